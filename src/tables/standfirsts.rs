//! Words in class names that stand on the standfirst: the paragraph between headline and story.

/// Lower case, sorted.
pub static STANDFIRST_WORDS: &[&str] =
    &["chapo", "dek", "entradilla", "ingress", "sottotitolo", "standfirst", "subheadline", "subtitle", "vorspann"];

/// Bytes of a class list that are read: the question is asked for each paragraph above the story.
const MAX_NAMES_BYTES: usize = 300;

/// Does a class list or id hold such a word as a word of its own?
///
/// ```
/// use offprint::tables::standfirsts::names_standfirst;
/// assert!(names_standfirst("article__standfirst"));
/// assert!(!names_standfirst("subtitles-track"));
/// ```
pub fn names_standfirst(names: &str) -> bool {
    names[..names.floor_char_boundary(MAX_NAMES_BYTES)]
        .split(|c: char| !c.is_ascii_alphanumeric())
        .any(|word| STANDFIRST_WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(STANDFIRST_WORDS.is_sorted());
    }
}
