//! Where a script ends: its end tag, unless that stands in an escaped part (HTML standard, 13.2.5.15 to 13.2.5.31).

use super::{TokenTarget, Tokenizer, is_space};

/// How deep in `<!-- <script>` the script is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Escape {
    None,
    /// After `<!--`: `-->` ends it, a script tag deepens it.
    Escaped,
    /// After `<!-- <script`: a script end tag only leads back to [`Escape::Escaped`].
    Double,
}

impl<T: TokenTarget> Tokenizer<'_, T> {
    /// Start of the script's end tag and end of the name in it; `None` when the page ends first.
    pub(super) fn script_end(&self) -> Option<(usize, usize)> {
        let bytes = self.cursor.bytes;
        let mut at = self.cursor.at;
        let mut escape = Escape::None;
        // First byte whose dashes count for `-->`.
        let mut dashes_from = at;
        loop {
            let rest = bytes.get(at..)?;
            let here = match escape {
                Escape::None => at + memchr::memchr(b'<', rest)?,
                _ => at + memchr::memchr2(b'<', b'>', rest)?,
            };
            at = here + 1;
            if bytes[here] == b'>' {
                if here >= dashes_from + 2 && bytes[here - 2..here] == *b"--" {
                    escape = Escape::None;
                }
                continue;
            }
            match escape {
                Escape::None => {
                    if bytes[at..].starts_with(b"!--") {
                        escape = Escape::Escaped;
                        dashes_from = at + 1;
                        at += 3;
                    } else if let Some(after_name) = self.appropriate_end_tag(here) {
                        return Some((here, after_name));
                    }
                }
                Escape::Escaped => {
                    if let Some(after_name) = self.appropriate_end_tag(here) {
                        return Some((here, after_name));
                    }
                    if let Some(after) = self.script_name(at) {
                        escape = Escape::Double;
                        at = after;
                    }
                }
                Escape::Double => {
                    if bytes.get(at) == Some(&b'/')
                        && let Some(after) = self.script_name(at + 1)
                    {
                        escape = Escape::Escaped;
                        at = after;
                    }
                }
            }
        }
    }

    /// Position after `script` and the character that ends the name, if they stand at `at`.
    fn script_name(&self, at: usize) -> Option<usize> {
        const NAME: &[u8] = b"script";
        let after_name = at + NAME.len();
        let next = *self.cursor.bytes.get(after_name)?;
        let matches = self.cursor.bytes[at..after_name].eq_ignore_ascii_case(NAME)
            && (is_space(next) || matches!(next, b'/' | b'>'));
        matches.then_some(after_name + 1)
    }
}
