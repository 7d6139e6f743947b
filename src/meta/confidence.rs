//! How sure a winner is: shares measured on labelled pages.

/// How often a value with this support was right on labelled pages: winner, then the share with two or more sources that
/// agree, with one, with none, while none disagrees; then the same while some do. Measured on 2,500 pages; where fewer
/// than a dozen pages had such a value, the next weaker support's share is taken. `ANY` is for the sources not listed.
pub(super) type Support = (&'static str, [f32; 3], [f32; 3]);

const ANY: &str = "";

pub(super) const PUBLISHED: &[Support] = &[
    ("open-graph", [0.98, 0.97, 0.9], [0.88, 0.7, 0.7]),
    ("json-ld", [0.98, 0.97, 0.7], [0.9, 0.65, 0.35]),
    ("microdata", [0.98, 0.9, 0.85], [0.8, 0.7, 0.6]),
    ("text", [0.9, 0.9, 0.85], [0.85, 0.85, 0.75]),
    ("time", [0.85, 0.8, 0.8], [0.75, 0.75, 0.75]),
    ("meta", [0.9, 0.85, 0.45], [0.6, 0.5, 0.4]),
    ("text-updated", [0.7, 0.7, 0.7], [0.6, 0.6, 0.6]),
    // Not measured: no labelled page has its fetch time.
    ("text-relative", [0.5, 0.5, 0.5], [0.4, 0.4, 0.4]),
    (ANY, [0.85, 0.85, 0.85], [0.6, 0.6, 0.6]),
];

pub(super) const AUTHORS: &[Support] = &[
    ("json-ld", [0.9, 0.9, 0.78], [0.85, 0.77, 0.7]),
    ("meta", [0.96, 0.86, 0.86], [0.75, 0.75, 0.6]),
    ("rel-author", [0.96, 0.9, 0.8], [0.75, 0.7, 0.6]),
    ("microdata", [0.9, 0.83, 0.83], [0.7, 0.7, 0.6]),
    ("class", [0.9, 0.9, 0.68], [0.7, 0.6, 0.4]),
    (ANY, [0.9, 0.8, 0.78], [0.7, 0.7, 0.6]),
];

/// Fields without labelled pages: never sure.
pub(super) const OTHER: &[Support] = &[(ANY, [0.9, 0.85, 0.8], [0.7, 0.6, 0.5])];

/// The surest title: of those that the vote gives more, 19 in 20 are right.
const TITLE_CEILING: f32 = 0.9;

/// How sure a title is that the vote gives this probability.
pub(super) fn of_title(share: f32) -> f32 {
    share.min(TITLE_CEILING)
}

/// How sure the value of a `source` is with which so many agree, contested or not.
pub(super) fn confidence(table: &[Support], source: &str, agreed: usize, contested: bool) -> f32 {
    let row = table.iter().find(|(of, ..)| *of == source || *of == ANY);
    let (_, alone, against) = row.unwrap_or(&OTHER[0]);
    let shares = if contested { against } else { alone };
    shares[2 - agreed.min(2)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreement_makes_surer_and_contradiction_less_sure() {
        for table in [PUBLISHED, AUTHORS, OTHER] {
            for (source, ..) in table {
                let of = |agreed, contested| confidence(table, source, agreed, contested);
                assert!(of(2, false) >= of(1, false) && of(1, false) >= of(0, false), "{source}");
                assert!(of(0, false) >= of(0, true), "{source}");
            }
            assert_eq!(table.last().map(|(source, ..)| *source), Some(ANY));
        }
    }
}
