//! Parts of class names and ids that tell where bylines and dates stand, and what belongs to other stories.

/// A set of hints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hint(u8);

impl Hint {
    pub const NONE: Hint = Hint(0);
    /// An author's name may stand here.
    pub const AUTHOR: Hint = Hint(1);
    /// A date may stand here.
    pub const DATE: Hint = Hint(2);
    /// Other stories, readers' words, the site.
    pub const FOREIGN: Hint = Hint(4);
    /// The end of the page, or that of the story where it stands inside it.
    pub const FOOTER: Hint = Hint(8);
    /// Holds one story with all that belongs to it.
    pub const STORY: Hint = Hint(16);
    /// Says who wrote what when.
    pub const META: Hint = Hint(32);

    /// Does this set hold every hint of `other`?
    pub fn has(self, other: Hint) -> bool {
        self.0 & other.0 == other.0
    }
}

impl std::ops::BitOrAssign for Hint {
    fn bitor_assign(&mut self, other: Hint) {
        self.0 |= other.0;
    }
}

/// Lower-case part of a class name → hint, sorted. The longest part wins where two begin at one place.
pub static CLASS_HINTS: &[(&str, Hint)] = &[
    ("auteur", Hint::AUTHOR),
    ("author", Hint::AUTHOR),
    ("authority", Hint::NONE),
    ("autor", Hint::AUTHOR),
    ("breadcrumb", Hint::FOREIGN),
    ("by-line", Hint::AUTHOR),
    ("byline", Hint::AUTHOR),
    ("carousel", Hint::FOREIGN),
    ("comment", Hint::FOREIGN),
    ("commentary", Hint::NONE),
    ("contributor", Hint::AUTHOR),
    ("cookie", Hint::FOREIGN),
    ("copyright", Hint::FOREIGN),
    ("date", Hint::DATE),
    ("datum", Hint::DATE),
    ("elementor-widget", Hint::NONE),
    ("entry-footer", Hint::NONE),
    ("fecha", Hint::DATE),
    ("footer", Hint::FOOTER),
    ("h-entry", Hint::STORY),
    ("hentry", Hint::STORY),
    ("journalist", Hint::AUTHOR),
    ("latest", Hint::FOREIGN),
    ("meta", Hint::META),
    ("most-read", Hint::FOREIGN),
    ("mostread", Hint::FOREIGN),
    ("news-single", Hint::STORY),
    ("newsletter", Hint::FOREIGN),
    ("overlay", Hint::NONE),
    ("popular", Hint::FOREIGN),
    ("post-footer", Hint::NONE),
    ("posted", Hint::DATE),
    ("publi", Hint::DATE),
    ("recent", Hint::FOREIGN),
    ("recommend", Hint::FOREIGN),
    ("redakteur", Hint::AUTHOR),
    ("related", Hint::FOREIGN),
    ("reporter", Hint::AUTHOR),
    ("sidebar", Hint::FOREIGN),
    ("signature", Hint::AUTHOR),
    ("submitted", Hint::DATE),
    ("teaser", Hint::FOREIGN),
    ("time", Hint::DATE),
    ("timeline", Hint::NONE),
    ("trending", Hint::FOREIGN),
    ("widget", Hint::FOREIGN),
    ("writer", Hint::AUTHOR),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(CLASS_HINTS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
