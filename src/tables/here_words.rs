//! Words for "here", behind which the link of a pointer stands.

/// In lower case, sorted.
pub static HERE_WORDS: &[&str] = &[
    "acá",
    "aici",
    "aqui",
    "aquí",
    "burada",
    "her",
    "here",
    "hier",
    "här",
    "ici",
    "itt",
    "ovde",
    "ovdje",
    "qui",
    "sini",
    "tu",
    "tukaj",
    "tutaj",
    "tässä",
    "täällä",
    "täältä",
    "zde",
    "đây",
    "εδώ",
    "здесь",
    "тук",
    "тут",
];

/// Is one of the last `words` words of a normalized line one for "here"?
///
/// ```
/// use offprint::tables::here_words::ends_here;
/// assert!(ends_here("the full report is here", 3));
/// assert!(!ends_here("here is the full report of the council", 3));
/// ```
pub fn ends_here(line: &str, words: usize) -> bool {
    let last = line.rsplit(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(words);
    last.into_iter().any(|word| HERE_WORDS.binary_search(&word).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted() {
        assert!(HERE_WORDS.is_sorted(), "{HERE_WORDS:?}");
    }
}
