//! Comments of readers, read from the threads that the mask drops. What stands in the text is not repeated here.

use rustc_hash::FxHashMap;

use super::Prepared;
use super::decide::Decision;
use crate::dom::{AttrName, Dom, RowId, Tag};
use crate::meta::read_date;
use crate::model::{Comment, Reason};
use crate::tables::comment_names::{
    ASIDE_WORDS, AUTHOR_WORDS, COMMENT_WORDS, DATE_WORDS, ITEM_WORDS, TEXT_WORDS, words,
};
use crate::text::{collapse_spaces, mend};

/// Comments kept of one page.
const MAX_COMMENTS: usize = 5_000;
/// Longest name of a writer, in characters.
const MAX_AUTHOR_CHARS: usize = 80;
/// Longest text in which a date is sought, in bytes.
const MAX_DATE_BYTES: usize = 200;

/// What an element inside a thread is, by its names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Holds one comment.
    Item,
    /// Holds the text of a comment.
    Text,
    /// Names the writer; the better name has the lower number.
    Author(u8),
    Date,
    /// Buttons, votes, badges.
    Aside,
    Unknown,
}

/// The comments of a page, in its order.
pub(super) fn read(page: &Prepared, decision: &Decision) -> Vec<Comment> {
    let dom = &page.dom;
    let mut thread =
        Thread { dom, language: page.metadata.language.as_deref(), roles: FxHashMap::default(), items: Vec::new() };
    let threads = page.blocks.masked.iter().filter(|(_, reason)| *reason == Reason::Comment);
    for &(root, _) in threads {
        for row in dom.subtree(root) {
            thread.look_at(row, root);
        }
    }
    for (index, block) in page.blocks.iter().enumerate() {
        if block.masked == Some(Reason::Comment) && decision.reasons[index].is_some() {
            thread.add_text(block.row, page.blocks.text(block), block.continues);
        }
    }
    thread.comments()
}

/// A comment in the making.
struct Item {
    row: RowId,
    author: Option<(u8, String)>,
    published: Option<String>,
    /// Text that an element names as the comment's, else all that is not named as something else.
    named_text: String,
    other_text: String,
}

struct Thread<'p> {
    dom: &'p Dom,
    language: Option<&'p str>,
    roles: FxHashMap<RowId, Role>,
    /// In document order.
    items: Vec<Item>,
}

impl Thread<'_> {
    fn look_at(&mut self, row: RowId, root: RowId) {
        let role = role(self.dom, row);
        if role == Role::Unknown {
            return;
        }
        self.roles.insert(row, role);
        match role {
            Role::Item if self.items.len() < MAX_COMMENTS => {
                let (named_text, other_text) = (String::new(), String::new());
                self.items.push(Item { row, author: None, published: None, named_text, other_text });
            }
            Role::Author(rank) => {
                if let Some(name) = self.author(row)
                    && let Some(item) = self.item_of(row, root)
                    && item.author.as_ref().is_none_or(|(known, _)| rank < *known)
                {
                    item.author = Some((rank, name));
                }
            }
            Role::Date => {
                if let Some(date) = self.date(row)
                    && let Some(item) = self.item_of(row, root)
                {
                    item.published.get_or_insert(date);
                }
            }
            _ => {}
        }
    }

    /// The innermost item around a row.
    fn item_of(&mut self, row: RowId, root: RowId) -> Option<&mut Item> {
        let up = self.dom.ancestors(row).take_while(|&up| up >= root);
        let item = up.into_iter().find(|up| self.roles.get(up) == Some(&Role::Item))?;
        let at = self.items.binary_search_by_key(&item, |item| item.row).ok()?;
        self.items.get_mut(at)
    }

    fn author(&self, row: RowId) -> Option<String> {
        let name = collapse_spaces(&mend(&spaced_text(self.dom, row, MAX_AUTHOR_CHARS * 4)));
        let name = name.trim_end_matches([':', ',', '·', '|', '-', ' ']);
        (!name.is_empty() && name.chars().count() <= MAX_AUTHOR_CHARS).then(|| name.to_owned())
    }

    fn date(&self, row: RowId) -> Option<String> {
        let stated = [AttrName::Datetime, AttrName::Content].into_iter().find_map(|name| self.dom.attr(row, name));
        let stated = stated.and_then(|value| read_date(value, self.language));
        stated.or_else(|| read_date(&spaced_text(self.dom, row, MAX_DATE_BYTES), self.language))
    }

    /// Gives a line of the thread to the innermost item around it, unless something on the way says that it is not its text.
    fn add_text(&mut self, row: RowId, text: &str, continues: bool) {
        let mut is_named = false;
        for up in self.dom.ancestors(row) {
            match self.roles.get(&up) {
                Some(Role::Item) => {
                    let Ok(at) = self.items.binary_search_by_key(&up, |item| item.row) else { return };
                    let Item { named_text, other_text, .. } = &mut self.items[at];
                    let out = if is_named { named_text } else { other_text };
                    if !out.is_empty() {
                        out.push_str(if continues { "\n" } else { "\n\n" });
                    }
                    out.push_str(text);
                    return;
                }
                Some(Role::Text) => is_named = true,
                Some(Role::Author(_) | Role::Date | Role::Aside) if !is_named => return,
                _ => {}
            }
        }
    }

    fn comments(self) -> Vec<Comment> {
        let mut out: Vec<Comment> = Vec::new();
        // An element around a single comment may hold its writer and its date.
        let mut around: Option<(RowId, Option<String>, Option<String>)> = None;
        for item in self.items {
            let Item { row, author, published, named_text, other_text } = item;
            let mut author = author.map(|(_, name)| name);
            let mut published = published;
            if let Some((outer, outer_author, outer_published)) =
                around.take().filter(|(outer, ..)| self.dom.contains(*outer, row))
            {
                let _ = outer;
                author = author.or(outer_author);
                published = published.or(outer_published);
            }
            let text = if named_text.is_empty() { other_text } else { named_text };
            let text = mend(&text).trim().to_owned();
            if text.is_empty() {
                around = Some((row, author, published));
            } else {
                out.push(Comment { author, published, text });
            }
        }
        out
    }
}

fn role(dom: &Dom, row: RowId) -> Role {
    let Some(tag) = dom.tag(row) else { return Role::Unknown };
    if let Some(role) = dom.attr(row, AttrName::Itemprop).and_then(of_itemprop) {
        return role;
    }
    match tag {
        Tag::Time => return Role::Date,
        Tag::Button | Tag::Form | Tag::Label | Tag::Nav => return Role::Aside,
        _ if dom.attr(row, AttrName::Itemtype).is_some_and(|kind| kind.ends_with("/Comment")) => return Role::Item,
        _ => {}
    }
    let mut role = Role::Unknown;
    for name in dom.attr(row, AttrName::Class).unwrap_or_default().split_ascii_whitespace() {
        let words = words(name);
        let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
        let comment = has(COMMENT_WORDS);
        let is_item = comment
            && !tag.is_inline()
            && words.iter().all(|word| COMMENT_WORDS.contains(&word.as_str()) || ITEM_WORDS.contains(&word.as_str()));
        let is_list = words.iter().any(|word| word == "list" || word == "thread") && !has(&["item", "li"]);
        let found = if is_item && !is_list && !matches!(tag, Tag::Ul | Tag::Ol) {
            Role::Item
        } else if has(TEXT_WORDS) {
            Role::Text
        } else if let Some(rank) = AUTHOR_WORDS.iter().position(|known| words.iter().any(|word| word == known)) {
            Role::Author(rank as u8)
        } else if has(DATE_WORDS) {
            Role::Date
        } else if has(ASIDE_WORDS) {
            Role::Aside
        } else {
            continue;
        };
        if found == Role::Item {
            return found;
        }
        if role == Role::Unknown {
            role = found;
        }
    }
    role
}

fn of_itemprop(property: &str) -> Option<Role> {
    match property.trim() {
        "comment" => Some(Role::Item),
        "text" | "commentText" | "description" => Some(Role::Text),
        "author" | "creator" => Some(Role::Author(1)),
        "name" => Some(Role::Author(0)),
        "dateCreated" | "datePublished" | "commentTime" => Some(Role::Date),
        _ => None,
    }
}

/// Text of a subtree with spaces where elements part it, cut after `max_bytes`.
fn spaced_text(dom: &Dom, row: RowId, max_bytes: usize) -> String {
    let mut out = String::new();
    for inner in dom.subtree(row) {
        if out.len() > max_bytes {
            break;
        }
        out.push_str(dom.text(inner));
        out.push(' ');
    }
    out
}
