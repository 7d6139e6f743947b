//! Names as atoms, without asking the process-wide set for every tag.

use html5ever::LocalName;

/// Slots of the cache: a page uses a few dozen different long names.
const SLOTS: usize = 128;

/// Names of up to this many bytes are stored inside the atom and cost nothing to make.
const INLINE_BYTES: usize = 7;

/// Remembers the long names seen last; one slot a hash value, so it never grows.
pub(super) struct Atoms(Vec<LocalName>);

impl Atoms {
    pub(super) fn new() -> Self {
        Self(vec![LocalName::default(); SLOTS])
    }

    pub(super) fn get(&mut self, name: &str) -> LocalName {
        let bytes = name.as_bytes();
        let &[first, .., last] = bytes else { return LocalName::from(name) };
        if bytes.len() <= INLINE_BYTES {
            return LocalName::from(name);
        }
        let middle = bytes[bytes.len() / 2];
        let hash = bytes.len() * 59 + usize::from(first) * 31 + usize::from(middle) * 7 + usize::from(last);
        let slot = &mut self.0[hash % SLOTS];
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
