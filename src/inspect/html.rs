//! HTML being written: what is raw is ours, everything else is escaped.

/// A growing piece of HTML.
#[derive(Debug, Default)]
pub(super) struct Html(String);

impl Html {
    /// Markup of ours: never a character of the page.
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text, also inside a quoted attribute.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '`' => self.0.push_str("&#96;"),
                '\n' | '\t' => self.0.push(c),
                // Of controls a reader sees nothing, and a parser makes what it likes.
                c if c.is_control() => self.0.push('\u{fffd}'),
                c => self.0.push(c),
            }
        }
        self
    }

    pub(super) fn number(&mut self, number: usize) -> &mut Self {
        self.0.push_str(&number.to_string());
        self
    }

    /// A share from 0 to 1 with two digits.
    pub(super) fn share(&mut self, share: f32) -> &mut Self {
        self.0.push_str(&format!("{share:.2}"));
        self
    }

    pub(super) fn into_string(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gets_out_of_text_or_attribute() {
        let mut html = Html::default();
        html.raw("<i title=\"").text("\"><script>'`&\0\u{1b}").raw("\">");
        assert_eq!(html.into_string(), "<i title=\"&quot;&gt;&lt;script&gt;&#39;&#96;&amp;\u{fffd}\u{fffd}\">");
    }
}
