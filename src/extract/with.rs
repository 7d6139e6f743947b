//! Parts of a page that are included or left out on request.

use std::str::FromStr;

/// A part of a page beside its running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Captions of the story's pictures, as blocks of their own. Left out by default.
    Captions,
    /// Comments of readers, apart from the text ([`crate::model::Article::comments`]). Left out by default.
    Comments,
    /// Pictures of the story, where the format can show them. Left out by default.
    Images,
    /// Targets of the links in the text, where the format can show them. Left out by default.
    Links,
    /// Posts of social networks that the story embeds. Included by default.
    Posts,
    /// Tables of data. Included by default.
    Tables,
}

/// The parts and their names.
const PARTS: [(&str, Part); 6] = [
    ("captions", Part::Captions),
    ("comments", Part::Comments),
    ("images", Part::Images),
    ("links", Part::Links),
    ("posts", Part::Posts),
    ("tables", Part::Tables),
];

/// Which parts are included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct With {
    pub captions: bool,
    pub comments: bool,
    pub images: bool,
    pub links: bool,
    pub posts: bool,
    pub tables: bool,
}

impl Default for With {
    fn default() -> Self {
        Self { captions: false, comments: false, images: false, links: false, posts: true, tables: true }
    }
}

impl With {
    /// The default, changed by `choices` in their order.
    ///
    /// ```
    /// use offprint::extract::With;
    /// let with = With::of(&["captions".parse().unwrap(), "no-tables".parse().unwrap()]);
    /// assert!(with.captions && with.posts && !with.tables);
    /// ```
    pub fn of(choices: &[Choice]) -> Self {
        let mut with = Self::default();
        for &Choice { part, included } in choices {
            *match part {
                Part::Captions => &mut with.captions,
                Part::Comments => &mut with.comments,
                Part::Images => &mut with.images,
                Part::Links => &mut with.links,
                Part::Posts => &mut with.posts,
                Part::Tables => &mut with.tables,
            } = included;
        }
        with
    }
}

/// A part to include (`captions`) or to leave out (`no-captions`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    pub part: Part,
    pub included: bool,
}

/// Not a [`Choice`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected captions, comments, images, links, posts or tables, with no- before it to leave the part out")]
pub struct UnknownPart;

impl FromStr for Choice {
    type Err = UnknownPart;

    fn from_str(text: &str) -> Result<Self, UnknownPart> {
        let (name, included) = text.strip_prefix("no-").map_or((text, true), |name| (name, false));
        let found = PARTS.iter().find(|(known, _)| *known == name);
        found.map(|&(_, part)| Self { part, included }).ok_or(UnknownPart)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_part_can_be_chosen_either_way() {
        assert!(PARTS.is_sorted_by_key(|(name, _)| *name));
        for (name, _) in PARTS {
            let on = name.parse().unwrap();
            let off = format!("no-{name}").parse().unwrap();
            assert_eq!(With::of(&[on, off]), With::of(&[off]), "{name}: the later choice wins");
            assert_ne!(With::of(&[on]), With::of(&[off]), "{name}");
        }
        assert!("caption".parse::<Choice>().is_err() && "no-".parse::<Choice>().is_err());
    }
}
