//! Class names of the `<blockquote>` in which social networks hand out their posts for embedding.

/// Lower case, sorted; as the networks' own embed codes have them.
pub static POST_CLASSES: &[&str] = &[
    "bluesky-embed",
    "fb-xfbml-parse-ignore",
    "imgur-embed-pub",
    "instagram-media",
    "mastodon-embed",
    "reddit-card",
    "reddit-embed-bq",
    "text-post-media",
    "tiktok-embed",
    "twitter-tweet",
    "twitter-video",
];

/// Bytes of a class list that are read: networks write the name of their post first, and the question is asked for each paragraph.
const MAX_CLASS_BYTES: usize = 300;

/// Does a class list name an embedded post?
///
/// ```
/// use offprint::tables::posts::names_post;
/// assert!(names_post("twitter-tweet dark"));
/// assert!(!names_post("pullquote"));
/// ```
pub fn names_post(classes: &str) -> bool {
    let classes = &classes[..classes.floor_char_boundary(MAX_CLASS_BYTES)];
    classes.split_ascii_whitespace().any(|class| POST_CLASSES.contains(&class))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(POST_CLASSES.is_sorted());
    }
}
