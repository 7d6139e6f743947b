//! Boxes that a label opens: "Related Articles" over a list of stories, "About the author" over a paragraph,
//! a sentence that asks for an e-mail address under a heading that does not.

use super::lines::{LineVerdict, judge_words, may_say_something};
use super::{GUARDED_SHARE, Pass};
use crate::dom::{Dom, RowId, Tag};
use crate::model::Reason;
use crate::text::{collapse_spaces, count_words};

/// Labels and notices are short; longer text is not read.
const MAX_LABEL_BYTES: u32 = 240;
/// Elements between a label and the box around it, at most: wrappers of wrappers of page builders.
const MAX_CLIMB: usize = 6;

/// Headlines are this share of a list of stories, or more; the rest are their summaries.
const MIN_LINK_SHARE: f32 = 0.25;

/// How much text a box of this kind holds at most, in bytes; `None` for reasons whose lines stand alone.
fn max_box_bytes(reason: Reason) -> Option<u32> {
    match reason {
        Reason::Related => Some(MAX_LIST_BYTES),
        Reason::CommentForm => Some(1_200),
        Reason::Newsletter | Reason::Bio | Reason::Paywall => Some(900),
        Reason::Consent => Some(4_000),
        Reason::Share | Reason::Tags => Some(400),
        _ => None,
    }
}

pub(super) fn run(pass: &mut Pass<'_>) {
    let dom = pass.dom;
    pass.visit(|pass, row| {
        let (text, link) = pass.prose.text_and_link(dom, row);
        if text > MAX_LABEL_BYTES {
            return true;
        }
        if text < 2 || dom.is_tag(row, Tag::A) || link == text {
            return false;
        }
        // The innermost element with this text speaks for the others.
        let whole_child = |child| dom.tag(child).is_some() && pass.prose.text_and_link(dom, child).0 == text;
        if dom.children(row).any(whole_child) {
            return true;
        }
        if let Some((reason, opens)) = label(dom, row)
            && let Some(limit) = max_box_bytes(reason)
        {
            drop_box(pass, row, reason, limit, opens && reason == Reason::Related);
        }
        true
    });
}

/// Drops the largest box around a label that the guard lets go, at least the label itself.
fn drop_box(pass: &mut Pass<'_>, label: RowId, reason: Reason, limit: u32, needs_links: bool) {
    let dom = pass.dom;
    let around: Vec<RowId> = dom.ancestors(label).take(MAX_CLIMB).take_while(|&up| fits(pass, up, limit)).collect();
    for up in around.into_iter().rev() {
        if needs_links && !is_list_of(pass, up, label) {
            continue;
        }
        // A label with one link is a pointer, not a list of stories.
        let one_link = needs_links && dom.subtree(up).filter(|&inner| dom.is_tag(inner, Tag::A)).count() == 1;
        if pass.drop(up, if one_link { Reason::AlsoRead } else { reason }, GUARDED_SHARE) {
            return;
        }
    }
    if pass.drop(label, reason, GUARDED_SHARE) && needs_links {
        drop_list_behind(pass, label);
    }
}

/// Rows behind a label that are looked at, at most, white space between elements among them.
const MAX_LIST_ROWS: usize = 24;
/// As of a box of stories.
const MAX_LIST_BYTES: u32 = 2_500;
/// Share of an element's text that is link, for it to be a list of stories without a box.
const MIN_LIST_LINK_SHARE: f32 = 0.8;

/// Drops the links that stand behind a label without a box around both: `<p>Related</p><ul>…</ul>`.
fn drop_list_behind(pass: &mut Pass<'_>, label: RowId) {
    let dom = pass.dom;
    let (text, _) = pass.prose.text_and_link(dom, label);
    let alone = |&up: &RowId| pass.prose.text_and_link(dom, up).0 == text;
    let around = dom.ancestors(label).take_while(alone).take(MAX_CLIMB - 1);
    let wrappers: Vec<RowId> = std::iter::once(label).chain(around).collect();
    let top = wrappers.last().copied().unwrap_or(label);
    // A page that is nothing but the label.
    let Some(parent) = dom.ancestors(top).next() else { return };
    let headed = wrappers.iter().any(|&row| dom.tag(row).and_then(Tag::heading_level).is_some());
    let end = dom.end(parent);
    let next = |&row: &RowId| Some(dom.end(row)).filter(|&next| next < end);
    let behind = std::iter::successors(next(&top), next).take(MAX_LIST_ROWS);
    for element in behind {
        let (text, link) = pass.prose.text_and_link(dom, element);
        if text == 0 {
            continue;
        }
        // A link inside a paragraph belongs to its sentence.
        let stands_alone =
            matches!(dom.tag(element), Some(Tag::P | Tag::Ul | Tag::Ol | Tag::Div | Tag::Section | Tag::Nav));
        let listed =
            stands_alone && link as f32 >= MIN_LIST_LINK_SHARE * text as f32 && fits(pass, element, MAX_LIST_BYTES);
        if !listed || (headed && !holds_headlines(dom, element)) || !pass.drop(element, Reason::AlsoRead, GUARDED_SHARE)
        {
            return;
        }
    }
}

/// Words of a headline; the links of a chapter "See also" are shorter.
const MIN_HEADLINE_WORDS: usize = 4;

/// Are the links of a list as long as headlines, one with another?
fn holds_headlines(dom: &Dom, list: RowId) -> bool {
    let links = dom.subtree(list).filter(|&inner| dom.is_tag(inner, Tag::A)).count();
    count_words(&dom.raw_text(list)) >= MIN_HEADLINE_WORDS * links
}

/// The reason a short element's text gives, and whether it is a label for what follows.
fn label(dom: &Dom, row: RowId) -> Option<(Reason, bool)> {
    let text = dom.raw_text(row);
    if !may_say_something(&text) {
        return None;
    }
    // What stands behind a line break is another line, and may be the story.
    if dom.subtree(row).any(|inner| dom.is_tag(inner, Tag::Br)) {
        return None;
    }
    match judge_words(&collapse_spaces(&text), &[])? {
        LineVerdict::Label(reason) => Some((reason, true)),
        LineVerdict::Drop(reason) => Some((reason, false)),
    }
}

/// May the element be a box: no more than `limit` bytes of text, no headline, no landmark.
fn fits(pass: &Pass<'_>, up: RowId, limit: u32) -> bool {
    let dom = pass.dom;
    let landmark = matches!(dom.tag(up), Some(Tag::Article | Tag::Main | Tag::Body | Tag::Html | Tag::Table));
    !landmark
        && pass.prose.text_and_link(dom, up).0 <= limit
        && !dom.subtree(up).any(|inner| dom.is_tag(inner, Tag::H1))
}

/// Is most of what stands in `up` beside the label link text, or teasers around links?
fn is_list_of(pass: &Pass<'_>, up: RowId, label: RowId) -> bool {
    let (text, link) = pass.prose.text_and_link(pass.dom, up);
    let (own, _) = pass.prose.text_and_link(pass.dom, label);
    text > own && link as f32 >= MIN_LINK_SHARE * (text - own) as f32
}
