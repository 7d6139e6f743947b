//! Which document types put a page into quirks mode (HTML standard, 13.2.6.4.1). All that it changes in the tree is
//! whether a table ends an open paragraph.

use super::super::tokenizer::Doctype;

/// Beginnings of public identifiers, in lower case, sorted.
const PUBLIC_PREFIXES: &[&str] = &[
    "+//silmaril//dtd html pro v0r11 19970101//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//",
    "-//as//dtd html 3.0 aswedit + extensions//",
    "-//ietf//dtd html 2.0 level 1//",
    "-//ietf//dtd html 2.0 level 2//",
    "-//ietf//dtd html 2.0 strict level 1//",
    "-//ietf//dtd html 2.0 strict level 2//",
    "-//ietf//dtd html 2.0 strict//",
    "-//ietf//dtd html 2.0//",
    "-//ietf//dtd html 2.1e//",
    "-//ietf//dtd html 3.0//",
    "-//ietf//dtd html 3.2 final//",
    "-//ietf//dtd html 3.2//",
    "-//ietf//dtd html 3//",
    "-//ietf//dtd html level 0//",
    "-//ietf//dtd html level 1//",
    "-//ietf//dtd html level 2//",
    "-//ietf//dtd html level 3//",
    "-//ietf//dtd html strict level 0//",
    "-//ietf//dtd html strict level 1//",
    "-//ietf//dtd html strict level 2//",
    "-//ietf//dtd html strict level 3//",
    "-//ietf//dtd html strict//",
    "-//ietf//dtd html//",
    "-//metrius//dtd metrius presentational//",
    "-//microsoft//dtd internet explorer 2.0 html strict//",
    "-//microsoft//dtd internet explorer 2.0 html//",
    "-//microsoft//dtd internet explorer 2.0 tables//",
    "-//microsoft//dtd internet explorer 3.0 html strict//",
    "-//microsoft//dtd internet explorer 3.0 html//",
    "-//microsoft//dtd internet explorer 3.0 tables//",
    "-//netscape comm. corp.//dtd html//",
    "-//netscape comm. corp.//dtd strict html//",
    "-//o'reilly and associates//dtd html 2.0//",
    "-//o'reilly and associates//dtd html extended 1.0//",
    "-//o'reilly and associates//dtd html extended relaxed 1.0//",
    "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
    "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
    "-//spyglass//dtd html 2.0 extended//",
    "-//sq//dtd html 2.0 hotmetal + extensions//",
    "-//sun microsystems corp.//dtd hotjava html//",
    "-//sun microsystems corp.//dtd hotjava strict html//",
    "-//w3c//dtd html 3 1995-03-24//",
    "-//w3c//dtd html 3.2 draft//",
    "-//w3c//dtd html 3.2 final//",
    "-//w3c//dtd html 3.2//",
    "-//w3c//dtd html 3.2s draft//",
    "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//",
    "-//w3c//dtd html experimental 19960712//",
    "-//w3c//dtd html experimental 970421//",
    "-//w3c//dtd w3 html//",
    "-//w3o//dtd w3 html 3.0//",
    "-//webtechs//dtd mozilla html 2.0//",
    "-//webtechs//dtd mozilla html//",
];

/// Whole public identifiers, in lower case, sorted.
const PUBLIC: &[&str] = &["-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html"];

const SYSTEM: &str = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";

/// Beginnings of public identifiers that ask for quirks unless a system identifier stands beside them.
const PUBLIC_ALONE_PREFIXES: &[&str] = &["-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//"];

pub(super) fn asks_for_quirks(doctype: &Doctype) -> bool {
    if doctype.force_quirks || doctype.name.as_deref() != Some("html") {
        return true;
    }
    let public = doctype.public_id.as_deref().unwrap_or("").to_ascii_lowercase();
    let begins_with = |prefix: &&str| public.starts_with(*prefix);
    PUBLIC.contains(&&*public)
        || PUBLIC_PREFIXES.iter().any(begins_with)
        || doctype.system_id.as_deref().is_some_and(|system| system.eq_ignore_ascii_case(SYSTEM))
        || doctype.system_id.is_none() && PUBLIC_ALONE_PREFIXES.iter().any(begins_with)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_sorted_and_in_lower_case() {
        for table in [PUBLIC_PREFIXES, PUBLIC, PUBLIC_ALONE_PREFIXES] {
            assert!(table.is_sorted());
            assert!(table.iter().all(|id| id.to_ascii_lowercase() == *id));
        }
    }

    #[test]
    fn old_document_types_ask_for_quirks_and_new_ones_do_not() {
        let doctype = |public: Option<&str>, system: Option<&str>| Doctype {
            name: Some("html".to_owned()),
            public_id: public.map(str::to_owned),
            system_id: system.map(str::to_owned),
            force_quirks: false,
        };
        assert!(!asks_for_quirks(&doctype(None, None)));
        assert!(asks_for_quirks(&Doctype::default()));
        assert!(asks_for_quirks(&doctype(Some("-//W3C//DTD HTML 3.2//EN"), None)));
        let transitional = Some("-//W3C//DTD HTML 4.01 Transitional//EN");
        assert!(asks_for_quirks(&doctype(transitional, None)));
        assert!(!asks_for_quirks(&doctype(transitional, Some("http://www.w3.org/TR/html4/loose.dtd"))));
    }
}
