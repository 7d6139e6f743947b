//! Which names are the authors.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::authors::{Names, Style, by_word, is_account, looks_like_person, strong_by_word};
use super::decide::{Candidate, Decider};
use super::fields::AUTHORS;
use super::html::{Page, Property, text_of};
use super::jsonld::{AuthorKind, Linked};
use super::values::{clean, squashed};
use crate::dom::{AttrName, Dom, RowId, RowKind, Tag};
use crate::tables::bylines::REVIEWER_WORDS;
use crate::tables::meta_keys::MetaKey;

/// Longest text of an element that may be a byline.
const BYLINE_BYTES: usize = 200;

/// Rows around the headline in which a line that begins with "By" is a byline.
const BEFORE_HEADLINE_ROWS: u32 = 40;
const AFTER_HEADLINE_ROWS: u32 = 150;

/// Parts of addresses under which sites keep a page for each author.
const AUTHOR_PATHS: [&str; 9] =
    ["/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/autore/", "/producers/", "?author=", "?_author="];

/// Sources that readers do not see, and the first in [`AUTHORS`] that they do see.
const DECLARED: [&str; 3] = ["json-ld", "meta", "twitter"];
const VISIBLE_FROM: usize = 4;

/// Asks each of the sources, in the order of [`AUTHORS`].
const ASKS: [fn(&Authors<'_>) -> Names; AUTHORS.sources.len()] = [
    |authors| authors.declared(),
    |authors| authors.meta(),
    |authors| authors.twitter_label(),
    |authors| authors.marked(),
    |authors| authors.links(),
    |authors| authors.by_class(),
    |authors| authors.byline(),
    |authors| authors.signed(),
    |authors| authors.author_pages(),
];

pub(super) struct Authors<'a> {
    pub dom: &'a Dom,
    pub page: &'a Page<'a>,
    pub linked: &'a Linked,
    pub headline: Option<RowId>,
    /// Squashed names of the site and its publisher.
    pub own: &'a [String],
}

impl Authors<'_> {
    /// Names of people; agencies only where no person is named.
    pub fn decide(&self, decider: &mut Decider) -> Vec<String> {
        let claims = AUTHORS.sources.into_iter().zip(ASKS).filter_map(|(source, ask)| {
            let value = ask(self).into_lists().into_iter().find(|list| !list.is_empty())?;
            Some(Candidate { source, value })
        });
        decider.settle(&AUTHORS, self.choose(), claims).unwrap_or_default()
    }

    /// The first source that names people; where none does, the first that names another who may sign.
    fn choose(&self) -> Option<Candidate<Vec<String>>> {
        let mut others: [Option<Candidate<Vec<String>>>; 3] = [None, None, None];
        for (source, ask) in AUTHORS.sources.into_iter().zip(ASKS) {
            let [people, rest @ ..] = ask(self).into_lists();
            if !people.is_empty() {
                let better = match people.as_slice() {
                    [account] if DECLARED.contains(&source) && is_account(account) => self.shown_person(),
                    _ if source == "json-ld" => self.longer_list(&people),
                    _ => None,
                };
                return better.or(Some(Candidate { source, value: people }));
            }
            for (kept, value) in others.iter_mut().zip(rest) {
                if kept.is_none() && !value.is_empty() {
                    *kept = Some(Candidate { source, value });
                }
            }
        }
        others.into_iter().flatten().next()
    }

    fn declared(&self) -> Names {
        let mut names = Names::default();
        let people = self.linked.authors.iter().filter(|(_, kind)| *kind != AuthorKind::Organization);
        people.for_each(|(name, _)| names.add(name, Style::Declared, self.own));
        if names.people.is_empty() {
            let others = self.linked.authors.iter().filter(|(_, kind)| *kind == AuthorKind::Organization);
            others.for_each(|(name, _)| {
                names.add_organization(name, self.own);
            });
        }
        names
    }

    /// The one person that readers see named, where only an account is declared.
    fn shown_person(&self) -> Option<Candidate<Vec<String>>> {
        let shown = AUTHORS.sources.into_iter().zip(ASKS).skip(VISIBLE_FROM);
        shown.map(|(source, ask)| Candidate { source, value: ask(self).people }).find(
            |candidate| matches!(candidate.value.as_slice(), [name] if name.contains(' ') && looks_like_person(name)),
        )
    }

    /// One `<meta>` that names all the people of JSON-LD and more.
    fn longer_list(&self, linked: &[String]) -> Option<Candidate<Vec<String>>> {
        let mut lists = self.page.values(MetaKey::Author).filter_map(clean).map(|value| {
            let mut names = Names::default();
            names.add(&value, Style::Declared, self.own);
            names.people
        });
        let longer = lists.find(|list| list.len() > linked.len() && linked.iter().all(|name| list.contains(name)));
        longer.map(|value| Candidate { source: "meta", value })
    }

    fn meta(&self) -> Names {
        let mut names = Names::default();
        // "Center for Rain and Research" is one name where JSON-LD calls it an organisation.
        let is_organization = |value: &String| {
            self.linked.authors.iter().any(|(name, kind)| *kind == AuthorKind::Organization && name == value)
        };
        for value in self.page.values(MetaKey::Author).filter_map(clean) {
            if !is_organization(&value) || !names.add_organization(&value, self.own) {
                names.add(&value, Style::Declared, self.own);
            }
        }
        names
    }

    /// "Written by" in a Twitter card.
    fn twitter_label(&self) -> Names {
        let mut names = Names::default();
        let pairs = [(MetaKey::TwitterLabel1, MetaKey::TwitterData1), (MetaKey::TwitterLabel2, MetaKey::TwitterData2)];
        for (label, data) in pairs {
            if let (Some(label), Some(data)) = (self.page.value(label), self.page.value(data))
                && by_word(label).is_some_and(|bytes| bytes == label.trim().len())
            {
                names.add(data, Style::Declared, self.own);
            }
        }
        names
    }

    /// Microdata and RDFa: the authors of the first item that names any. In a thread each post is an item.
    fn marked(&self) -> Names {
        let mut names = Names::default();
        let item = |row| self.dom.ancestors(row).find(|&outer| self.dom.attr(outer, AttrName::Itemtype).is_some());
        let mut naming = None;
        for row in self.page.property_rows(Property::Author).filter(|&row| !self.page.is_foreign(row)) {
            let item = item(row);
            if names.people.is_empty() {
                naming = item;
            } else if naming != item {
                continue;
            }
            if let Some(content) = self.dom.attr(row, AttrName::Content) {
                names.add(content, Style::Declared, self.own);
                continue;
            }
            let inner = self.dom.subtree(row).find(|&inner| self.dom.attr(inner, AttrName::Itemprop) == Some("name"));
            let named = inner.unwrap_or(row);
            match self.dom.attr(named, AttrName::Content) {
                Some(content) => names.add(content, Style::Declared, self.own),
                None => self.add_text(&mut names, named, Style::Declared),
            }
        }
        names
    }

    fn links(&self) -> Names {
        let mut names = Names::default();
        for &row in self
            .page
            .author_links
            .iter()
            .filter(|&&row| !self.page.is_foreign(row) && self.dom.tag(row) != Some(Tag::Link))
        {
            self.add_text(&mut names, row, Style::Declared);
        }
        names
    }

    /// Links to an author's page, and the classes of hCard, hold nothing but the name: one word will do.
    fn is_name_only(&self, row: RowId) -> bool {
        let page = self.dom.attr(row, AttrName::Href).unwrap_or_default();
        let class = self.dom.attr(row, AttrName::Class).unwrap_or_default();
        is_author_page(page)
            || class.split_ascii_whitespace().any(|token| matches!(token, "fn" | "username" | "author-name"))
    }

    fn add_text(&self, names: &mut Names, row: RowId, style: Style) {
        let text = text_of(self.dom, row, BYLINE_BYTES, true);
        if text.len() < BYLINE_BYTES {
            names.add(&text, style, self.own);
        }
    }

    /// Elements whose class says "author" or "byline": the first that holds a name decides.
    fn by_class(&self) -> Names {
        for &row in &self.page.author_classes {
            if self.page.is_foreign(row) {
                continue;
            }
            let text = text_of(self.dom, row, BYLINE_BYTES, true);
            if text.is_empty() || text.len() >= BYLINE_BYTES || begins_with_reviewer(&text) {
                continue;
            }
            // A link inside the byline holds the bare name.
            let mut names = Names::default();
            for inner in self.dom.subtree(row) {
                let before = || self.text_before(row, inner);
                if self.dom.is_tag(inner, Tag::A) && before().is_some_and(ends_with_reviewer) {
                    continue;
                }
                // "Posted by" and a link: one word will do.
                let introduced =
                    || before().is_some_and(|text| by_word(text).is_some_and(|bytes| bytes + 1 >= text.len()));
                if self.is_name_only(inner) || self.dom.is_tag(inner, Tag::A) && introduced() {
                    self.add_text(&mut names, inner, Style::Declared);
                } else if self.dom.is_tag(inner, Tag::A) {
                    let mut linked = Names::default();
                    self.add_text(&mut linked, inner, Style::Visible);
                    linked.people.retain(|name| looks_like_person(name));
                    linked.people.iter().for_each(|name| names.add(name, Style::Visible, self.own));
                }
            }
            if names.people.is_empty() {
                names.add(&text, Style::Visible, self.own);
                names.people.retain(|name| looks_like_person(name));
            }
            if !names.people.is_empty() {
                return names;
            }
        }
        Names::default()
    }

    /// The last text before an element, inside `outer`.
    fn text_before(&self, outer: RowId, row: RowId) -> Option<&str> {
        (outer..row).rev().map(|row| self.dom.text(row).trim()).find(|text| !text.is_empty())
    }

    /// A line near the headline that begins with "By".
    fn byline(&self) -> Names {
        let Some(headline) = self.headline else { return Names::default() };
        let end = self.dom.end(headline);
        let after = end..(end + AFTER_HEADLINE_ROWS).min(self.dom.len() as RowId);
        self.first_line(after.chain(headline.saturating_sub(BEFORE_HEADLINE_ROWS)..headline), by_word)
    }

    /// "Written by …" anywhere in the story.
    fn signed(&self) -> Names {
        self.first_line(self.dom.rows(), strong_by_word)
    }

    /// The first text that begins with an introduction, with the name in it or in the next text.
    fn first_line(&self, rows: impl Iterator<Item = RowId>, introduction: fn(&str) -> Option<usize>) -> Names {
        for row in rows {
            if self.dom.kind(row) != RowKind::Text {
                continue;
            }
            let text = self.dom.text(row);
            if text.len() >= BYLINE_BYTES * 2 {
                continue;
            }
            let text = text.trim();
            let Some(bytes) = introduction(text).filter(|_| !self.page.is_foreign(row)) else { continue };
            let mut names = Names::default();
            if bytes + 2 >= text.len() {
                let next = (row + 1..(row + 12).min(self.dom.len() as RowId))
                    .find(|&next| !self.dom.text(next).trim().is_empty());
                if let Some(next) = next {
                    // A link to somebody's page holds nothing but the name: one word will do.
                    let page = self.dom.ancestors(next).take(3).find(|&row| self.dom.is_tag(row, Tag::A));
                    let named = page.and_then(|row| self.dom.attr(row, AttrName::Href)).is_some_and(is_author_page)
                        || text.contains(' ') && is_one_name(self.dom.text(next));
                    names.add(self.dom.text(next), if named { Style::Declared } else { Style::Visible }, self.own);
                    if named && !names.people.is_empty() {
                        return names;
                    }
                }
            } else if text[..bytes].contains(' ') && is_one_name(&text[bytes..]) {
                // "Posted by Molly"
                names.add(text, Style::Declared, self.own);
                if !names.people.is_empty() {
                    return names;
                }
            } else if text.len() < BYLINE_BYTES {
                names.add(text, Style::Visible, self.own);
            }
            names.people.retain(|name| looks_like_person(name));
            if !names.people.is_empty() {
                return names;
            }
        }
        Names::default()
    }

    /// A link to somebody's page in the story.
    fn author_pages(&self) -> Names {
        let links = self.dom.elements(Tag::A).filter(|&row| {
            self.dom.attr(row, AttrName::Href).is_some_and(is_author_page) && !self.page.is_foreign(row)
        });
        let mut found = Names::default();
        let mut list = None;
        for row in links {
            // Several authors stand in one line or list.
            let parent = self.dom.parent(row);
            let around = if self.dom.is_tag(parent, Tag::Li) { self.dom.parent(parent) } else { parent };
            if list.is_some_and(|list| list != around) {
                break;
            }
            let mut names = Names::default();
            self.add_text(&mut names, row, Style::Visible);
            names.people.retain(|name| looks_like_person(name));
            for name in names.people {
                list = Some(around);
                found.add(&name, Style::Visible, self.own);
            }
        }
        found
    }
}

/// One word that begins with a capital and holds letters alone.
fn is_one_name(text: &str) -> bool {
    let text = text.trim();
    (3..=20).contains(&text.len()) && text.starts_with(char::is_uppercase) && text.chars().all(char::is_alphabetic)
}

/// Do the words introduce somebody who did not write?
fn ends_with_reviewer(text: &str) -> bool {
    let text = text.to_lowercase();
    REVIEWER_WORDS.iter().any(|words| text.trim_end_matches([':', ' ']).ends_with(words))
}

fn begins_with_reviewer(text: &str) -> bool {
    let text = text.to_lowercase();
    REVIEWER_WORDS.iter().any(|words| text.starts_with(words))
}

/// Is it the address of an author's page?
fn is_author_page(href: &str) -> bool {
    static SEARCHER: LazyLock<Option<AhoCorasick>> =
        LazyLock::new(|| AhoCorasick::builder().prefilter(false).build(AUTHOR_PATHS).ok());
    SEARCHER.as_ref().is_some_and(|searcher| searcher.is_match(href))
}

/// Names under which the site may be given as an author, squashed for comparing.
pub(super) fn own_names<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut own: Vec<String> = names.map(squashed).filter(|name| !name.is_empty()).collect();
    own.sort_unstable();
    own.dedup();
    own
}
