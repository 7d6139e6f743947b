//! The fields, and the names of their sources, best first: `docs/metadata.md` lists the same.

use url::Url;

use super::confidence::{AUTHORS as AUTHORS_SUPPORT, OTHER, PUBLISHED as PUBLISHED_SUPPORT};
use super::dates::Stamp;
use super::decide::Field;
use super::values::key;

/// Decided by a vote: the order is that in which a winner that several propose is named.
pub(super) const TITLE: Field<String, 5> = Field {
    name: "title",
    sources: ["heading", "open-graph", "json-ld", "meta", "title-tag"],
    same: |title, claim| same_title(title, claim),
    shown: String::clone,
    support: OTHER,
};

pub(super) const AUTHORS: Field<Vec<String>, 9> = Field {
    name: "authors",
    sources: ["json-ld", "meta", "twitter", "microdata", "rel-author", "class", "byline", "signature", "author-page"],
    same: same_names,
    shown: |names| names.join("; "),
    support: AUTHORS_SUPPORT,
};

/// Sources of their own; those of last resort stand in [`super::when`].
pub(super) const PUBLISHED: Field<Stamp, 9> = Field {
    name: "published",
    sources: ["open-graph", "json-ld", "microdata", "meta", "time", "text", "url", "class", "text-updated"],
    same: |one, other| one.day == other.day,
    shown: Stamp::to_string,
    support: PUBLISHED_SUPPORT,
};

pub(super) const MODIFIED: Field<Stamp, 3> = Field {
    name: "modified",
    sources: ["meta", "json-ld", "microdata"],
    same: |one, other| one.day == other.day,
    shown: Stamp::to_string,
    support: OTHER,
};

pub(super) const SITE: Field<String, 6> =
    plain("site", ["open-graph", "json-ld", "json-ld-publisher", "meta", "title-tag", "host"]);
pub(super) const LANGUAGE: Field<String, 5> = plain("language", ["text", "html-lang", "meta", "json-ld", "open-graph"]);
pub(super) const DESCRIPTION: Field<String, 2> = plain("description", ["meta", "json-ld"]);
pub(super) const SECTION: Field<String, 3> = plain("section", ["meta", "json-ld", "microdata"]);

pub(super) const TAGS: Field<Vec<String>, 3> = Field {
    name: "tags",
    sources: ["meta", "json-ld", "keywords"],
    same: same_names,
    shown: |tags| tags.join("; "),
    support: OTHER,
};

pub(super) const CANONICAL_URL: Field<Url, 3> = address("canonical_url", ["link", "open-graph", "json-ld"]);
pub(super) const IMAGE: Field<Url, 4> = address("image", ["open-graph", "json-ld", "figure", "meta"]);

pub(super) const FREE: Field<bool, 3> = Field {
    name: "free",
    sources: ["json-ld", "meta", "microdata"],
    same: |one, other| one == other,
    shown: |free| if *free { "free" } else { "locked" }.to_owned(),
    support: OTHER,
};

pub(super) const LICENSE: Field<String, 3> = plain("license", ["link", "json-ld", "meta"]);

const fn plain<const N: usize>(name: &'static str, sources: [&'static str; N]) -> Field<String, N> {
    Field { name, sources, same: |one, other| key(one) == key(other), shown: String::clone, support: OTHER }
}

const fn address<const N: usize>(name: &'static str, sources: [&'static str; N]) -> Field<Url, N> {
    Field { name, sources, same: |one, other| one == other, shown: Url::to_string, support: OTHER }
}

/// The same title, or the title with a site's name after or before it.
fn same_title(title: &str, claim: &str) -> bool {
    let (title, claim) = (key(title), key(claim));
    let rest = claim.strip_prefix(title.as_str()).or_else(|| claim.strip_suffix(title.as_str()));
    rest.is_some_and(|rest| rest.is_empty() || rest.split_whitespace().count() <= 4)
}

/// The same names in any order.
#[allow(clippy::ptr_arg)] // The type of `Field::same`.
fn same_names(one: &Vec<String>, other: &Vec<String>) -> bool {
    let keys = |names: &[String]| {
        let mut keys: Vec<String> = names.iter().map(|name| key(name)).collect();
        keys.sort_unstable();
        keys
    };
    one.len() == other.len() && keys(one) == keys(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meta::when::LAST_RESORTS;

    #[test]
    fn a_title_with_the_sites_name_says_the_same() {
        assert!(same_title("Rain in the port", "Rain in the port | The Daily Post"));
        assert!(!same_title("Rain in the port", "Sun at last"));
    }

    #[test]
    fn the_documents_name_the_sources_in_this_order() {
        let documents = include_str!("../../docs/metadata.md");
        let listed = |sources: &[&str]| sources.iter().map(|of| format!("`{of}`")).collect::<Vec<_>>().join(", ");
        let row = |name: &str, sources: &[&str]| {
            let row = format!("| `{name}` | {} |", listed(sources));
            assert!(documents.contains(&row), "docs/metadata.md lacks {row}");
        };
        row(TITLE.name, &TITLE.sources);
        row(AUTHORS.name, &AUTHORS.sources);
        row(MODIFIED.name, &MODIFIED.sources);
        row(SITE.name, &SITE.sources);
        row(LANGUAGE.name, &LANGUAGE.sources);
        row(DESCRIPTION.name, &DESCRIPTION.sources);
        row(SECTION.name, &SECTION.sources);
        row(TAGS.name, &TAGS.sources);
        row(CANONICAL_URL.name, &CANONICAL_URL.sources);
        row(IMAGE.name, &IMAGE.sources);
        row(FREE.name, &FREE.sources);
        row(LICENSE.name, &LICENSE.sources);
        let published = format!(
            "| `published` | {}; where none of them says anything {} |",
            listed(&PUBLISHED.sources),
            listed(&LAST_RESORTS)
        );
        assert!(documents.contains(&published), "docs/metadata.md lacks {published}");
    }

    #[test]
    fn the_order_of_names_says_nothing() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert!(same_names(&names(&["Ada Byron", "Tom King"]), &names(&["tom king", "Ada Byron"])));
        assert!(!same_names(&names(&["Ada Byron"]), &names(&["Ada Byron", "Tom King"])));
    }
}
