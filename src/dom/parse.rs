//! HTML text → [`Dom`], under a budget.
//!
//! A tree builder needs quadratic time on deeply nested input, so start tags below [`Limits::depth`] are dropped, as
//! browsers do; their text stays, in the element that is open there.

use super::Dom;
use super::builder::Builder;
use super::tokenizer::{Content, MAX_INPUT_BYTES, normalise, tokenize_from};

/// Bounds on the tree of one page.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Deepest element kept as an element of its own. Browsers stop at 512.
    pub depth: u16,
    /// Elements, text runs and comments; beyond it the page is cut. The largest of 2,788 news pages has 60,000.
    pub nodes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { depth: 512, nodes: 1_000_000 }
    }
}

/// Parses a document the way browsers do (WHATWG tree construction, scripting off).
///
/// ```
/// use offprint::dom::{parse, Limits, Tag};
/// let dom = parse("<p>One<p>Two", Limits::default());
/// assert_eq!(dom.elements(Tag::P).count(), 2);
/// ```
pub fn parse(html: &str, limits: Limits) -> Dom {
    parse_noting(html, limits, |_| {})
}

/// [`parse`]; `note` hears for each row in turn where its start tag's name stands in the normalised page
/// ([`super::arena::NOWHERE`] for text and for elements that the page only implies).
pub(super) fn parse_noting(html: &str, limits: Limits, note: impl FnMut(u32)) -> Dom {
    let page = normalise(html);
    let mut builder = Builder::new(&page, limits);
    tokenize_from(&page, &mut builder, Content::Data, "");
    let (arena, truncated) = builder.finish();
    let mut dom = arena.flatten(note);
    dom.truncated = truncated || html.len() > MAX_INPUT_BYTES;
    dom
}

#[cfg(test)]
mod tests {
    use super::super::{AttrName, Tag};
    use super::*;

    fn parsed(html: &str) -> Dom {
        parse(html, Limits::default())
    }

    #[test]
    fn rows_are_in_document_order_and_subtrees_are_ranges() {
        let dom = parsed("<div><p>a<b>c</b></p>d</div><p>e");
        let div = dom.elements(Tag::Div).next().unwrap();
        assert_eq!(dom.raw_text(div), "acd");
        let texts: Vec<&str> = dom.rows().map(|row| dom.text(row)).filter(|text| !text.is_empty()).collect();
        assert_eq!(texts, ["a", "c", "d", "e"]);
        for row in dom.rows() {
            for child in dom.children(row) {
                assert_eq!(dom.parent(child), row);
                assert!(dom.contains(row, child));
                assert_eq!(dom.depth(child), dom.depth(row) + 1);
            }
        }
    }

    #[test]
    fn misnested_formatting_and_tables_are_repaired_as_in_browsers() {
        let dom = parsed("<table>x<tr><td>y</table><b>1<p>2</b>3</p>");
        assert_eq!(dom.raw_text(0).replace(char::is_whitespace, ""), "xy123");
    }

    #[test]
    fn json_ld_is_kept_and_other_scripts_are_not() {
        let dom = parsed("<script>var a = 1;</script><style>p{}</style><script type='application/ld+json'>{}</script>");
        let scripts: Vec<String> = dom.elements(Tag::Script).map(|row| dom.raw_text(row)).collect();
        assert_eq!(scripts, ["", "{}"]);
    }

    #[test]
    fn attributes_are_decoded_and_duplicates_ignored() {
        let dom = parsed("<a href='x?a=1&amp;b=2' href=y class=q>t</a>");
        let link = dom.elements(Tag::A).next().unwrap();
        assert_eq!(dom.attr(link, AttrName::Href), Some("x?a=1&b=2"));
        assert_eq!(dom.attr(link, AttrName::Id), None);
    }

    #[test]
    fn deep_nesting_is_folded_in_linear_time_and_loses_no_text() {
        let depth = 200_000;
        let html = format!("{}deep{}<p>after</p>", "<div>".repeat(depth), "</div>".repeat(depth));
        let dom = parsed(&html);
        assert!(dom.rows().all(|row| dom.depth(row) <= 520));
        assert_eq!(dom.raw_text(0), "deepafter");
        let after = dom.elements(Tag::P).next().unwrap();
        assert_eq!(dom.depth(after), 2, "the paragraph after the nest stands in body");
    }

    #[test]
    fn formatting_that_paragraphs_leave_open_is_bounded_by_the_page() {
        let html: String = (0..20_000).map(|number| format!("<p><b id=b{number}>x</p>")).collect();
        let dom = parsed(&html);
        assert!(!dom.truncated && dom.len() < html.len() / 4, "{} rows", dom.len());
        let html = format!("<p><b class='{}'></p>{}", "a ".repeat(50_000), "<p>x</p>".repeat(1_000));
        let dom = parsed(&html);
        let bytes: usize = dom.elements(Tag::B).filter_map(|row| dom.attr(row, AttrName::Class)).map(str::len).sum();
        assert!(bytes < 2_200_000, "{bytes} bytes");
        assert_eq!(dom.elements(Tag::B).count(), 1_001);
    }

    #[test]
    fn scripts_below_the_depth_limit_stay_scripts() {
        let html = format!("{}<script>if (a < b) {{}}</script>x", "<div>".repeat(600));
        assert_eq!(parsed(&html).raw_text(0), "x");
    }

    #[test]
    fn node_limit_cuts_the_page_and_says_so() {
        let dom = parse(&"<p>x".repeat(1000), Limits { depth: 512, nodes: 100 });
        assert!(dom.truncated);
        assert!(dom.len() < 110);
    }
}
