//! Parsing under a budget.
//!
//! html5ever's tree builder scans its stack of open elements on many tags, so nesting costs quadratic time
//! (100,000 nested `<div>`, 500 kB, take 35 s). A guard between tokenizer and tree builder drops start tags
//! below [`Limits::depth`], as browsers do; their text stays, in the element that is open there.
//!
//! Tokens come from our own tokenizer; [`parse_with_html5ever`] takes html5ever's, as the reference for tests.

use std::cell::{Cell, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{LocalName, TokenizerResult, local_name};

use super::Dom;
use super::sink::{ArenaSink, Measured};
use super::tokenizer::{MAX_INPUT_BYTES, TokenTarget, tokenize};

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
    let (mut dom, truncated) = drive(html, ArenaSink::new(html.len()), limits);
    dom.truncated = truncated;
    dom
}

/// [`parse`] with html5ever's own tokenizer: the same tree, three times slower.
pub fn parse_with_html5ever(html: &str, limits: Limits) -> Dom {
    let tokenizer = Tokenizer::new(Guard::new(ArenaSink::new(html.len()), limits), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    while let TokenizerResult::Script(_) | TokenizerResult::EncodingIndicator(_) = tokenizer.feed(&input) {}
    tokenizer.end();
    let (mut dom, truncated) = tokenizer.sink.finish();
    dom.truncated = truncated;
    dom
}

/// Builds the tree of `html` in any sink that can be measured; says whether a limit cut the page.
pub(super) fn drive<S: TreeSink + Measured>(html: &str, sink: S, limits: Limits) -> (S::Output, bool) {
    let guard = Guard::new(sink, limits);
    tokenize(html, &guard);
    guard.builder.end();
    let (tree, truncated) = guard.finish();
    (tree, truncated || html.len() > MAX_INPUT_BYTES)
}

struct Guard<S: TreeSink + Measured> {
    builder: TreeBuilder<S::Handle, S>,
    limits: Limits,
    /// Exact after every element that was made, an estimate between two of them.
    depth: Cell<u16>,
    /// Names of start tags left out, so that their end tags are left out too.
    folded: RefCell<Vec<LocalName>>,
    truncated: Cell<bool>,
}

impl<S: TreeSink + Measured> Guard<S> {
    fn new(sink: S, limits: Limits) -> Self {
        let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        Self {
            builder: TreeBuilder::new(sink, options),
            limits,
            depth: Cell::new(0),
            folded: RefCell::new(Vec::new()),
            truncated: Cell::new(false),
        }
    }

    fn finish(self) -> (S::Output, bool) {
        (self.builder.sink.finish(), self.truncated.get())
    }
}

impl<S: TreeSink + Measured> TokenTarget for Guard<S> {
    const KEEPS_EVERYTHING: bool = S::KEEPS_EVERYTHING;

    fn keeps_raw_text(&self) -> bool {
        self.builder.sink.keeps_raw_text()
    }

    fn is_full(&self) -> bool {
        self.truncated.get()
    }
}

impl<S: TreeSink + Measured> TokenSink for Guard<S> {
    type Handle = S::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<S::Handle> {
        if self.truncated.get() && token != Token::EOFToken {
            return TokenSinkResult::Continue;
        }
        let tag = match &token {
            Token::TagToken(tag) => tag,
            // Nobody reads them, and on one html5ever forgets that a line feed after `<pre>` is no text.
            Token::ParseError(_) => return TokenSinkResult::Continue,
            _ => return self.builder.process_token(token, line),
        };
        let opens = tag.kind == TagKind::StartTag;
        if opens && self.depth.get() >= self.limits.depth && !switches_tokenizer(&tag.name) {
            if !tag.self_closing && !is_void(&tag.name) {
                self.folded.borrow_mut().push(tag.name.clone());
            }
            return TokenSinkResult::Continue;
        }
        if !opens && self.folded.borrow().last() == Some(&tag.name) {
            self.folded.borrow_mut().pop();
            return TokenSinkResult::Continue;
        }
        let result = self.builder.process_token(token, line);
        if opens {
            self.depth.set(self.builder.sink.last_depth());
            if self.builder.sink.node_count() > self.limits.nodes {
                self.truncated.set(true);
            }
        } else {
            self.depth.set(self.depth.get().saturating_sub(1));
        }
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Tags after which the tokenizer reads raw text; leaving one out would turn a script into page text.
fn switches_tokenizer(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("script")
            | local_name!("style")
            | local_name!("textarea")
            | local_name!("title")
            | local_name!("iframe")
            | local_name!("noembed")
            | local_name!("noframes")
            | local_name!("xmp")
            | local_name!("plaintext")
    )
}

fn is_void(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("area")
            | local_name!("base")
            | local_name!("br")
            | local_name!("col")
            | local_name!("embed")
            | local_name!("hr")
            | local_name!("img")
            | local_name!("input")
            | local_name!("link")
            | local_name!("meta")
            | local_name!("source")
            | local_name!("track")
            | local_name!("wbr")
    )
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
