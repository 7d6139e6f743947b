//! Where each field came from, who agreed, who did not, and how sure that makes us.

use super::dates::Stamp;
use super::html::{Page, text_of};
use super::jsonld::Linked;
use super::values::{clean, key};
use super::when::Dates;
use super::who::Authors;
use crate::dom::{Dom, RowId};
use crate::model::{Claim, Metadata, Origin, Provenance};
use crate::tables::meta_keys::MetaKey;

/// The surest title: of those that the vote gives more, 19 in 20 are right.
const TITLE_CEILING: f32 = 0.9;

/// Longest value of a source that disagrees; more is no help in judging it.
const CLAIM_CHARS: usize = 300;

/// Everything that the fields were read from.
pub(super) struct Sources<'a> {
    pub dom: &'a Dom,
    pub page: &'a Page<'a>,
    pub linked: &'a Linked,
    pub dates: &'a Dates<'a>,
    pub people: &'a Authors<'a>,
    pub headline_row: Option<RowId>,
    /// What the vote gives the title.
    pub title_share: f32,
}

impl Sources<'_> {
    /// Asks every source about every known field.
    pub fn explain(&self, metadata: &Metadata) -> Provenance {
        let mut out = Provenance::default();
        let mut add = |field: &'static str, origin: Option<Origin>| {
            if let Some(origin) = origin {
                out.0.insert(field, origin);
            }
        };
        add("title", metadata.title.as_deref().map(|title| self.title(title)));
        let authors = metadata.authors.join("; ");
        if !authors.is_empty() {
            let claims = self.people.claims().into_iter().map(|(source, names)| (source, names.join("; ")));
            add("authors", Some(origin("authors", &authors, claims.collect(), same_text)));
        }
        let days = |claims: Vec<(&'static str, Stamp)>| {
            claims.into_iter().map(|(source, stamp)| (source, stamp.to_string())).collect::<Vec<_>>()
        };
        if let Some(published) = &metadata.published {
            add("published", Some(origin("published", published, days(self.dates.published_claims()), same_day)));
        }
        if let Some(modified) = &metadata.modified {
            add("modified", Some(origin("modified", modified, days(self.dates.modified_claims()), same_day)));
        }
        for (field, value, claims) in self.plain_fields(metadata) {
            if let Some(value) = value {
                let claims = claims.into_iter().filter_map(|(source, claim)| Some((source, claim?))).collect();
                add(field, Some(origin(field, value, claims, same_text)));
            }
        }
        out
    }

    fn title(&self, title: &str) -> Origin {
        let tag = self.page.title.and_then(|row| clean(&self.dom.raw_text(row)));
        let heading = self.headline_row.map(|row| text_of(self.dom, row, CLAIM_CHARS * 4, false));
        let claims = [
            ("heading", heading.filter(|text| !text.is_empty())),
            ("open-graph", self.page.value(MetaKey::OgTitle).and_then(clean)),
            ("json-ld", self.linked.headline.clone()),
            ("meta", self.page.value(MetaKey::Title).and_then(clean)),
            ("title-tag", tag),
        ];
        let claims = claims.into_iter().filter_map(|(source, claim)| Some((source, claim?))).collect();
        let origin = origin("title", title, claims, same_title);
        Origin { confidence: self.title_share.min(TITLE_CEILING), ..origin }
    }

    /// Fields with one value and few sources.
    #[allow(clippy::type_complexity)]
    fn plain_fields<'m>(
        &self,
        metadata: &'m Metadata,
    ) -> Vec<(&'static str, Option<&'m str>, Vec<(&'static str, Option<String>)>)> {
        let meta = |key: MetaKey| self.page.value(key).and_then(clean);
        let (page, linked) = (self.page, self.linked);
        vec![
            (
                "site",
                metadata.site.as_deref(),
                vec![
                    ("open-graph", meta(MetaKey::Site)),
                    ("json-ld", linked.website.clone().or_else(|| linked.publisher.clone())),
                    ("meta", meta(MetaKey::SiteOther)),
                ],
            ),
            (
                "language",
                metadata.language.as_deref(),
                vec![
                    ("html-lang", page.lang.and_then(super::place::language)),
                    ("meta", page.value(MetaKey::Language).and_then(super::place::language)),
                    ("json-ld", linked.language.as_deref().and_then(super::place::language)),
                    ("open-graph", page.value(MetaKey::Locale).and_then(super::place::language)),
                ],
            ),
            (
                "description",
                metadata.description.as_deref(),
                vec![("meta", meta(MetaKey::Description)), ("json-ld", linked.description.clone())],
            ),
            (
                "section",
                metadata.section.as_deref(),
                vec![("meta", meta(MetaKey::Section)), ("json-ld", linked.sections.first().cloned())],
            ),
            (
                "canonical_url",
                metadata.canonical_url.as_deref(),
                vec![
                    ("link", page.canonical.map(str::to_owned)),
                    ("open-graph", page.value(MetaKey::Url).map(str::to_owned)),
                    ("json-ld", linked.url.clone()),
                ],
            ),
            (
                "image",
                metadata.image.as_deref(),
                vec![
                    ("open-graph", page.value(MetaKey::Image).map(str::to_owned)),
                    ("json-ld", linked.images.first().map(|image| image.0.clone())),
                    ("meta", page.value(MetaKey::ImageOther).map(str::to_owned)),
                ],
            ),
            (
                "free",
                metadata.free.map(|free| if free { "free" } else { "locked" }),
                vec![
                    ("json-ld", linked.free.map(|free| if free { "free" } else { "locked" }.to_owned())),
                    ("meta", meta(MetaKey::ContentTier)),
                ],
            ),
            (
                "license",
                metadata.license.as_deref(),
                vec![
                    ("link", page.license.map(str::to_owned)),
                    ("json-ld", linked.license.clone()),
                    ("meta", meta(MetaKey::License)),
                ],
            ),
        ]
    }
}

fn same_day(one: &str, other: &str) -> bool {
    one.get(..10) == other.get(..10)
}

fn same_text(one: &str, other: &str) -> bool {
    key(one) == key(other)
}

/// The same title, or the title with a site's name after or before it.
fn same_title(title: &str, claim: &str) -> bool {
    let (title, claim) = (key(title), key(claim));
    let rest = claim.strip_prefix(title.as_str()).or_else(|| claim.strip_suffix(title.as_str()));
    rest.is_some_and(|rest| rest.is_empty() || rest.split_whitespace().count() <= 4)
}

/// Sorts what the sources say into those that say the value and those that do not.
fn origin(
    field: &'static str,
    value: &str,
    claims: Vec<(&'static str, String)>,
    same: fn(&str, &str) -> bool,
) -> Origin {
    let (agreed, disagreed): (Vec<_>, Vec<_>) = claims.into_iter().partition(|(_, claim)| same(value, claim));
    let mut agreed = agreed.into_iter().map(|(source, _)| source);
    let source = agreed.next().unwrap_or("derived");
    let agreed: Vec<&'static str> = agreed.collect();
    let cut = |claim: String| claim.chars().take(CLAIM_CHARS).collect();
    let disagreed: Vec<Claim> =
        disagreed.into_iter().map(|(source, claim)| Claim { source, value: cut(claim) }).collect();
    Origin { confidence: confidence(field, source, agreed.len(), &disagreed), source, agreed, disagreed }
}

/// How often a value with this support was right on labelled pages: winner, then the share with two or more sources that
/// agree, with one, with none, while none disagrees; then the same while some do. Measured on 2,500 pages; where fewer
/// than a dozen pages had such a value, the next weaker support's share is taken. `ANY` is for the sources not listed.
type Support = (&'static str, [f32; 3], [f32; 3]);
const ANY: &str = "";
const PUBLISHED: &[Support] = &[
    ("open-graph", [0.98, 0.97, 0.9], [0.88, 0.7, 0.7]),
    ("json-ld", [0.98, 0.97, 0.75], [0.85, 0.5, 0.3]),
    ("microdata", [0.98, 0.9, 0.85], [0.8, 0.7, 0.6]),
    ("text", [0.9, 0.9, 0.85], [0.85, 0.85, 0.75]),
    ("time", [0.9, 0.87, 0.8], [0.7, 0.7, 0.7]),
    ("meta", [0.9, 0.85, 0.45], [0.6, 0.5, 0.4]),
    ("text-updated", [0.7, 0.7, 0.7], [0.6, 0.6, 0.6]),
    (ANY, [0.85, 0.85, 0.85], [0.6, 0.6, 0.6]),
];
const AUTHORS: &[Support] = &[
    ("json-ld", [0.9, 0.9, 0.78], [0.85, 0.77, 0.7]),
    ("meta", [0.96, 0.86, 0.86], [0.75, 0.75, 0.6]),
    ("rel-author", [0.96, 0.9, 0.8], [0.75, 0.7, 0.6]),
    ("microdata", [0.9, 0.83, 0.83], [0.7, 0.7, 0.6]),
    ("class", [0.9, 0.9, 0.68], [0.7, 0.6, 0.4]),
    (ANY, [0.9, 0.8, 0.78], [0.7, 0.7, 0.6]),
];
const TITLE: &[Support] = &[
    ("heading", [0.9, 0.85, 0.8], [0.8, 0.75, 0.55]),
    ("open-graph", [0.9, 0.8, 0.7], [0.65, 0.6, 0.5]),
    ("title-tag", [0.6, 0.5, 0.4], [0.4, 0.3, 0.15]),
    (ANY, [0.7, 0.6, 0.5], [0.5, 0.4, 0.3]),
];
/// Fields without labelled pages: never sure.
const OTHER: &[Support] = &[(ANY, [0.9, 0.85, 0.8], [0.7, 0.6, 0.5])];

fn confidence(field: &str, source: &str, agreed: usize, disagreed: &[Claim]) -> f32 {
    let table = match field {
        "published" => PUBLISHED,
        "authors" => AUTHORS,
        "title" => TITLE,
        _ => OTHER,
    };
    let row = table.iter().find(|(of, ..)| *of == source || *of == ANY);
    let (_, alone, contested) = row.unwrap_or(&OTHER[0]);
    let shares = if disagreed.is_empty() { alone } else { contested };
    shares[2 - agreed.min(2)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreement_makes_surer_and_contradiction_less_sure() {
        let contra = [Claim { source: "url", value: "2020-01-01".into() }];
        for (field, table) in [("published", PUBLISHED), ("authors", AUTHORS), ("title", TITLE), ("site", OTHER)] {
            for (source, ..) in table {
                let of = |agreed, disagreed: &[Claim]| confidence(field, source, agreed, disagreed);
                assert!(of(2, &[]) >= of(1, &[]) && of(1, &[]) >= of(0, &[]), "{field} {source}");
                assert!(of(0, &[]) >= of(0, &contra), "{field} {source}");
            }
            assert_eq!(table.last().map(|(source, ..)| *source), Some(ANY));
        }
    }

    #[test]
    fn a_title_with_the_sites_name_says_the_same() {
        assert!(same_title("Rain in the port", "Rain in the port | The Daily Post"));
        assert!(!same_title("Rain in the port", "Sun at last"));
        assert!(same_day("2024-05-03", "2024-05-03T10:00:00Z"));
    }
}
