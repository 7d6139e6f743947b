//! DOM → mask: which rows are dropped, each with a reason code.
//!
//! The passes, in order: what the user's selectors name, what readers never see, what names (class, id) say,
//! what elements and roles say, groups of teaser cards, boxes that a label
//! opens, pointers inside paragraphs. Every rule is held by a
//! guard: names and elements lie, so none drops a large share of the page's prose.

pub mod calls;
pub mod lines;
pub mod notices;
pub mod signs;

mod boxes;
mod cards;
mod elements;
mod inline;
mod names;
mod prose;
mod rest;

use crate::dom::{Dom, RowId};
use crate::model::{Reason, Rule};
use prose::Prose;

pub(crate) use rest::is_name;

/// Largest share of the page's long prose that one guarded rule may drop.
const GUARDED_SHARE: f32 = 0.25;
/// The same for rules that were never seen to hold an article: a comment thread or a consent text may be
/// longer than the story.
const SURE_SHARE: f32 = 0.9;

/// One entry a row: why it is dropped, or `None` where it stays. A dropped row's whole subtree is dropped.
#[derive(Debug, Clone, Default)]
pub struct Mask {
    reasons: Vec<Option<Reason>>,
}

impl Mask {
    pub fn reason(&self, row: RowId) -> Option<Reason> {
        self.reasons[row as usize]
    }
}

/// What every pass reads and writes.
struct Pass<'a> {
    dom: &'a Dom,
    prose: &'a Prose,
    mask: Mask,
    /// Prose dropped so far for each reason, so that many small cuts of one rule count as one.
    dropped: [u32; 32],
    /// Rows that the user keeps, in order: no pass drops them or what is around them.
    keep: &'a [RowId],
}

impl Pass<'_> {
    /// Drops the subtree unless it holds more than `share` of the page's prose, counting what the same
    /// reason has dropped before.
    fn drop(&mut self, row: RowId, reason: Reason, share: f32) -> bool {
        if self.holds_kept(row) {
            return false;
        }
        let below = self.prose.below(self.dom, row);
        let with_earlier = below.saturating_add(self.dropped[reason as usize]);
        if below > 0 && with_earlier as f32 > share * self.prose.total() as f32 {
            return false;
        }
        self.dropped[reason as usize] = with_earlier;
        self.force(row, reason);
        true
    }

    /// Does the subtree hold what the user keeps?
    fn holds_kept(&self, row: RowId) -> bool {
        let first = self.keep.partition_point(|&kept| kept < row);
        self.keep.get(first).is_some_and(|&kept| self.dom.contains(row, kept))
    }

    /// Drops the subtree, however much it holds.
    fn force(&mut self, row: RowId, reason: Reason) {
        if self.holds_kept(row) {
            return;
        }
        for inner in self.dom.subtree(row) {
            let slot = &mut self.mask.reasons[inner as usize];
            *slot = slot.or(Some(reason));
        }
    }

    fn is_dropped(&self, row: RowId) -> bool {
        self.mask.reasons[row as usize].is_some()
    }

    /// Visits every element that is not dropped yet, in document order; `visit` says whether to go below it.
    fn visit(&mut self, mut visit: impl FnMut(&mut Self, RowId) -> bool) {
        let mut row = 0;
        let len = self.dom.len() as RowId;
        while row < len {
            let descend =
                self.dom.tag(row).is_some() && !self.is_dropped(row) && visit(self, row) && !self.is_dropped(row);
            row = if descend { row + 1 } else { self.dom.end(row) };
        }
    }
}

/// Runs the passes. `selected` are rows the user wants out, `keep` those that stay unless they are selected, in order.
pub fn mask(dom: &Dom, selected: &[RowId], keep: &[RowId]) -> Mask {
    passes(dom, selected, keep, |_, _| {})
}

/// For each row that [`mask()`] drops, the pass that did it. For whoever asks why.
pub fn rules(dom: &Dom, selected: &[RowId], keep: &[RowId]) -> Vec<Option<Rule>> {
    let mut rules = vec![None; dom.len()];
    passes(dom, selected, keep, |rule, mask| {
        for (slot, _) in rules.iter_mut().zip(&mask.reasons).filter(|(slot, reason)| slot.is_none() && reason.is_some())
        {
            *slot = Some(rule);
        }
    });
    rules
}

type Step = fn(&mut Pass<'_>);

/// Runs the passes and shows `after` each what is dropped by then.
fn passes(dom: &Dom, selected: &[RowId], keep: &[RowId], mut after: impl FnMut(Rule, &Mask)) -> Mask {
    let prose = Prose::measure(dom);
    let mask = Mask { reasons: vec![None; dom.len()] };
    let mut pass = Pass { dom, prose: &prose, mask, dropped: [0; 32], keep: &[] };
    for &row in selected {
        pass.force(row, Reason::Selector);
    }
    pass.keep = keep;
    after(Rule::Selector, &pass.mask);
    let in_order: [(Rule, Step); 6] = [
        (Rule::Unseen, elements::unseen),
        (Rule::Name, names::run),
        (Rule::Element, elements::run),
        (Rule::Cards, cards::run),
        (Rule::Box, boxes::run),
        (Rule::Pointer, inline::run),
    ];
    for (rule, run) in in_order {
        run(&mut pass);
        after(rule, &pass.mask);
    }
    pass.mask
}
