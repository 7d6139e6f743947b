//! JSON as pages write it → JSON. One pass over the characters; nothing is guessed, only noise is taken out.

use serde_json::Value;

/// Deepest nesting that is mended. JSON-LD of news pages nests up to 12 levels; serde_json gives up at 128.
const DEPTH: usize = 100;

/// Parses the contents of one script: one value, or several where the script holds several.
pub(super) fn parse(script: &str) -> Vec<Value> {
    let text = unwrap(script);
    if text.is_empty() {
        return Vec::new();
    }
    // serde_json has a depth limit of its own: most scripts are well-formed and read once.
    if let Ok(value) = serde_json::from_str(text) {
        return vec![value];
    }
    if too_deep(text) {
        return Vec::new();
    }
    let mended = mend(text);
    // Several values one after the other; what follows the last good one is noise.
    serde_json::Deserializer::from_str(&mended).into_iter().map_while(Result::ok).collect()
}

/// Takes off comment and CDATA wrappers, which hide scripts from very old browsers.
fn unwrap(script: &str) -> &str {
    const OPENERS: [&str; 6] = ["<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "//", "\u{feff}"];
    const CLOSERS: [&str; 6] = ["-->", "//]]>", "/*]]>*/", "]]>", "//", ";"];
    let mut text = script.trim();
    while let Some(rest) = OPENERS.iter().find_map(|opener| text.strip_prefix(opener)) {
        text = rest.trim_start();
    }
    while let Some(rest) = CLOSERS.iter().find_map(|closer| text.strip_suffix(closer)) {
        text = rest.trim_end();
    }
    text
}

/// Brackets outside strings nest deeper than we read. Counted before the text is mended.
fn too_deep(text: &str) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth += 1;
                if depth > DEPTH {
                    return true;
                }
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

/// Escapes raw control characters and wrong backslashes in strings, drops comments, commas before a closing bracket,
/// and semicolons and commas between values.
fn mend(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text.chars().peekable();
    let mut in_string = false;
    let mut depth = 0usize;
    // The last character outside strings that is no white space.
    let mut last_sign = ' ';
    while let Some(c) = rest.next() {
        if in_string {
            match c {
                '"' => {
                    in_string = false;
                    out.push('"');
                }
                '\\' => match rest.next() {
                    Some(next @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u')) => out.extend(['\\', next]),
                    // `\'` and other escapes that JSON does not have stand for the character.
                    Some(next) if next >= ' ' => out.push(next),
                    _ => out.push(' '),
                },
                c if c < ' ' => out.push(' '),
                c => out.push(c),
            }
            continue;
        }
        match c {
            '"' => {
                in_string = true;
                out.push('"');
            }
            '/' if rest.peek() == Some(&'*') => {
                let mut last = ' ';
                for c in rest.by_ref() {
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
                continue;
            }
            '/' if rest.peek() == Some(&'/') => {
                while rest.next_if(|&c| c != '\n').is_some() {}
                continue;
            }
            '{' | '[' => {
                depth += 1;
                out.push(c);
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                let kept = out.trim_end().trim_end_matches([',', ' ', '\n', '\r', '\t']).len();
                out.truncate(kept);
                out.push(c);
            }
            ';' | ',' if depth == 0 => {
                out.push(' ');
                continue;
            }
            // Two commas in a row; a comma right after an opening bracket.
            ',' if matches!(last_sign, ',' | '[' | '{') => continue,
            c => out.push(c),
        }
        if !c.is_whitespace() {
            last_sign = c;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(script: &str) -> String {
        let values = parse(script);
        assert_eq!(values.len(), 1, "{script}");
        values[0].to_string()
    }

    #[test]
    fn the_kinds_of_broken_json_seen_in_the_wild_are_read() {
        assert_eq!(one("{\"a\":\"b\nc\"}"), r#"{"a":"b c"}"#);
        assert_eq!(one("{\"a\":1,}"), r#"{"a":1}"#);
        assert_eq!(one("[1,,2, ]"), "[1,2]");
        assert_eq!(one("[1, /* one */ , // two\n ,2]"), "[1,2]");
        assert_eq!(one("<!-- {\"a\":1} -->"), r#"{"a":1}"#);
        assert_eq!(one("//<![CDATA[\n{\"a\":1}\n//]]>"), r#"{"a":1}"#);
        assert_eq!(one("{\"a\":1 /* why */, // what\n\"b\":2};"), r#"{"a":1,"b":2}"#);
        assert_eq!(one(r#"{"a":"it\'s http:\/\/x"}"#), r#"{"a":"it's http://x"}"#);
    }

    #[test]
    fn several_objects_in_one_script_are_all_read() {
        assert_eq!(parse("{\"a\":1}{\"b\":2}").len(), 2);
        assert_eq!(parse("{\"a\":1},\n{\"b\":2}").len(), 2);
        assert_eq!(parse("{\"a\":1} window.x = 3;").len(), 1);
    }

    #[test]
    fn deep_nesting_is_refused_and_strings_do_not_count() {
        assert!(parse(&"[".repeat(100_000)).is_empty());
        assert!(parse(&format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))).is_empty());
        assert_eq!(parse(&format!("\"{}\"", "[".repeat(1000))).len(), 1);
    }

    #[test]
    fn text_that_is_not_json_gives_nothing() {
        for script in ["", "undefined", "<p>", "\"", "\\", "{", "{\"a\"", "/*", "//", ";;;"] {
            assert!(parse(script).is_empty(), "{script}");
        }
    }
}
