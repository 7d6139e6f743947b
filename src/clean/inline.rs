//! Pointers to other stories inside a paragraph: `… said. <b>Read also: <a>Headline</a></b> The minister …`.

use super::Pass;
use super::lines::{LineVerdict, judge};
use crate::dom::{Dom, RowId, RowKind, Tag};
use crate::model::Reason;
use crate::text::collapse_spaces;

/// A phrase and a headline; anything longer is part of the story.
const MAX_POINTER_BYTES: u32 = 300;
/// Share of an element's text that is link text, for it to be worth reading.
const MIN_LINK_SHARE: f32 = 0.5;

pub(super) fn run(pass: &mut Pass<'_>) {
    let dom = pass.dom;
    pass.visit(|pass, row| {
        let is_wrapper = matches!(dom.tag(row), Some(Tag::B | Tag::Strong | Tag::Em | Tag::I | Tag::Span | Tag::U));
        if !is_wrapper {
            return true;
        }
        let (text, link) = pass.prose.text_and_link(dom, row);
        if text == 0 || text > MAX_POINTER_BYTES {
            return true;
        }
        if link as f32 >= MIN_LINK_SHARE * text as f32 {
            if is_pointer(dom, row..dom.end(row)) {
                pass.force(row, Reason::AlsoRead);
            }
        } else if link == 0
            && let Some(target) = following_link(dom, row)
            && pass.prose.text_and_link(dom, target).0 <= MAX_POINTER_BYTES
            && is_pointer(dom, row..dom.end(target))
        {
            pass.force(row, Reason::AlsoRead);
            pass.force(target, Reason::AlsoRead);
        }
        true
    });
}

/// The link that stands right behind `row`, past white space and punctuation.
fn following_link(dom: &Dom, row: RowId) -> Option<RowId> {
    let parent_end = dom.end(dom.parent(row));
    let mut at = dom.end(row);
    while at < parent_end {
        match dom.kind(at) {
            RowKind::Text if !dom.text(at).contains(char::is_alphanumeric) => at += 1,
            RowKind::Element(Tag::A) => return Some(at),
            _ => return None,
        }
    }
    None
}

/// Do these rows read as a pointer phrase and its linked headline?
fn is_pointer(dom: &Dom, rows: std::ops::Range<RowId>) -> bool {
    let mut line = String::new();
    let mut links: Vec<(usize, usize)> = Vec::new();
    let mut link_until = 0;
    for row in rows {
        if dom.is_tag(row, Tag::A) {
            link_until = dom.end(row);
        }
        let text = dom.text(row);
        if text.is_empty() {
            continue;
        }
        let start = line.len();
        line.push_str(&collapse_spaces(text));
        if row < link_until {
            links.push((start, line.len()));
        }
        line.push(' ');
    }
    judge(&line, &links) == Some(LineVerdict::Drop(Reason::AlsoRead))
}
