//! How much text stands where: the measure behind the guard of every rule.

use crate::dom::{Dom, RowId, RowKind, Tag};

/// A text run of at least this many bytes outside links counts as long prose.
const MIN_RUN_BYTES: usize = 50;

/// Running totals over the rows, so that the measure of any subtree is one subtraction.
#[derive(Debug)]
pub(super) struct Prose {
    totals: Vec<Totals>,
    /// The page shows its text to readers without scripts only.
    pub(super) reads_noscript: bool,
}

/// A page with fewer bytes of text outside `<noscript>` is drawn by a script; then `<noscript>` holds what there is.
const MIN_TEXT_BYTES: u32 = 600;

#[derive(Debug, Clone, Copy, Default)]
struct Totals {
    prose: u32,
    text: u32,
    link: u32,
}

impl Prose {
    pub(super) fn measure(dom: &Dom) -> Self {
        let shown = Self::measure_with(dom, false);
        if shown.totals.last().is_some_and(|totals| totals.text < MIN_TEXT_BYTES) {
            let all = Self::measure_with(dom, true);
            if all.totals.last().is_some_and(|totals| totals.text > 2 * MIN_TEXT_BYTES) {
                return all;
            }
        }
        shown
    }

    fn measure_with(dom: &Dom, reads_noscript: bool) -> Self {
        let mut totals = Vec::with_capacity(dom.len() + 1);
        let mut sum = Totals::default();
        let mut unread_until: RowId = 0;
        let mut link_until: RowId = 0;
        totals.push(sum);
        for row in dom.rows() {
            match dom.kind(row) {
                RowKind::Element(Tag::A) => link_until = link_until.max(dom.end(row)),
                RowKind::Element(Tag::Script | Tag::Style | Tag::Button | Tag::Option | Tag::Textarea | Tag::Title) => {
                    unread_until = unread_until.max(dom.end(row))
                }
                RowKind::Element(Tag::Noscript) if !reads_noscript => unread_until = unread_until.max(dom.end(row)),
                RowKind::Text if row >= unread_until && !dom.is_blank(row) => {
                    let bytes = dom.text(row).trim().len();
                    sum.text = sum.text.saturating_add(bytes as u32);
                    if row < link_until {
                        sum.link = sum.link.saturating_add(bytes as u32);
                    } else if bytes >= MIN_RUN_BYTES {
                        sum.prose = sum.prose.saturating_add(bytes as u32);
                    }
                }
                _ => {}
            }
            totals.push(sum);
        }
        Self { totals, reads_noscript }
    }

    /// Bytes of long prose on the whole page.
    pub(super) fn total(&self) -> u32 {
        self.totals.last().map_or(0, |totals| totals.prose)
    }

    /// Bytes of long prose below `row`.
    pub(super) fn below(&self, dom: &Dom, row: RowId) -> u32 {
        self.totals[dom.end(row) as usize].prose - self.totals[row as usize].prose
    }

    /// Bytes of text below `row`, and how many of them are link text.
    pub(super) fn text_and_link(&self, dom: &Dom, row: RowId) -> (u32, u32) {
        let (from, to) = (self.totals[row as usize], self.totals[dom.end(row) as usize]);
        (to.text - from.text, to.link - from.link)
    }
}
