//! HTML text → document-order rows. The only room that names html5ever and scraper.
//!
//! The tree is flattened so that a subtree is the range `row..end(row)`, an ancestor walk is a chain of
//! `parent` indices, and a mask over the tree is a plain vector. [`Dom`] is `Send + Sync` and owns its text.

mod arena;
mod builder;
mod names;
mod parse;
mod select;
pub mod tokenizer;

pub use names::{AttrName, Tag};
pub use parse::{Limits, parse};
pub use select::{SelectorError, Selectors};

use std::ops::Range;

/// Index of a row: elements and text runs, numbered in document order from 0 (the `html` element).
pub type RowId = u32;

/// "No row": parent of the root.
pub const NO_ROW: RowId = u32::MAX;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    Element(Tag),
    /// A run of character data; entities are decoded, white space is as in the source.
    Text,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    pub kind: RowKind,
    pub parent: RowId,
    /// First row after this one's subtree.
    pub end: RowId,
    pub depth: u16,
    /// A text row of white space only.
    pub is_blank: bool,
    /// Text rows: byte range in `Dom::text`. Elements: index range in `Dom::attrs`.
    pub span: (u32, u32),
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct AttrSpan {
    pub name: AttrName,
    /// Byte range of the value in `Dom::text`.
    pub value: (u32, u32),
}

/// A parsed page.
#[derive(Debug, Default)]
pub struct Dom {
    pub(crate) rows: Vec<Row>,
    pub(crate) attrs: Vec<AttrSpan>,
    pub(crate) text: String,
    /// A limit was reached; the tree holds the beginning of the page.
    pub truncated: bool,
}

impl Dom {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Bytes of all text and attribute values: an upper bound for the text of any part.
    pub fn text_bytes(&self) -> usize {
        self.text.len()
    }

    /// All rows in document order.
    pub fn rows(&self) -> Range<RowId> {
        0..self.rows.len() as RowId
    }

    pub fn kind(&self, row: RowId) -> RowKind {
        self.rows[row as usize].kind
    }

    /// The element's tag; `None` for text.
    pub fn tag(&self, row: RowId) -> Option<Tag> {
        match self.rows[row as usize].kind {
            RowKind::Element(tag) => Some(tag),
            RowKind::Text => None,
        }
    }

    pub fn is_tag(&self, row: RowId, tag: Tag) -> bool {
        self.rows[row as usize].kind == RowKind::Element(tag)
    }

    /// Parent element, or [`NO_ROW`] for the root.
    pub fn parent(&self, row: RowId) -> RowId {
        self.rows[row as usize].parent
    }

    /// First row after the subtree of `row`.
    pub fn end(&self, row: RowId) -> RowId {
        self.rows[row as usize].end
    }

    /// `row` and everything below it.
    pub fn subtree(&self, row: RowId) -> Range<RowId> {
        row..self.end(row)
    }

    /// Number of ancestors.
    pub fn depth(&self, row: RowId) -> u16 {
        self.rows[row as usize].depth
    }

    /// Is `inner` inside the subtree of `outer` (or the same row)?
    pub fn contains(&self, outer: RowId, inner: RowId) -> bool {
        outer <= inner && inner < self.end(outer)
    }

    /// Ancestors of `row`, nearest first, without `row` itself.
    pub fn ancestors(&self, row: RowId) -> impl Iterator<Item = RowId> + '_ {
        let mut at = self.parent(row);
        std::iter::from_fn(move || {
            if at == NO_ROW {
                return None;
            }
            let here = at;
            at = self.parent(here);
            Some(here)
        })
    }

    /// Direct children of `row` in order, elements and text.
    pub fn children(&self, row: RowId) -> impl Iterator<Item = RowId> + '_ {
        let end = self.end(row);
        let mut at = row + 1;
        std::iter::from_fn(move || {
            if at >= end {
                return None;
            }
            let here = at;
            at = self.end(here);
            Some(here)
        })
    }

    /// Character data of a text row; empty for an element.
    pub fn text(&self, row: RowId) -> &str {
        let row = &self.rows[row as usize];
        match row.kind {
            RowKind::Text => &self.text[row.span.0 as usize..row.span.1 as usize],
            RowKind::Element(_) => "",
        }
    }

    /// Is this a text row of white space only?
    pub fn is_blank(&self, row: RowId) -> bool {
        self.rows[row as usize].is_blank
    }

    /// Value of an attribute; `Some("")` where it stands without a value.
    pub fn attr(&self, row: RowId, name: AttrName) -> Option<&str> {
        let row = &self.rows[row as usize];
        if row.kind == RowKind::Text {
            return None;
        }
        self.attrs[row.span.0 as usize..row.span.1 as usize]
            .iter()
            .find(|attr| attr.name == name)
            .map(|attr| &self.text[attr.value.0 as usize..attr.value.1 as usize])
    }

    /// The attributes of an element that are in [`AttrName`], in the order of the source.
    pub fn attrs(&self, row: RowId) -> impl Iterator<Item = (AttrName, &str)> {
        let row = &self.rows[row as usize];
        let span = if row.kind == RowKind::Text { (0, 0) } else { row.span };
        let attrs = &self.attrs[span.0 as usize..span.1 as usize];
        attrs.iter().map(|attr| (attr.name, &self.text[attr.value.0 as usize..attr.value.1 as usize]))
    }

    /// Elements with this tag, in document order.
    pub fn elements(&self, tag: Tag) -> impl Iterator<Item = RowId> + '_ {
        self.rows().filter(move |&row| self.is_tag(row, tag))
    }

    /// All character data below `row`, joined as it stands in the source (no spaces added),
    /// scripts included: for `<title>`, `<script type="application/ld+json">`, short labels.
    pub fn raw_text(&self, row: RowId) -> String {
        let mut out = String::new();
        for inner in self.subtree(row) {
            out.push_str(self.text(inner));
        }
        out
    }
}
