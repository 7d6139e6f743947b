//! Two explanations side by side.

use super::align::{Pair, align};
use super::html::Html;
use super::{Subject, blocks, shell, side};
use crate::extract::ExplainedBlock;

/// What is different about a pair of blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    /// Kept on the left, dropped or absent on the right.
    Left,
    /// Kept on the right, dropped or absent on the left.
    Right,
    /// Dropped on both sides, for different reasons.
    Reason,
    /// Dropped where it is, absent on the other side.
    Dropped,
}

impl Change {
    const ALL: [Change; 4] = [Change::Left, Change::Right, Change::Reason, Change::Dropped];

    fn of(left: Option<&ExplainedBlock>, right: Option<&ExplainedBlock>) -> Option<Self> {
        let is_kept = |block: Option<&ExplainedBlock>| block.is_some_and(|block| block.reason.is_none());
        match (is_kept(left), is_kept(right)) {
            (true, false) => Some(Change::Left),
            (false, true) => Some(Change::Right),
            (true, true) => None,
            (false, false) => match (left, right) {
                (Some(left), Some(right)) => (left.reason != right.reason).then_some(Change::Reason),
                _ => Some(Change::Dropped),
            },
        }
    }

    fn code(self) -> &'static str {
        match self {
            Change::Left => "left",
            Change::Right => "right",
            Change::Reason => "reason",
            Change::Dropped => "alone",
        }
    }

    fn says(self) -> &'static str {
        match self {
            Change::Left => "kept only on the left",
            Change::Right => "kept only on the right",
            Change::Reason => "dropped for another reason",
            Change::Dropped => "only on one page, dropped",
        }
    }
}

struct Row<'a> {
    left: Option<(usize, &'a ExplainedBlock)>,
    right: Option<(usize, &'a ExplainedBlock)>,
    change: Option<Change>,
}

pub(super) fn page(left: Subject<'_>, right: Subject<'_>, home: Option<&'static str>) -> String {
    let rows = rows(&left.explanation.blocks, &right.explanation.blocks);
    let mut html = Html::default();
    let titles = [side::title(left), side::title(right)];
    let title = if titles[0] == titles[1] { titles[0].clone() } else { titles.join(" | ") };
    shell::open(&mut html, &title, home, false);
    html.raw("<div class=pair>\n");
    for subject in [left, right] {
        html.raw("<div>");
        side::facts(&mut html, subject);
        html.raw("</div>\n");
    }
    html.raw("</div>\n");
    let any = rows.iter().any(|row| row.change.is_some());
    shell::switch(&mut html, "changed", "Only what changed", any);
    shell::switch(&mut html, "hide", "Hide what was dropped", false);
    shell::keys(&mut html);
    html.raw("</header>\n");
    changes(&mut html, &rows);
    html.raw("<main>\n<section id=blocks aria-labelledby=blocks-title>\n");
    html.raw("<h2 id=blocks-title>Block by block</h2>\n<ol class=\"blocks rows\">\n");
    for (index, row) in rows.iter().enumerate() {
        self::row(&mut html, row, index + 1);
    }
    html.raw("</ol>\n</section>\n");
    metadata(&mut html, left, right);
    html.raw("</main>\n");
    shell::close(html)
}

fn rows<'a>(left: &'a [ExplainedBlock], right: &'a [ExplainedBlock]) -> Vec<Row<'a>> {
    fn texts(blocks: &[ExplainedBlock]) -> Vec<&str> {
        blocks.iter().map(|block| block.text.as_str()).collect()
    }
    let pairs = align(&texts(left), &texts(right));
    let row = |(l, r): Pair| {
        let left = l.map(|index| (index, &left[index]));
        let right = r.map(|index| (index, &right[index]));
        Row { left, right, change: Change::of(left.map(|(_, block)| block), right.map(|(_, block)| block)) }
    };
    pairs.into_iter().map(row).collect()
}

/// The list of changes with counts; each leads to its rows.
fn changes(html: &mut Html, rows: &[Row<'_>]) {
    html.raw("<nav class=reasons aria-label=\"What changed\">\n<ul>\n");
    let mut any = false;
    for change in Change::ALL {
        let mut of_change = rows.iter().enumerate().filter(|(_, row)| row.change == Some(change));
        let Some((first, _)) = of_change.next() else { continue };
        any = true;
        html.raw("<li><a class=\"chip c-").raw(change.code()).raw("\" data-reason=c-").raw(change.code());
        html.raw(" href=\"#r").number(first + 1).raw("\">").raw(change.says()).raw(" <b>");
        html.number(of_change.count() + 1).raw("</b></a></li>\n");
    }
    if !any {
        html.raw("<li>No block is kept or dropped differently.</li>\n");
    }
    html.raw("</ul>\n</nav>\n");
}

fn row(html: &mut Html, row: &Row<'_>, number: usize) {
    html.raw("<li tabindex=-1 id=r").number(number);
    match row.change {
        Some(change) => html.raw(" class=\"row c-").raw(change.code()).raw("\" data-reason=c-").raw(change.code()),
        None => html.raw(" class=\"row same\""),
    };
    html.raw(">");
    for (side, letter) in [(row.left, "a"), (row.right, "z")] {
        html.raw("<div class=\"cell ").raw(if letter == "a" { "left" } else { "right" }).raw("\">");
        match side {
            Some((index, block)) => blocks::block(html, block, letter, index + 1),
            None => {
                html.raw("<div class=\"block absent\">no such block here</div>");
            }
        }
        html.raw("</div>");
    }
    html.raw("</li>\n");
}

/// The fields that differ.
fn metadata(html: &mut Html, left: Subject<'_>, right: Subject<'_>) {
    html.raw("<section id=metadata aria-labelledby=metadata-title>\n<h2 id=metadata-title>Metadata</h2>\n<dl>\n");
    let of = |subject: Subject<'_>| side::fields(&subject.explanation.article.metadata);
    let mut differ = false;
    for ((name, left), (_, right)) in of(left).into_iter().zip(of(right)) {
        if left == right {
            continue;
        }
        differ = true;
        html.raw("<dt>").raw(name).raw("</dt>\n<dd class=pair>");
        for value in [left, right] {
            html.raw("<div dir=auto>").text(value.as_deref().unwrap_or("not known")).raw("</div>");
        }
        html.raw("</dd>\n");
    }
    html.raw("</dl>\n");
    if !differ {
        html.raw("<p class=note>All fields are the same.</p>\n");
    }
    html.raw("</section>\n");
}
