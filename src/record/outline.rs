//! An article's flat blocks → lists inside lists and whole tables: what the structured formats are written from.

use crate::model::{Block, BlockKind, CELL_SEPARATOR};

/// One piece of an article. Text is the blocks' own; line breaks inside a paragraph are `\n`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node<'a> {
    Paragraph(&'a str),
    /// Level 1 to 6.
    Heading(u8, &'a str),
    List(List<'a>),
    /// Paragraphs of one quotation.
    Quote(Vec<&'a str>),
    Code(&'a str),
    Table(Vec<Row<'a>>),
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
    pub paragraphs: Vec<&'a str>,
    /// The lists below the text, in order.
    pub lists: Vec<List<'a>>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// All its cells are header cells.
    pub head: bool,
    pub cells: Vec<&'a str>,
}

/// The outline of these blocks. Depths that a list skips are closed up: an item at depth 3 below one at depth 1 stands at
/// depth 2, and the first item of a list at depth 1, whatever the page made of it.
///
/// ```
/// use offprint::model::{Block, BlockKind};
/// use offprint::record::outline::{Node, outline};
/// let item = |depth, text: &str| Block { kind: BlockKind::ListItem { depth, number: None }, text: text.into() };
/// let blocks = [item(1, "Harbour"), item(2, "Pier"), item(1, "Town")];
/// let [Node::List(list)] = &outline(&blocks)[..] else { panic!() };
/// assert_eq!(list.items.len(), 2);
/// assert_eq!(list.items[0].lists[0].items[0].paragraphs, ["Pier"]);
/// ```
pub fn outline(blocks: &[Block]) -> Vec<Node<'_>> {
    let mut out: Vec<Node<'_>> = Vec::new();
    // Depths of the open items, outermost first: the path to the last item of the last list.
    let mut depths: Vec<u8> = Vec::new();
    for block in blocks {
        let text = block.text.as_str();
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
            (BlockKind::TableRow { first: false, .. }, Some(Node::Table(rows))) => rows.push(row(block)),
            (kind, _) => out.push(match kind {
                BlockKind::Heading(level) => Node::Heading(level.clamp(1, 6), text),
                BlockKind::Quote => Node::Quote(vec![text]),
                BlockKind::Code => Node::Code(text),
                BlockKind::TableRow { .. } => Node::Table(vec![row(block)]),
                BlockKind::Paragraph | BlockKind::ListItem { .. } => Node::Paragraph(text),
            }),
        }
    }
    out
}

/// Adds an item `nesting` lists below `list`; false where it begins a list of its own beside it.
fn push_item<'a>(list: &mut List<'a>, nesting: usize, number: Option<u32>, text: &'a str) -> bool {
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
    fn of(number: Option<u32>, text: &'a str) -> Self {
        Self { start: number, items: vec![Item::of(number, text)] }
    }

    /// Adds an item that goes on with this list: of its sort, and with a later number. The same number is another
    /// paragraph of the same item.
    fn push(&mut self, number: Option<u32>, text: &'a str) -> bool {
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
    fn of(number: Option<u32>, text: &'a str) -> Self {
        Self { number, paragraphs: vec![text], lists: Vec::new() }
    }
}

fn row(block: &Block) -> Row<'_> {
    let head = matches!(block.kind, BlockKind::TableRow { head: true, .. });
    Row { head, cells: block.text.split(CELL_SEPARATOR).collect() }
}
