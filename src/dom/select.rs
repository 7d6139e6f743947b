//! CSS selectors over a page, for rules that users write.
//!
//! scraper answers selectors on a tree of its own. It is built only when a selector is given, by the same
//! tree builder under the same limits, so its elements and our rows correspond one to one in document order.

use std::borrow::Cow;
use std::cell::Cell;

use html5ever::interface::tree_builder::{ElementFlags, NodeOrText, QuirksMode};
use html5ever::tendril::StrTendril;
use html5ever::tree_builder::TreeSink;
use html5ever::{Attribute, QualName};
use scraper::{ElementRef, Html, HtmlTreeSink, Selector};

use super::parse::drive;
use super::sink::{Measured, hides_contents};
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
        let sink =
            ScraperSink { inner: HtmlTreeSink::new(Html::new_document()), nodes: Cell::new(0), depth: Cell::new(0) };
        let (tree, _) = drive(html, sink, limits);
        let mut rows = dom.rows().filter(|&row| matches!(dom.kind(row), RowKind::Element(_)));
        let mut out = vec![Vec::new(); self.0.len()];
        for element in elements(&tree) {
            let Some(row) = rows.next() else { break };
            for (selector, hits) in self.0.iter().zip(&mut out) {
                if selector.matches(&element) {
                    hits.push(row);
                }
            }
        }
        out
    }
}

/// Elements in document order, without the ones [`Dom`] leaves out.
fn elements(tree: &Html) -> impl Iterator<Item = ElementRef<'_>> {
    let mut stack = vec![tree.root_element()];
    std::iter::from_fn(move || {
        let element = stack.pop()?;
        if !hides_contents(Tag::from_name(element.value().name())) {
            let before = stack.len();
            stack.extend(element.child_elements());
            stack[before..].reverse();
        }
        Some(element)
    })
}

/// scraper's own sink, measured for the depth guard.
struct ScraperSink {
    inner: HtmlTreeSink,
    nodes: Cell<usize>,
    depth: Cell<u16>,
}

type Handle = <HtmlTreeSink as TreeSink>::Handle;

impl ScraperSink {
    fn count(&self) {
        self.nodes.set(self.nodes.get() + 1);
    }

    fn note_depth(&self, child: Option<Handle>) {
        if let Some(node) = child {
            let tree = self.inner.0.borrow();
            let depth = tree.tree.get(node).map_or(0, |node| node.ancestors().count());
            self.depth.set(depth.min(u16::MAX as usize) as u16);
        }
    }
}

fn node_of(child: &NodeOrText<Handle>) -> Option<Handle> {
    match child {
        NodeOrText::AppendNode(node) => Some(*node),
        NodeOrText::AppendText(_) => None,
    }
}

impl Measured for ScraperSink {
    const KEEPS_EVERYTHING: bool = true;

    fn keeps_raw_text(&self) -> bool {
        true
    }

    fn last_depth(&self) -> u16 {
        self.depth.get()
    }

    fn node_count(&self) -> usize {
        self.nodes.get()
    }
}

impl TreeSink for ScraperSink {
    type Handle = Handle;
    type Output = Html;
    type ElemName<'a> = <HtmlTreeSink as TreeSink>::ElemName<'a>;

    fn finish(self) -> Html {
        self.inner.finish()
    }
    fn parse_error(&self, message: Cow<'static, str>) {
        self.inner.parse_error(message);
    }
    fn get_document(&self) -> Handle {
        self.inner.get_document()
    }
    fn elem_name<'a>(&'a self, target: &'a Handle) -> Self::ElemName<'a> {
        self.inner.elem_name(target)
    }
    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, flags: ElementFlags) -> Handle {
        self.count();
        self.inner.create_element(name, attrs, flags)
    }
    fn create_comment(&self, text: StrTendril) -> Handle {
        self.count();
        self.inner.create_comment(text)
    }
    fn create_pi(&self, target: StrTendril, data: StrTendril) -> Handle {
        self.inner.create_pi(target, data)
    }
    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let noted = node_of(&child);
        self.inner.append(parent, child);
        self.note_depth(noted);
    }
    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        self.inner.append_based_on_parent_node(element, previous, child);
    }
    fn append_doctype_to_document(&self, name: StrTendril, public_id: StrTendril, system_id: StrTendril) {
        self.inner.append_doctype_to_document(name, public_id, system_id);
    }
    fn get_template_contents(&self, target: &Handle) -> Handle {
        self.inner.get_template_contents(target)
    }
    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        self.inner.same_node(x, y)
    }
    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.inner.set_quirks_mode(mode);
    }
    fn append_before_sibling(&self, sibling: &Handle, new_node: NodeOrText<Handle>) {
        let noted = node_of(&new_node);
        self.inner.append_before_sibling(sibling, new_node);
        self.note_depth(noted);
    }
    fn add_attrs_if_missing(&self, target: &Handle, attrs: Vec<Attribute>) {
        self.inner.add_attrs_if_missing(target, attrs);
    }
    fn remove_from_parent(&self, target: &Handle) {
        self.inner.remove_from_parent(target);
    }
    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.inner.reparent_children(node, new_parent);
    }
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
    fn a_bad_selector_is_named() {
        let error = Selectors::new(&["p", "div[["]).unwrap_err();
        assert_eq!(error.selector, "div[[");
    }
}
