//! The entries of a live blog: kept blocks under the time at which each was posted.
//!
//! Entries are siblings. Of all elements, the one with the most children that hold a `<time datetime>` is their parent;
//! each of these children is an entry, and its first time is when it was posted. Blocks outside belong to none.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::dom::{AttrName, Dom, RowId, Tag};
use crate::model::{Block, BlockKind, Entry};

/// Times of one page that are looked at; the longest live blogs show some hundreds of entries.
const MAX_TIMES: usize = 5_000;
/// Fewer siblings with a time are a story and its date, not entries.
const MIN_ENTRIES: usize = 2;

/// The entries, in the order of the page; none where the page shows no times. `kept` gives each block of the article with
/// its row.
pub(super) fn entries<'b>(dom: &Dom, kept: impl Iterator<Item = (RowId, &'b Block)>) -> Vec<Entry> {
    let containers = containers(dom);
    let mut entries: Vec<(RowId, Entry)> = Vec::new();
    for (row, block) in kept {
        let before = containers.partition_point(|(container, _)| *container <= row);
        let last = before.checked_sub(1).map(|index| containers[index]);
        let Some((container, time)) = last.filter(|(container, _)| dom.contains(*container, row)) else { continue };
        if entries.last().is_none_or(|(last, _)| *last != container) {
            entries.push((container, Entry { time: time.to_owned(), title: None, text: String::new() }));
        }
        let Some((_, entry)) = entries.last_mut() else { continue };
        if entry.text.is_empty() && entry.title.is_none() && matches!(block.kind, BlockKind::Heading(_)) {
            entry.title = Some(block.text.clone());
            continue;
        }
        if !entry.text.is_empty() {
            entry.text.push_str("\n\n");
        }
        entry.text.push_str(&block.text);
    }
    let entries: Vec<Entry> = entries.into_iter().map(|(_, entry)| entry).collect();
    if entries.len() < MIN_ENTRIES { Vec::new() } else { entries }
}

/// Children of the entries' parent, with the first moment that each holds.
fn containers(dom: &Dom) -> Vec<(RowId, &str)> {
    let moment = |row: RowId| dom.attr(row, AttrName::Datetime).map(str::trim).filter(|text| is_moment(text));
    let times: Vec<(RowId, &str)> =
        dom.elements(Tag::Time).filter_map(|row| Some((row, moment(row)?))).take(MAX_TIMES).collect();
    // How many children of an element hold a time; each child is counted once.
    let mut children: FxHashMap<RowId, usize> = FxHashMap::default();
    let mut counted: FxHashSet<RowId> = FxHashSet::default();
    for (row, _) in &times {
        let mut child = *row;
        for parent in dom.ancestors(*row) {
            if !counted.insert(child) {
                break;
            }
            *children.entry(parent).or_default() += 1;
            child = parent;
        }
    }
    // Of equals, the deeper one.
    let Some((parent, _)) =
        children.into_iter().filter(|(_, count)| *count >= MIN_ENTRIES).max_by_key(|(row, count)| (*count, *row))
    else {
        return Vec::new();
    };
    let first = |child: RowId| {
        let index = times.partition_point(|(row, _)| *row < child);
        times.get(index).filter(|(row, _)| dom.contains(child, *row)).map(|(_, time)| (child, *time))
    };
    dom.children(parent).filter_map(first).collect()
}

/// A date with a time of day, as `datetime` gives it.
fn is_moment(text: &str) -> bool {
    text.contains(':') && (text.parse::<jiff::Timestamp>().is_ok() || text.parse::<jiff::civil::DateTime>().is_ok())
}
