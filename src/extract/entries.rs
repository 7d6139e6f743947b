//! The entries of a live blog: kept blocks under the time at which each was posted.
//!
//! Entries are siblings. Of all elements, the one with the most children that hold a `<time datetime>` is their parent;
//! each of these children is an entry, and its first time is when it was posted. Blocks outside belong to none.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Prepared;
use super::decide::Decision;
use crate::dom::{AttrName, Dom, RowId, Tag};
use crate::model::Entry;
use crate::text::mend;

/// Times of one page that are looked at; the longest live blogs show some hundreds of entries.
const MAX_TIMES: usize = 5_000;
/// Fewer siblings with a time are a story and its date, not entries.
const MIN_ENTRIES: usize = 2;

/// The entries, in the order of the page; none where the page shows no times.
pub(super) fn entries(page: &Prepared, decision: &Decision) -> Vec<Entry> {
    let containers = containers(&page.dom);
    let mut entries: Vec<(RowId, Entry)> = Vec::new();
    let kept = page.blocks.iter().zip(&decision.reasons).filter(|(_, reason)| reason.is_none());
    for (block, _) in kept {
        let before = containers.partition_point(|(container, _)| *container <= block.row);
        let last = before.checked_sub(1).map(|index| containers[index]);
        let Some((container, time)) = last.filter(|(container, _)| page.dom.contains(*container, block.row)) else {
            continue;
        };
        if entries.last().is_none_or(|(last, _)| *last != container) {
            entries.push((container, Entry { time: time.to_owned(), title: None, text: String::new() }));
        }
        let Some((_, entry)) = entries.last_mut() else { continue };
        let text = mend(page.blocks.text(block));
        if entry.text.is_empty() && entry.title.is_none() && block.place.heading > 0 {
            entry.title = Some(text.into_owned());
            continue;
        }
        if !entry.text.is_empty() {
            entry.text.push_str(if block.continues { "\n" } else { "\n\n" });
        }
        entry.text.push_str(&text);
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

#[cfg(test)]
mod tests {
    use crate::extract::{Options, extract};
    use crate::model::PageContext;

    #[test]
    fn the_entries_of_a_live_blog_have_their_times_and_hold_all_its_text() {
        let page = include_bytes!("../../testdata/pages/live-blog/page.html");
        let article = extract(page, &PageContext::default(), &Options::default()).unwrap();
        let entries = &article.entries;
        let times: Vec<&str> = entries.iter().map(|entry| &entry.time[11..16]).collect();
        assert_eq!(times, ["16:52", "15:10", "13:27", "11:40", "09:05"]);
        assert_eq!(entries[0].title.as_deref(), Some("One lane over the Ousby bridge"));
        assert_eq!(entries[2].title, None);
        assert!(entries[3].text.starts_with("Mountain rescue volunteers") && entries[3].text.ends_with("and worked."));
        let texts =
            entries.iter().flat_map(|entry| entry.title.iter().map(String::as_str).chain(entry.text.split("\n\n")));
        assert!(texts.clone().all(|text| article.blocks.iter().any(|block| block.text == text)));
        assert_eq!(texts.count(), article.blocks.len() - 1, "all but the standfirst, which belongs to no entry");
    }

    #[test]
    fn an_article_with_its_date_has_no_entries() {
        let page = b"<article><h1>Storm</h1><time datetime='2026-01-01T10:00Z'>1</time><p>The storm closed the port on Monday, \
            the council said, and ferries stay where they are until it has gone.</p></article>";
        assert!(extract(page, &PageContext::default(), &Options::default()).unwrap().entries.is_empty());
    }
}
