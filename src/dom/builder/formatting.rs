//! The list of active formatting elements (HTML standard, 13.2.4.3) and the adoption agency algorithm (13.2.6.4.7).

use std::hash::{DefaultHasher, Hash, Hasher};

use super::super::arena::{NO_NODE, NOWHERE, NodeId, Place};
use super::super::tokenizer::{StartTag, read_start_tag};
use super::stack::{Open, SPECIAL, Scope, Space};
use super::{Builder, Name};

/// Rounds of the adoption agency for one end tag, as the standard has it.
const ADOPTION_ROUNDS: usize = 8;

/// Formatting elements between the subject and the furthest block that are copied; others leave the list.
const COPIED_PER_ROUND: usize = 3;

/// Formatting elements that are opened again, as blocks close them before their time: one for so many bytes of the page, and some
/// more. Where each of a thousand paragraphs leaves one open, the last of them has a thousand; a page of 50 kB would make a million.
pub(super) const BYTES_PER_COPY: usize = 16;
pub(super) const MIN_COPIES: usize = 2_000;

/// Equal formatting elements after the last marker that are kept ("Noah's Ark clause").
const EQUAL_KEPT: usize = 3;

#[derive(Debug, Clone, Copy)]
pub(super) enum Formatting {
    Marker,
    Element {
        id: NodeId,
        name: Name,
        /// [`attrs_hash`] of its start tag, once it was asked for: a tag is read again only once, however large it is.
        attrs: Option<u64>,
    },
}

impl Formatting {
    fn id(self) -> NodeId {
        match self {
            Self::Marker => NO_NODE,
            Self::Element { id, .. } => id,
        }
    }
}

impl Builder<'_> {
    pub(super) fn push_marker(&mut self) {
        self.formatting.push(Formatting::Marker);
    }

    pub(super) fn clear_formatting_to_marker(&mut self) {
        while let Some(Formatting::Element { .. }) = self.formatting.pop() {}
    }

    /// Inserts an element for a tag such as `b` or `a` and remembers it.
    pub(super) fn insert_formatting(&mut self, name: Name, tag: &StartTag<'_>) {
        let mut first = None;
        let mut equal = 0;
        let mut own = None;
        for index in self.after_last_marker() {
            let Formatting::Element { id, name: other, attrs } = self.formatting[index] else { continue };
            if other != name {
                continue;
            }
            let attrs = attrs.unwrap_or_else(|| self.attrs_hash_of(id));
            self.formatting[index] = Formatting::Element { id, name, attrs: Some(attrs) };
            if *own.get_or_insert_with(|| attrs_hash(tag)) == attrs {
                first = first.or(Some(index));
                equal += 1;
            }
        }
        if let Some(first) = first
            && equal >= EQUAL_KEPT
        {
            self.formatting.remove(first);
        }
        let id = self.insert_element(name, tag);
        self.formatting.push(Formatting::Element { id, name, attrs: own });
    }

    /// [`attrs_hash`] of the tag that `id` was made for.
    fn attrs_hash_of(&self, id: NodeId) -> u64 {
        let source = self.arena.source(id);
        let read = (source != NOWHERE).then(|| read_start_tag(self.html, source as usize, attrs_hash)).flatten();
        read.unwrap_or_default()
    }

    /// Indices of the entries after the last marker, oldest first.
    fn after_last_marker(&self) -> std::ops::Range<usize> {
        let marker = self.formatting.iter().rposition(|entry| matches!(entry, Formatting::Marker));
        marker.map_or(0, |index| index + 1)..self.formatting.len()
    }

    /// The youngest entry with that name after the last marker.
    pub(super) fn last_formatting(&self, name: Name) -> Option<NodeId> {
        self.formatting
            .iter()
            .rev()
            .map_while(|&entry| match entry {
                Formatting::Marker => None,
                Formatting::Element { id, name, .. } => Some((id, name)),
            })
            .find(|&(_, other)| other == name)
            .map(|(id, _)| id)
    }

    fn formatting_position(&self, id: NodeId) -> Option<usize> {
        self.formatting.iter().position(|entry| entry.id() == id)
    }

    pub(super) fn forget_formatting(&mut self, id: NodeId) {
        if let Some(index) = self.formatting_position(id) {
            self.formatting.remove(index);
        }
    }

    /// Opens formatting elements again that a block has closed before their time.
    pub(super) fn reconstruct_formatting(&mut self) {
        let is_settled = |entry: Formatting, builder: &Self| match entry {
            Formatting::Marker => true,
            Formatting::Element { id, .. } => builder.stack.position(id).is_some(),
        };
        let Some(&last) = self.formatting.last() else { return };
        if is_settled(last, self) {
            return;
        }
        let mut from = self.formatting.len() - 1;
        while from > 0 && !is_settled(self.formatting[from - 1], self) {
            from -= 1;
        }
        let Some(left) = self.copies_left.checked_sub(self.formatting.len() - from) else {
            return self.formatting.truncate(from);
        };
        self.copies_left = left;
        for index in from..self.formatting.len() {
            let Formatting::Element { id, name, attrs } = self.formatting[index] else { continue };
            let copy = self.arena.copy(id);
            let place = self.place();
            self.arena.insert(place, copy);
            self.stack.push(Open { id: copy, name, tag: name.tag(), space: Space::Html });
            self.formatting[index] = Formatting::Element { id: copy, name, attrs };
        }
    }

    /// Closes a formatting element that may lie across others. `name` is the name of an end tag.
    pub(super) fn adoption_agency(&mut self, name: Name) {
        if let Some(current) = self.stack.last()
            && current.tag == name.tag()
            && self.formatting_position(current.id).is_none()
        {
            self.stack.pop();
            return;
        }
        for _ in 0..ADOPTION_ROUNDS {
            let Some(subject) = self.last_formatting(name) else { return self.stack.close_any(name) };
            let Some(subject_at) = self.stack.position(subject) else { return self.forget_formatting(subject) };
            if !self.stack.in_scope(Scope::Default, |open| open.id == subject) {
                return;
            }
            let above = (subject_at..self.stack.len()).filter_map(|index| Some((index, *self.stack.get(index)?)));
            let Some((block_at, block)) = above.into_iter().find(|(_, open)| SPECIAL.has(open.tag)) else {
                self.stack.truncate(subject_at);
                return self.forget_formatting(subject);
            };
            self.adopt(subject, name, subject_at, block, block_at);
        }
    }

    /// One round: what lies between the subject and the furthest block is copied into the block.
    fn adopt(&mut self, subject: NodeId, name: Name, subject_at: usize, block: Open, block_at: usize) {
        let Some(&ancestor) = subject_at.checked_sub(1).and_then(|index| self.stack.get(index)) else { return };
        // The new entry goes after this one, or in the place of the subject.
        let mut after = None;
        let mut last = block.id;
        let mut copied = 0;
        for index in (subject_at + 1..block_at).rev() {
            let Some(&node) = self.stack.get(index) else { continue };
            copied += 1;
            let position = self.formatting_position(node.id);
            let Some(position) = position.filter(|_| copied <= COPIED_PER_ROUND) else {
                self.forget_formatting(node.id);
                self.stack.remove(index);
                continue;
            };
            let copy = self.arena.copy(node.id);
            self.stack.replace(index, copy);
            if let Formatting::Element { id, .. } = &mut self.formatting[position] {
                *id = copy;
            }
            if last == block.id {
                after = Some(copy);
            }
            self.arena.detach(last);
            self.arena.insert(Place::LastChildOf(copy), last);
            last = copy;
        }
        self.arena.detach(last);
        let place = self.place_in(ancestor);
        self.arena.insert(place, last);

        let copy = self.arena.copy(subject);
        self.arena.move_children(block.id, copy);
        self.arena.insert(Place::LastChildOf(block.id), copy);

        let at = self.formatting_position(subject);
        let attrs = match at.map(|index| self.formatting[index]) {
            Some(Formatting::Element { attrs, .. }) => attrs,
            _ => None,
        };
        let entry = Formatting::Element { id: copy, name, attrs };
        let after = after.and_then(|id| self.formatting_position(id));
        match (after, at) {
            (Some(after), _) => {
                self.formatting.insert(after + 1, entry);
                self.forget_formatting(subject);
            }
            (None, Some(index)) => self.formatting[index] = entry,
            (None, None) => {}
        }
        self.stack.remove_node(subject);
        if let Some(index) = self.stack.position(block.id) {
            self.stack.insert(index + 1, Open { id: copy, name, tag: name.tag(), space: Space::Html });
        }
    }
}

/// A number for the attributes of a tag, in whatever order they stand; of a name that comes twice the first counts. 0 without any.
fn attrs_hash(tag: &StartTag<'_>) -> u64 {
    let mut attrs: Vec<_> = tag.attrs().map(|attr| (attr.name(), attr.value())).collect();
    if attrs.is_empty() {
        return 0;
    }
    // Stable: the first of a name stays the first.
    attrs.sort_by(|(one, _), (other, _)| one.cmp(other));
    attrs.dedup_by(|(later, _), (first, _)| later == first);
    let mut hasher = DefaultHasher::new();
    attrs.hash(&mut hasher);
    hasher.finish()
}
