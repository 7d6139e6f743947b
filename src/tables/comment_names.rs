//! Words in class names and ids inside comment threads: what is a comment, and what in it is not its text.

/// Words that name a comment.
pub static COMMENT_WORDS: &[&str] =
    &["comentario", "comment", "commentaire", "commento", "kommentar", "komment", "posting", "reaction", "reactie"];

/// Words that may stand beside one of them in the name of an element that holds one comment: `comment-item`.
pub static ITEM_WORDS: &[&str] = &[
    "block",
    "box",
    "c",
    "card",
    "container",
    "depth",
    "entry",
    "even",
    "item",
    "js",
    "li",
    "list",
    "node",
    "odd",
    "reader",
    "reply",
    "root",
    "row",
    "single",
    "thread",
    "user",
    "wpd",
    "wrap",
    "wrapper",
];

/// Words that name the text of a comment: `comment-content`.
pub static TEXT_WORDS: &[&str] =
    &["body", "content", "copy", "description", "inhalt", "message", "paragraph", "text", "texte", "texto"];

/// Words that name the writer, best first.
pub static AUTHOR_WORDS: &[&str] =
    &["fn", "nickname", "nick", "username", "displayname", "author", "commenter", "auteur", "autor", "user", "name"];

/// Words that name the date.
pub static DATE_WORDS: &[&str] =
    &["date", "datetime", "datum", "fecha", "meta", "metadata", "permalink", "published", "time", "timestamp"];

/// Further words that name what is not the comment's text.
pub static ASIDE_WORDS: &[&str] = &[
    "action",
    "actions",
    "avatar",
    "badge",
    "button",
    "buttons",
    "byline",
    "controls",
    "count",
    "dislike",
    "footer",
    "header",
    "info",
    "karma",
    "like",
    "likes",
    "links",
    "meta",
    "moderation",
    "options",
    "rating",
    "reply",
    "report",
    "says",
    "score",
    "share",
    "toolbar",
    "tools",
    "vcard",
    "vote",
    "votes",
];

/// The words of a class list or id, in lower case: `commentList__item` → comment, list, item.
pub fn words(names: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    for c in names.chars() {
        if c.is_alphabetic() {
            match words.last_mut() {
                Some(word) if before.is_alphabetic() && !(before.is_lowercase() && c.is_uppercase()) => {
                    word.extend(c.to_lowercase());
                }
                _ => words.push(c.to_lowercase().collect()),
            }
        }
        before = c;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fall_into_words() {
        assert_eq!(words("commentList__item c-comment2"), ["comment", "list", "item", "c", "comment"]);
        assert!(words("").is_empty());
    }
}
