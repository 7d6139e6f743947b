//! CSS selectors over a page, for rules that users write.
//!
//! scraper answers selectors on a tree of its own, with every attribute. It is built only when a selector is given,
//! from our rows and the start tags they were made for, so its elements and our rows correspond one to one.

use html5ever::{Attribute, LocalName, QualName, ns};
use scraper::node::{Element, Text};
use scraper::{ElementRef, Html, Node, Selector};

use super::arena::NOWHERE;
use super::parse::parse_noting;
use super::tokenizer::{StartTag, normalise, read_start_tag};
use super::{Dom, Limits, RowId, RowKind, Tag};

/// A selector that is not valid CSS.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a CSS selector: {selector:?}: {problem}")]
pub struct SelectorError {
    /// The selector as it was given.
    pub selector: String,
    pub problem: String,
}

/// A list of CSS selectors; an element matches when any of them does.
#[derive(Debug, Clone, Default)]
pub struct Selectors(Vec<Selector>);

impl Selectors {
    /// Compiles selectors such as `div.promo` or `[data-ad]`.
    pub fn new<S: AsRef<str>>(selectors: &[S]) -> Result<Self, SelectorError> {
        let compile = |text: &S| {
            let text = text.as_ref();
            Selector::parse(text)
                .map_err(|problem| SelectorError { selector: text.to_owned(), problem: problem.to_string() })
        };
        selectors.iter().map(compile).collect::<Result<_, _>>().map(Self)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Rows of `dom` that match, in document order. `html` and `limits` are those `dom` was parsed from.
    pub fn matches(&self, html: &str, limits: Limits, dom: &Dom) -> Vec<RowId> {
        let mut rows = self.hits(html, limits, dom).concat();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// As [`Selectors::matches`], for each selector alone, in their order.
    pub fn hits(&self, html: &str, limits: Limits, dom: &Dom) -> Vec<Vec<RowId>> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let mut sources = Vec::with_capacity(dom.len());
        let again = parse_noting(html, limits, |source| sources.push(source));
        debug_assert_eq!(again.len(), dom.len(), "the same page gives the same rows");
        let page = normalise(html);
        let (tree, elements) = scraper_tree(&page, dom, &sources);
        let mut out = vec![Vec::new(); self.0.len()];
        for (row, node) in elements {
            let Some(element) = tree.tree.get(node).and_then(ElementRef::wrap) else { continue };
            for (selector, hits) in self.0.iter().zip(&mut out) {
                if selector.matches(&element) {
                    hits.push(row);
                }
            }
        }
        out
    }
}

type ScraperNode = <scraper::HtmlTreeSink as html5ever::tree_builder::TreeSink>::Handle;

/// The rows as scraper's tree, and its node for each element.
fn scraper_tree(page: &str, dom: &Dom, sources: &[u32]) -> (Html, Vec<(RowId, ScraperNode)>) {
    let mut tree = Html::new_document();
    let mut elements = Vec::new();
    // A start tag is read again for each copy of its element, however large it is; without copies all tags together are no longer
    // than the page. What comes behind has the attributes of its row.
    let mut left_bytes = 2 * page.len();
    // Nodes of the rows whose subtree is not over.
    let mut open: Vec<(RowId, ScraperNode)> = Vec::new();
    for (row, &source) in dom.rows().zip(sources) {
        while open.last().is_some_and(|&(above, _)| !dom.contains(above, row)) {
            open.pop();
        }
        let parent = open.last().map_or(tree.tree.root().id(), |&(_, node)| node);
        let node = match dom.kind(row) {
            RowKind::Text => Node::Text(Text { text: dom.text(row).into() }),
            RowKind::Element(tag) => Node::Element(scraper_element(page, dom, row, tag, source, &mut left_bytes)),
        };
        let Some(mut parent) = tree.tree.get_mut(parent) else { continue };
        let node = parent.append(node).id();
        if matches!(dom.kind(row), RowKind::Element(_)) {
            elements.push((row, node));
            open.push((row, node));
        }
    }
    (tree, elements)
}

/// The element with the name and all attributes of its start tag; one that the page only implies has none.
fn scraper_element(page: &str, dom: &Dom, row: RowId, tag: Tag, source: u32, left_bytes: &mut usize) -> Element {
    let attribute = |name: &str, value: &str| Attribute {
        name: QualName::new(None, ns!(), LocalName::from(name)),
        value: value.into(),
    };
    let mut name = tag.name().to_owned();
    let mut attrs: Vec<Attribute> = Vec::new();
    if source != NOWHERE && *left_bytes > 0 {
        let read = |start: &StartTag<'_>| {
            if start.tag == Tag::Other || start.tag == Tag::Image {
                name = if start.tag == Tag::Image { "img" } else { start.name }.to_owned();
            }
            for attr in start.attrs() {
                let name = attr.name();
                *left_bytes = left_bytes.saturating_sub(name.len() + attr.value().len());
                if attrs.iter().all(|known| *known.name.local != *name) {
                    attrs.push(attribute(&name, &attr.value()));
                }
            }
        };
        read_start_tag(page, source as usize, read);
    }
    // A further `html` or `body` tag may have added some.
    for (known, value) in dom.attrs(row) {
        if attrs.iter().all(|attr| &*attr.name.local != known.name()) {
            attrs.push(attribute(known.name(), value));
        }
    }
    Element::new(QualName::new(None, ns!(html), LocalName::from(name)), attrs)
}

#[cfg(test)]
mod tests {
    use super::super::{AttrName, parse};
    use super::*;

    fn matched(html: &str, selector: &str) -> Vec<String> {
        let dom = parse(html, Limits::default());
        let rows = Selectors::new(&[selector]).unwrap().matches(html, Limits::default(), &dom);
        rows.into_iter().map(|row| dom.attr(row, AttrName::Id).unwrap_or("-").to_owned()).collect()
    }

    #[test]
    fn matches_are_the_rows_that_css_means() {
        let html = "<div id=a class='promo x'><svg><g class=promo></g></svg><template><p class=promo></template>\
                    <p id=b class=promo>t</p></div><table>x<tr><td id=c class=promo></table>";
        assert_eq!(matched(html, ".promo"), ["a", "b", "c"]);
        assert_eq!(matched(html, "div > p.promo"), ["b"]);
        assert_eq!(matched(html, "td:not(.x)"), ["c"]);
    }

    #[test]
    fn a_page_cut_at_the_depth_limit_still_matches_row_by_row() {
        let html = format!(
            "{}<p id=deep class=promo>t</p>{}<p id=after class=promo>",
            "<div>".repeat(700),
            "</div>".repeat(700)
        );
        assert_eq!(matched(&html, ".promo").last().map(String::as_str), Some("after"));
    }

    #[test]
    fn copies_of_a_large_tag_are_selected_in_linear_time() {
        let large = "x".repeat(200_000);
        let html = format!("<p><b data-x='{large}' class=promo></p>{}", "<p>x</p>".repeat(20_000));
        // A copy of the tag for each of them would take gigabytes.
        let found = matched(&html, "b.promo").len();
        assert!(found > 10_000, "{found}");
    }

    #[test]
    fn a_bad_selector_is_named() {
        let error = Selectors::new(&["p", "div[["]).unwrap_err();
        assert_eq!(error.selector, "div[[");
    }
}
