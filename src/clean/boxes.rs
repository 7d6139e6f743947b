//! Boxes that a label opens: "Related Articles" over a list of stories, "About the author" over a paragraph,
//! a sentence that asks for an e-mail address under a heading that does not.

use super::lines::{LineVerdict, judge};
use super::{GUARDED_SHARE, Pass};
use crate::dom::{Dom, RowId, Tag};
use crate::model::Reason;
use crate::text::collapse_spaces;

/// Labels and notices are short; longer text is not read.
const MAX_LABEL_BYTES: u32 = 240;
/// Elements between a label and the box around it, at most: wrappers of wrappers of page builders.
const MAX_CLIMB: usize = 6;

/// How much text a box of this kind holds at most, in bytes; `None` for reasons whose lines stand alone.
fn max_box_bytes(reason: Reason) -> Option<u32> {
    match reason {
        Reason::Related => Some(2_500),
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
        if let Some((reason, label)) = label(dom, row)
            && let Some(limit) = max_box_bytes(reason)
        {
            let around = box_around(pass, row, limit, label && reason == Reason::Related);
            pass.drop(around.unwrap_or(row), reason, GUARDED_SHARE);
        }
        true
    });
}

/// The reason a short element's text gives, and whether it is a label for what follows.
fn label(dom: &Dom, row: RowId) -> Option<(Reason, bool)> {
    match judge(&collapse_spaces(&dom.raw_text(row)), &[])? {
        LineVerdict::Label(reason) => Some((reason, true)),
        LineVerdict::Drop(reason) => Some((reason, false)),
    }
}

/// The largest element around `row` that holds no more than `limit` bytes of text, no headline and no landmark.
/// A box of stories must hold links.
fn box_around(pass: &Pass<'_>, row: RowId, limit: u32, needs_links: bool) -> Option<RowId> {
    let dom = pass.dom;
    let fits = |up: &RowId| {
        let landmark = matches!(dom.tag(*up), Some(Tag::Article | Tag::Main | Tag::Body | Tag::Html | Tag::Table));
        !landmark && pass.prose.text_and_link(dom, *up).0 <= limit
    };
    let around = dom.ancestors(row).take(MAX_CLIMB).take_while(fits).last()?;
    let (text, link) = pass.prose.text_and_link(dom, around);
    let (own, _) = pass.prose.text_and_link(dom, row);
    let holds_headline = dom.subtree(around).any(|inner| dom.is_tag(inner, Tag::H1));
    let enough_links = !needs_links || (text > own && (link * 4 >= text - own));
    (!holds_headline && enough_links).then_some(around)
}
