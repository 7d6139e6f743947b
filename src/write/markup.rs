//! Escaping for HTML and XML, and what both say of a record.

use crate::record::outline::Text;

/// Appends text as it may stand in an element or a quoted attribute, of HTML and of XML. Characters that XML cannot hold
/// (XML 1.0, section 2.2) go.
///
/// ```
/// let mut out = String::new();
/// offprint::write::markup::push_escaped(&mut out, "a < \"b\"\u{1}");
/// assert_eq!(out, "a &lt; &quot;b&quot;");
/// ```
pub fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Both would read it as a line feed.
            '\r' => out.push_str("&#13;"),
            c if is_xml_char(c) => out.push(c),
            _ => {}
        }
    }
}

/// `text`, escaped.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    push_escaped(&mut out, text);
    out
}

/// How a format writes what stands inside a paragraph.
pub struct Inline {
    /// Between two lines.
    pub line_break: &'static str,
    /// Before the address of a link, between address and text, and after the text.
    pub link: [&'static str; 3],
}

/// Appends a text with its lines and its links; a link that is no web address is text.
pub fn push_text(out: &mut String, text: Text<'_>, inline: &Inline) {
    let [before, between, after] = inline.link;
    for (piece, url) in text.pieces() {
        let url = url.and_then(web_address);
        if let Some(url) = url {
            out.push_str(before);
            push_escaped(out, &without_spaces(url));
            out.push_str(between);
        }
        for (index, line) in piece.split('\n').enumerate() {
            if index > 0 {
                out.push_str(inline.line_break);
            }
            push_escaped(out, line);
        }
        if url.is_some() {
            out.push_str(after);
        }
    }
}

/// An address without white space, which would end it.
pub fn without_spaces(url: &str) -> String {
    url.split_whitespace().collect::<Vec<_>>().join("%20")
}

/// The production `Char` of XML 1.0, without control characters that no parser likes.
fn is_xml_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\u{20}'..='\u{7e}' | '\u{a0}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}')
        && !matches!(c, '\u{fdd0}'..='\u{fdef}')
        && u32::from(c) & 0xfffe != 0xfffe
}

/// An address that may stand in a link: no scheme that runs anything.
pub fn web_address(url: &str) -> Option<&str> {
    (url.starts_with("https://") || url.starts_with("http://")).then_some(url)
}

/// A language tag that HTML and XML take (the pattern of `xs:language`).
pub fn language(tag: Option<&str>) -> Option<&str> {
    let mut parts = tag?.split('-');
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let first = parts.next().is_some_and(|part| is_part(part) && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    tag.filter(|_| first && parts.all(is_part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_goes() {
        assert_eq!(escaped("a\u{0}b\u{8}c\u{fffe}d\u{1f600}\te\u{85}\u{10ffff}"), "abcd\u{1f600}\te");
    }

    #[test]
    fn only_web_addresses_become_links() {
        assert_eq!(web_address("https://example.org/a"), Some("https://example.org/a"));
        assert_eq!(web_address("javascript:alert(1)"), None);
    }

    #[test]
    fn languages_are_tags() {
        assert_eq!(language(Some("pt-BR")), Some("pt-BR"));
        assert_eq!([language(Some("")), language(Some("en_US")), language(Some("1-a")), language(None)], [None; 4]);
    }
}
