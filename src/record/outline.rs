//! An article's flat blocks and spans → lists inside lists, whole tables and linked text: what the structured formats are
//! written from.

use std::ops::Range;

use crate::model::{Block, BlockKind, Span, SpanKind};

/// One piece of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node<'a> {
    Paragraph(Text<'a>),
    /// Level 1 to 6.
    Heading(u8, Text<'a>),
    List(List<'a>),
    /// Paragraphs of one quotation.
    Quote(Vec<Text<'a>>),
    /// A post of a social network.
    Post(Text<'a>),
    Code(&'a str),
    Table(Vec<Row<'a>>),
    /// Of a picture.
    Caption(Text<'a>),
    /// A picture: the text that stands in for it, which may be empty, and its address.
    Image {
        alt: &'a str,
        url: &'a str,
    },
}

/// A piece of a block's text with the links in it. Line breaks inside a paragraph are `\n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text<'a> {
    /// The block's whole text, and the part of it that this is.
    whole: &'a str,
    start: usize,
    end: usize,
    /// Those of the part, in order.
    spans: &'a [Span],
}

/// A list; it holds at least one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List<'a> {
    /// Number of the first item, in an ordered list.
    pub start: Option<u32>,
    pub items: Vec<Item<'a>>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item<'a> {
    /// Its number, in an ordered list.
    pub number: Option<u32>,
    /// At least one.
    pub paragraphs: Vec<Text<'a>>,
    /// The lists below the text, in order.
    pub lists: Vec<List<'a>>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// All its cells are header cells.
    pub head: bool,
    /// By column; cells that hold nothing are empty, and those behind the last that holds something are missing.
    pub cells: Vec<Text<'a>>,
}

impl<'a> Text<'a> {
    /// `spans` are those of the block, or of a part of it that holds this one; links lie behind each other.
    fn new(whole: &'a str, range: Range<usize>, spans: &'a [Span]) -> Self {
        let mut first = spans.partition_point(|span| span.start < range.start);
        while first > 0 && spans[first - 1].end > range.start {
            first -= 1;
        }
        let end = spans.partition_point(|span| span.start < range.end).max(first);
        Self { whole, start: range.start, end: range.end, spans: &spans[first..end] }
    }

    /// The text alone.
    pub fn as_str(&self) -> &'a str {
        self.whole.get(self.start..self.end).unwrap_or_default()
    }

    /// Its lines.
    pub fn lines(self) -> impl Iterator<Item = Text<'a>> {
        let mut start = self.start;
        self.as_str().split('\n').map(move |line| {
            let range = start..start + line.len();
            start = range.end + 1;
            Text::new(self.whole, range, self.spans)
        })
    }

    /// The text in pieces, each with the address that it links to. White space at the ends of a link stands outside of it.
    pub fn pieces(self) -> Vec<(&'a str, Option<&'a str>)> {
        let mut pieces = Vec::new();
        let mut at = self.start;
        let mut push = |range: Range<usize>, url| match self.whole.get(range) {
            Some(piece) if !piece.is_empty() => pieces.push((piece, url)),
            _ => {}
        };
        for span in self.spans {
            let SpanKind::Link { url } = &span.kind else { continue };
            let (start, end) = (span.start.max(at), span.end.min(self.end));
            let Some(linked) = self.whole.get(start..end.max(start)) else { continue };
            let inner = linked.trim();
            if inner.is_empty() {
                continue;
            }
            let from = start + linked.len() - linked.trim_start().len();
            let to = from + inner.len();
            push(at..from, None);
            push(from..to, Some(url.as_str()));
            at = to;
        }
        push(at..self.end, None);
        pieces
    }
}

/// The outline of these blocks; `spans` are those of the blocks, in their order. Depths that a list skips are closed up: an
/// item at depth 3 below one at depth 1 stands at depth 2, and the first item of a list at depth 1, whatever the page made
/// of it.
///
/// ```
/// use offprint::model::{Block, BlockKind};
/// use offprint::record::outline::{Node, outline};
/// let item = |depth, text: &str| Block { kind: BlockKind::ListItem { depth, number: None }, text: text.into() };
/// let blocks = [item(1, "Harbour"), item(2, "Pier"), item(1, "Town")];
/// let [Node::List(list)] = &outline(&blocks, &[])[..] else { panic!() };
/// assert_eq!(list.items.len(), 2);
/// assert_eq!(list.items[0].lists[0].items[0].paragraphs[0].as_str(), "Pier");
/// ```
pub fn outline<'a>(blocks: &'a [Block], spans: &'a [Span]) -> Vec<Node<'a>> {
    let mut out: Vec<Node<'a>> = Vec::new();
    // Depths of the open items, outermost first: the path to the last item of the last list.
    let mut depths: Vec<u8> = Vec::new();
    let mut spans = spans;
    for (index, block) in blocks.iter().enumerate() {
        let (own, rest) = spans.split_at(spans.partition_point(|span| span.block <= index));
        spans = rest;
        let text = Text::new(&block.text, 0..block.text.len(), own);
        match (block.kind, out.last_mut()) {
            (BlockKind::ListItem { depth, number }, last) => {
                depths.truncate(depths.partition_point(|&open| open < depth));
                let goes_on = match last {
                    Some(Node::List(list)) => push_item(list, depths.len(), number, text),
                    _ => false,
                };
                if !goes_on {
                    depths.clear();
                    out.push(Node::List(List::of(number, text)));
                }
                depths.push(depth);
            }
            (BlockKind::Quote, Some(Node::Quote(paragraphs))) => paragraphs.push(text),
            (BlockKind::TableRow, Some(Node::Table(rows))) => rows.push(row(text)),
            (kind, _) => out.push(match kind {
                BlockKind::Heading(level) => Node::Heading(level.clamp(1, 6), text),
                BlockKind::Quote => Node::Quote(vec![text]),
                BlockKind::Post => Node::Post(text),
                BlockKind::Code => Node::Code(&block.text),
                BlockKind::TableRow => Node::Table(vec![row(text)]),
                BlockKind::Caption => Node::Caption(text),
                BlockKind::Image => Node::Image { alt: &block.text, url: address(own) },
                BlockKind::Paragraph | BlockKind::ListItem { .. } => Node::Paragraph(text),
            }),
        }
    }
    out
}

fn address(spans: &[Span]) -> &str {
    let mut urls = spans.iter().filter_map(|span| match &span.kind {
        SpanKind::Link { url } => Some(url.as_str()),
        SpanKind::Cell { .. } => None,
    });
    urls.next().unwrap_or_default()
}

/// Adds an item `nesting` lists below `list`; false where it begins a list of its own beside it.
fn push_item<'a>(list: &mut List<'a>, nesting: usize, number: Option<u32>, text: Text<'a>) -> bool {
    let mut list = list;
    for _ in 1..nesting {
        // Every open item but the innermost has the list of the next as its last.
        match list.items.last_mut().and_then(|item| item.lists.last_mut()) {
            Some(inner) => list = inner,
            None => return false,
        }
    }
    let Some(last) = list.items.last_mut() else { return false };
    if nesting > 0
        && let Some(inner) = last.lists.last_mut()
    {
        if !inner.push(number, text) {
            last.lists.push(List::of(number, text));
        }
        return true;
    }
    if nesting > 0 {
        last.lists.push(List::of(number, text));
        return true;
    }
    list.push(number, text)
}

impl<'a> List<'a> {
    fn of(number: Option<u32>, text: Text<'a>) -> Self {
        Self { start: number, items: vec![Item::of(number, text)] }
    }

    /// Adds an item that goes on with this list: of its sort, and with a later number. The same number is another
    /// paragraph of the same item.
    fn push(&mut self, number: Option<u32>, text: Text<'a>) -> bool {
        let last = self.items.last_mut();
        match (last, number) {
            (Some(item), Some(own)) if item.number == Some(own) && item.lists.is_empty() => item.paragraphs.push(text),
            (Some(item), _) if item.number < number && self.start.is_some() => self.items.push(Item::of(number, text)),
            (_, None) if self.start.is_none() => self.items.push(Item::of(None, text)),
            _ => return false,
        }
        true
    }
}

impl<'a> Item<'a> {
    fn of(number: Option<u32>, text: Text<'a>) -> Self {
        Self { number, paragraphs: vec![text], lists: Vec::new() }
    }
}

/// A row; one without known cells is one cell.
fn row(text: Text<'_>) -> Row<'_> {
    let mut cells = Vec::new();
    let mut head = true;
    for span in text.spans {
        let SpanKind::Cell { column, head: is_head } = span.kind else { continue };
        while cells.len() < column {
            cells.push(Text::new("", 0..0, &[]));
        }
        cells.push(Text::new(text.whole, span.start..span.end, text.spans));
        head &= is_head;
    }
    if cells.is_empty() {
        return Row { head: false, cells: vec![text] };
    }
    Row { head, cells }
}
