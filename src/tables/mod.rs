//! Vocabularies as data: what is known about names and phrases, apart from the code that uses it.
//!
//! Tables that people edit are TSV files beside this module: sorted (a test holds them to it), `#` for comments.

pub mod bios;
pub mod bylines;
pub mod calls;
pub mod class_hints;
pub mod class_tokens;
pub mod comment_names;
pub mod common_words;
pub mod date_labels;
pub mod here_words;
pub mod meta_keys;
pub mod months;
pub mod notices;
pub mod phrases;
pub mod posts;
pub mod relative_dates;
pub mod standfirsts;
pub mod title_weights;
pub mod walls;
pub mod zones;

/// Rows of a TSV table without comments and blank lines; each row split into `N` columns.
fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        std::array::from_fn(|_| columns.next().unwrap_or_default())
    })
}

/// The reason a table row names, from its code.
fn reason(code: &str) -> Option<crate::model::Reason> {
    use serde::Deserialize;
    use serde::de::value::{Error, StrDeserializer};
    crate::model::Reason::deserialize(StrDeserializer::<Error>::new(code)).ok()
}

/// All rows of a table of four columns, which must be in the order of the first two, each pair once.
#[cfg(test)]
fn sorted_rows(table: &'static str) -> Vec<[&'static str; 4]> {
    let all: Vec<[&str; 4]> = rows(table).collect();
    for pair in all.windows(2) {
        assert!((pair[0][0], pair[0][1]) < (pair[1][0], pair[1][1]), "{:?} before {:?}", pair[0], pair[1]);
    }
    all
}
