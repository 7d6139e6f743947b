//! The headline: the one the reader sees, without the site's name.

use super::confidence::of_title;
use super::decide::Decider;
use super::fields::TITLE;
use super::html::{Page, Property, text_of};
use super::jsonld::Linked;
use super::title_vote::{Ballot, Setting, TrainingRow, Voice};
use super::values::{TitleKey, clean, cut, key, overlap, plain, squashed};
use crate::dom::{Dom, RowId, Tag};
use crate::tables::meta_keys::MetaKey;

/// Headlines are shorter; what lies beyond is a paragraph in a heading.
const HEADLINE_BYTES: usize = 1000;

/// Line breaks and indentation around a title in the source.
const SURROUNDING_SPACE_BYTES: usize = 80;

/// Two titles that share this much of the shorter one's words are versions of one title.
const AGREE: f32 = 0.6;

/// On pages that are no articles an h1 that agrees less is a slogan.
const SLOGAN: f32 = 0.9;

/// A heading below h1 is the headline only where it agrees this well with a title of the page and says this much of it:
/// sections of the page have words of the title too.
const LOWER_HEADING: (f32, f32) = (0.8, 0.7);

/// The chosen title, where it stands, and what was cut off the `<title>`.
#[derive(Debug, Default)]
pub(super) struct Headline {
    pub text: Option<String>,
    /// What heads the story on the page, where that is another text.
    pub shown: Option<String>,
    /// The heading element that shows it.
    pub row: Option<RowId>,
    /// The part of `<title>` after the headline: often the site's name.
    pub tail: Option<String>,
}

/// What the sources propose, and the heading that the page shows.
pub(super) struct Candidates {
    ballot: Ballot,
    setting: Setting,
    shown: Option<(RowId, String)>,
    tail: Option<String>,
}

/// Gathers proposals of h1, Open Graph, JSON-LD, `<title>` and other meta names.
pub(super) fn candidates(dom: &Dom, page: &Page<'_>, linked: &Linked, site_names: &[String]) -> Candidates {
    let tag = page.title.and_then(|row| clean(&dom.raw_text(row)));
    let og = page.value(MetaKey::OgTitle).and_then(clean);
    let ld = linked.headline.clone().filter(|_| linked.is_article);
    let other = page.value(MetaKey::Title).and_then(clean);
    let references: Vec<&str> = [&og, &ld, &tag, &other].into_iter().flatten().map(String::as_str).collect();

    let og_article = page.value(MetaKey::PageType).is_some_and(|kind| kind.eq_ignore_ascii_case("article"));
    let graph_article = og_article || page.value(MetaKey::Published).is_some();
    let shown = visible(dom, page, &references, site_names, linked.is_article || graph_article);
    // "Headline | Site" in the heading itself.
    let shown = shown.map(|(row, text)| match split_site(&text, site_names, &[og.as_deref(), ld.as_deref()], false) {
        (Some(head), Some(tail)) if is_site(&tail, site_names) => (row, head),
        _ => (row, text),
    });
    let heading = shown.as_ref().map(|(_, text)| text.as_str());
    let (tag_head, tail) = match &tag {
        Some(tag) => split_site(tag, site_names, &[heading, ld.as_deref(), og.as_deref()], true),
        None => (None, None),
    };
    let headless = |title: &Option<String>| {
        let title = title.as_deref()?;
        let others = [heading, ld.as_deref().filter(|ld| *ld != title)];
        split_site(title, site_names, &others, false).0.filter(|head| !is_site(head, site_names))
    };
    let level_one = page.headings.iter().filter(|(_, level)| *level == 1);
    let first =
        level_one.clone().find_map(|(row, _)| heading_text(dom, *row).filter(|text| !is_site(text, site_names)));
    let heading_level = shown
        .as_ref()
        .map_or(0, |(row, _)| page.headings.iter().find(|(of, _)| of == row).map_or(1, |(_, level)| *level));
    let setting =
        Setting { linked_article: linked.is_article, graph_article, level_one: level_one.count(), heading_level };
    let mut ballot = Ballot::default();
    ballot.propose(Voice::Heading, heading);
    ballot.propose(Voice::OpenGraph, headless(&og).as_deref());
    ballot.propose(Voice::JsonLd, headless(&ld).as_deref());
    ballot.propose(Voice::Meta, headless(&other).as_deref());
    ballot.propose(Voice::TitleTag, tag_head.as_deref().filter(|head| !is_site(head, site_names)));
    ballot.propose(Voice::OpenGraphWhole, og.as_deref());
    ballot.propose(Voice::JsonLdWhole, ld.as_deref());
    ballot.propose(Voice::TitleTagWhole, tag.as_deref());
    ballot.propose(Voice::TitleTagPart, tag.as_deref().and_then(longest_part));
    ballot.propose(Voice::FirstHeading, first.as_deref());
    Candidates { ballot, setting, shown, tail }
}

/// What may stand between a headline and the site's name.
const SEPARATORS: [&str; 12] = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", ": ", "|"];
/// So many of them stand between parts and hardly ever in a headline.
const BETWEEN_PARTS: usize = 9;

/// The longest of the parts that bars and dashes make of a title.
fn longest_part(title: &str) -> Option<&str> {
    let mut parts = vec![title];
    for separator in &SEPARATORS[..BETWEEN_PARTS] {
        parts = parts.into_iter().flat_map(|part| part.split(*separator)).collect();
    }
    (parts.len() > 1).then(|| parts.into_iter().map(str::trim).max_by_key(|part| part.len()))?
}

/// Chooses among h1, Open Graph, JSON-LD and `<title>`.
pub(super) fn decide(
    decider: &mut Decider,
    dom: &Dom,
    page: &Page<'_>,
    linked: &Linked,
    site_names: &[String],
) -> Headline {
    let Candidates { ballot, setting, shown, tail } = candidates(dom, page, linked, site_names);
    let text = ballot.decide(setting, site_names).and_then(|outcome| {
        let winner = Some(ballot.winner(&outcome));
        decider.voted(&TITLE, winner, ballot.claims(&outcome), of_title(outcome.share))
    });
    let first = || page.headings.iter().find(|(row, level)| *level == 1 && !names_site(dom, *row, site_names));
    let (row, shown) = match shown {
        Some((row, shown)) => (Some(row), Some(shown)),
        None => {
            let said = text.as_deref().and_then(|text| said_in_text(dom, text));
            (said.or_else(|| first().map(|&(row, _)| row)), None)
        }
    };
    let shown = shown.filter(|shown| text.as_ref() != Some(shown));
    Headline { text, shown, row, tail }
}

/// Proposals with their features by name, for training.
pub(super) fn rows(dom: &Dom, page: &Page<'_>, linked: &Linked, site_names: &[String]) -> Vec<TrainingRow> {
    let candidates = candidates(dom, page, linked, site_names);
    candidates.ballot.rows(candidates.setting, site_names)
}

/// Where a page without headings shows the title: the element around the first text that is just the title.
fn said_in_text(dom: &Dom, title: &str) -> Option<RowId> {
    let body = dom.elements(Tag::Body).next()?;
    let row = dom.subtree(body).find(|&row| {
        let text = dom.text(row);
        text.len() >= title.len()
            && text.len() <= title.len() + SURROUNDING_SPACE_BYTES
            && clean(text).as_deref() == Some(title)
    })?;
    Some(dom.parent(row))
}

/// The heading that shows the title: the one that agrees best with what the page declares; a sole h1 otherwise.
fn visible(
    dom: &Dom,
    page: &Page<'_>,
    references: &[&str],
    site_names: &[String],
    is_article: bool,
) -> Option<(RowId, String)> {
    let marked =
        page.property_rows(Property::Headline).filter(|&row| dom.tag(row) != Some(Tag::Meta)).map(|row| (row, 1));
    let reference_keys: Vec<TitleKey> = references.iter().map(|reference| TitleKey::new(reference)).collect();
    let mut best: Option<(f32, RowId, String)> = None;
    let mut level_one = Vec::new();
    let of_level = |one: bool| page.headings.iter().copied().filter(move |(_, level)| (*level == 1) == one);
    for (row, level) in of_level(true).chain(marked).chain(of_level(false)) {
        // Lower headings come last, and none can score more than this.
        if level > 1 && best.as_ref().is_some_and(|(score, ..)| *score >= 2.0 + 1.0 - 0.6) {
            break;
        }
        let Some(text) = heading_text(dom, row) else { continue };
        if is_site(&text, site_names) {
            continue;
        }
        let own = TitleKey::new(&text);
        let agreement = reference_keys.iter().map(|reference| own.overlap(reference)).fold(0.0, f32::max);
        // A heading of one or two words agrees with anything that has them: how much of the reference it says counts.
        let said = reference_keys
            .iter()
            .map(|reference| own.len() as f32 / reference.len().max(1) as f32)
            .fold(0.0, |best: f32, said| if (said - 1.0).abs() < (best - 1.0).abs() { said } else { best });
        let score = agreement * 2.0 + said.min(1.0) - f32::from(level) * 0.3;
        if level == 1 {
            level_one.push((row, text.clone()));
        }
        // "What is the best …?" heads a section where the page's title asks nothing.
        if level > 1 && text.ends_with('?') && !references.iter().any(|reference| reference.contains('?')) {
            continue;
        }
        let (agrees, says) = match level {
            1 if is_article => (AGREE, 0.35),
            1 => (SLOGAN, 0.35),
            _ => LOWER_HEADING,
        };
        if agreement >= agrees && said >= says && best.as_ref().is_none_or(|(have, ..)| score > *have) {
            best = Some((score, row, text));
        }
    }
    match best {
        Some((_, row, text)) => Some((row, text)),
        // The h1 says it in other words.
        None => {
            // On pages that are no articles it is a slogan more often than a title.
            let alone = level_one.len() == 1 && is_article;
            level_one.into_iter().next().filter(|(_, text)| {
                references.is_empty()
                    || alone && (text.split(' ').count() >= 3 || text.chars().count() >= 14)
                    || references.iter().any(|reference| overlap(text, reference) >= 0.3)
            })
        }
    }
}

/// The text of a heading without the anchor signs that documentation hangs on it.
fn heading_text(dom: &Dom, row: RowId) -> Option<String> {
    let text = plain(cut(&text_of(dom, row, HEADLINE_BYTES, false), HEADLINE_BYTES));
    let is_anchor = |c: char| matches!(c, '¶' | '#' | '§' | '🔗' | '\u{e000}'..='\u{f8ff}') || c.is_whitespace();
    let kept = text.trim_end_matches(is_anchor);
    (!kept.is_empty()).then(|| kept.to_owned())
}

fn names_site(dom: &Dom, heading: RowId, site_names: &[String]) -> bool {
    heading_text(dom, heading).is_none_or(|text| is_site(&text, site_names))
}

fn is_site(text: &str, site_names: &[String]) -> bool {
    // Names are compared without spaces and marks: a headline far longer than all of them is none.
    let longest = site_names.iter().map(String::len).max().unwrap_or(0);
    if text.len() > longest * 2 + 16 {
        return false;
    }
    let text = squashed(text);
    site_names.contains(&text)
}

/// Cuts the site's name off a title; `<title>` (`is_tag`) has one more often than not. Returns the headline and what was cut.
fn split_site(
    title: &str,
    site_names: &[String],
    others: &[Option<&str>],
    is_tag: bool,
) -> (Option<String>, Option<String>) {
    // What another source calls the headline is the headline.
    for other in others.iter().flatten() {
        if let Some(rest) = title.strip_prefix(other)
            && let Some(separator) = SEPARATORS.iter().find(|separator| rest.starts_with(**separator))
        {
            return (Some((*other).to_owned()), Some(rest[separator.len()..].trim().to_owned()));
        }
    }
    let cuts = |separator: &&str| title.rfind(separator).map(|at| (at, at + separator.len()));
    let Some((end, tail_start)) = SEPARATORS.iter().filter(|separator| **separator != ": ").filter_map(cuts).max()
    else {
        return (Some(title.to_owned()), None);
    };
    let (head, tail) = (title[..end].trim(), title[tail_start..].trim());
    let squashed_tail = squashed(tail);
    if site_names.iter().any(|name| *name == squashed_tail || name.len() >= 4 && squashed_tail.contains(name.as_str()))
    {
        // "Headline | Section | Site"
        let (inner, _) = match head.rfind(" | ") {
            Some(at) if key(&head[..at]).split(' ').count() >= 3 => (head[..at].trim(), ()),
            _ => (head, ()),
        };
        return (Some(inner.to_owned()), Some(tail.to_owned()));
    }
    if let Some(first) =
        SEPARATORS.iter().filter_map(|separator| title.find(separator).map(|at| (at, at + separator.len()))).min()
        && is_site(&title[..first.0], site_names)
    {
        return (Some(title[first.1..].trim().to_owned()), Some(title[..first.0].trim().to_owned()));
    }
    // An unknown tail: after a bar, or in `<title>` short after a long headline, it is the site's.
    let (head_words, tail_words) = (head.split(' ').count(), tail.split(' ').count());
    let barred = title[end..tail_start].contains(['|', 'ㅣ', '»', '«', '·']);
    if head_words >= 2 && tail_words <= 4 && (barred || (is_tag && head_words >= 4 && tail_words <= 3)) {
        return (Some(head.to_owned()), Some(tail.to_owned()));
    }
    (Some(title.to_owned()), None)
}
