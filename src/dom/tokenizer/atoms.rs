//! Names as atoms, without asking the process-wide set for every tag.

use std::sync::LazyLock;

use html5ever::LocalName;

use super::super::AttrName;

/// Slots of the cache: a page uses a few dozen different long names.
const SLOTS: usize = 128;

/// Names of up to this many bytes are stored inside the atom and cost nothing to make.
const INLINE_BYTES: usize = 7;

/// Names of the attributes in [`AttrName`], in its order.
static ATTRS: LazyLock<Vec<LocalName>> =
    LazyLock::new(|| AttrName::NAMES.iter().map(|name| LocalName::from(*name)).collect());

pub(super) struct Atoms {
    /// The long names seen last; one slot a hash value, so it never grows.
    seen: Vec<LocalName>,
    attrs: &'static [LocalName],
}

impl Atoms {
    pub(super) fn new() -> Self {
        Self { seen: vec![LocalName::default(); SLOTS], attrs: &ATTRS }
    }

    /// The name of a known attribute; `None` for [`AttrName::Other`].
    pub(super) fn attr(&self, name: AttrName) -> Option<LocalName> {
        self.attrs.get(name as usize).cloned()
    }

    pub(super) fn get(&mut self, name: &str) -> LocalName {
        let bytes = name.as_bytes();
        let &[first, .., last] = bytes else { return LocalName::from(name) };
        if bytes.len() <= INLINE_BYTES {
            return LocalName::from(name);
        }
        let middle = bytes[bytes.len() / 2];
        let hash = bytes.len() * 59 + usize::from(first) * 31 + usize::from(middle) * 7 + usize::from(last);
        let slot = &mut self.seen[hash % SLOTS];
        if **slot != *name {
            *slot = LocalName::from(name);
        }
        slot.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn atoms_are_those_of_the_name_whatever_was_asked_before() {
        let mut atoms = Atoms::new();
        for name in ["", "a", "p", "section", "blockquote", "blockquots", "my-own-element", "blockquote", "é"] {
            assert_eq!(atoms.get(name), LocalName::from(name));
        }
    }
}
