//! The page, block by block, and the list of reasons that leads through it.

use std::collections::BTreeMap;

use super::html::Html;
use super::words;
use crate::extract::{ExplainedBlock, Explanation};
use crate::model::{BlockKind, Reason};
use crate::text::grouped;

/// The reasons with their counts, most frequent first; each leads to its blocks.
pub(super) fn reasons(html: &mut Html, blocks: &[ExplainedBlock]) {
    let mut counts: BTreeMap<Reason, (usize, usize)> = BTreeMap::new();
    for (index, block) in blocks.iter().enumerate() {
        if let Some(reason) = block.reason {
            counts.entry(reason).or_insert((index, 0)).1 += 1;
        }
    }
    let mut counts: Vec<(Reason, (usize, usize))> = counts.into_iter().collect();
    counts.sort_by_key(|&(reason, (_, count))| (std::cmp::Reverse(count), reason));
    html.raw("<nav class=reasons aria-label=\"Reasons for what was dropped\">\n<ul>\n");
    for (reason, (first, count)) in counts {
        html.raw("<li><a class=\"chip r-").raw(reason.code()).raw("\" data-reason=").raw(reason.code());
        html.raw(" href=\"#b").number(first + 1).raw("\">").raw(reason.code()).raw(" <b>").number(count);
        html.raw("</b></a></li>\n");
    }
    html.raw("</ul>\n</nav>\n");
}

/// All blocks in page order.
pub(super) fn list(html: &mut Html, explanation: &Explanation) {
    html.raw("<section id=blocks aria-labelledby=blocks-title>\n<h2 id=blocks-title>The page, block by block</h2>\n");
    if explanation.blocks.is_empty() {
        html.raw("<p class=note>The page shows no text.</p>\n");
    }
    html.raw("<ol class=blocks>\n");
    for (index, explained) in explanation.blocks.iter().enumerate() {
        html.raw("<li>");
        block(html, explained, "b", index + 1);
        html.raw("</li>\n");
    }
    html.raw("</ol>\n");
    if explanation.left_out > 0 {
        html.raw("<p class=note>").text(&grouped(explanation.left_out as u64)).raw(" more blocks are not shown.</p>\n");
    }
    html.raw("</section>\n");
}

/// One block and, on hover or focus, why. `letter` and `number` make its id.
pub(super) fn block(html: &mut Html, block: &ExplainedBlock, letter: &'static str, number: usize) {
    html.raw("<div tabindex=0 role=group id=").raw(letter).number(number);
    html.raw(" aria-describedby=w").raw(letter).number(number).raw(" class=\"block ").raw(kind_class(block.kind));
    match block.reason {
        Some(reason) => html.raw(" dropped r-").raw(reason.code()).raw("\" data-reason=").raw(reason.code()),
        None => html.raw(" kept\""),
    };
    html.raw("><div class=text dir=auto>").text(&block.text).raw("</div>");
    if let Some(reason) = block.reason {
        html.raw("<span class=code>").raw(reason.code()).raw("</span>");
    }
    html.raw("<div class=why id=w").raw(letter).number(number).raw(">");
    why(html, block);
    html.raw("</div></div>");
}

fn why(html: &mut Html, block: &ExplainedBlock) {
    html.raw("<p><b>");
    match block.reason {
        Some(reason) => html.raw("Dropped: ").raw(reason.code()).raw("</b>"),
        None => html.raw("Kept</b>"),
    };
    match (block.rule, block.score) {
        (Some(rule), _) => html.raw(", by ").raw(words::rule(rule)),
        (None, Some(_)) => html.raw(", by the model’s score"),
        (None, None) => html.raw(", no rule speaks against it"),
    };
    html.raw("</p>");
    if let Some(evidence) = &block.evidence {
        html.raw("<p><code>").text(evidence).raw("</code></p>");
    }
    if let Some(score) = block.score {
        html.raw("<p>Score <b>").text(&words::percent(score)).raw("</b>");
        if block.influences.is_empty() {
            html.raw("</p>");
        } else {
            html.raw(". Beside an average block, its odds change by</p><ul>");
            for influence in &block.influences {
                html.raw(if influence.log_odds < 0.0 { "<li class=lowers>÷ <b>" } else { "<li class=raises>× <b>" });
                html.text(&words::factor(influence.log_odds)).raw("</b> ").raw(influence.about).raw("</li>");
            }
            html.raw("</ul>");
        }
    }
    html.raw("<p class=place>").text(&block.place).raw("</p>");
}

/// How a block stands on the page.
fn kind_class(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Paragraph | BlockKind::Caption | BlockKind::Image => "paragraph",
        BlockKind::Heading(_) => "heading",
        BlockKind::ListItem { .. } => "item",
        BlockKind::Quote | BlockKind::Post => "quote",
        BlockKind::Code => "preformatted",
        BlockKind::TableRow => "cell",
    }
}
