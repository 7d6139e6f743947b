//! The headline: the one the reader sees, without the site's name.

use super::html::{Page, Property, text_of};
use super::jsonld::Linked;
use super::values::{TitleKey, clean, key, overlap, squashed};
use crate::dom::{Dom, RowId, Tag};
use crate::tables::meta_keys::MetaKey;

/// Headlines are shorter; what lies beyond is a paragraph in a heading.
const HEADLINE_BYTES: usize = 1000;

/// Line breaks and indentation around a title in the source.
const SURROUNDING_SPACE_BYTES: usize = 80;

/// Two titles that share this much of the shorter one's words are versions of one title.
const AGREE: f32 = 0.6;

/// The chosen title, where it stands, and what was cut off the `<title>`.
#[derive(Debug, Default)]
pub(super) struct Headline {
    pub text: Option<String>,
    /// The heading element that shows it.
    pub row: Option<RowId>,
    /// The part of `<title>` after the headline: often the site's name.
    pub tail: Option<String>,
}

/// Chooses among h1, Open Graph, JSON-LD and `<title>`.
pub(super) fn choose(dom: &Dom, page: &Page<'_>, linked: &Linked, site_names: &[String]) -> Headline {
    let tag = page.title.and_then(|row| clean(&dom.raw_text(row)));
    let og = page.value(MetaKey::OgTitle).and_then(clean);
    let ld = linked.headline.clone().filter(|_| linked.is_article);
    let other = page.value(MetaKey::Title).and_then(clean);
    let references: Vec<&str> = [&og, &ld, &tag, &other].into_iter().flatten().map(String::as_str).collect();

    let shown = visible(dom, page, &references, site_names);
    let heading = shown.as_ref().map(|(_, text)| text.as_str());
    let (tag_head, tail) = match &tag {
        Some(tag) => split_site(tag, site_names, &[heading, ld.as_deref(), og.as_deref()], true),
        None => (None, None),
    };
    let og = og.map(|og| split_site(&og, site_names, &[heading, ld.as_deref()], false).0.unwrap_or(og));
    let og = og.filter(|og| !is_site(og, site_names));
    let tag_head = tag_head.filter(|head| !is_site(head, site_names));
    // A heading that ends or begins with what another source calls the title holds a kicker or a subtitle beside it.
    let core = heading.and_then(|heading| {
        [&og, &ld].into_iter().flatten().find(|title| {
            let rest = heading.strip_suffix(title.as_str()).or_else(|| heading.strip_prefix(title.as_str()));
            rest.is_some_and(|rest| !rest.is_empty()) && (title.split(' ').count() >= 3 || title.chars().count() >= 14)
        })
    });
    let text = core.cloned().or_else(|| heading.map(str::to_owned)).or(og).or(ld).or(tag_head).or(other).or(tag);
    let row = shown.map(|(row, _)| row).or_else(|| text.as_deref().and_then(|text| said_in_text(dom, text)));
    Headline { text, row, tail }
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
fn visible(dom: &Dom, page: &Page<'_>, references: &[&str], site_names: &[String]) -> Option<(RowId, String)> {
    let marked =
        page.property_rows(Property::Headline).filter(|&row| dom.tag(row) != Some(Tag::Meta)).map(|row| (row, 1));
    let reference_keys: Vec<TitleKey> = references.iter().map(|reference| TitleKey::new(reference)).collect();
    let mut best: Option<(f32, RowId, String)> = None;
    let mut level_one = Vec::new();
    for (row, level) in page.headings.iter().copied().chain(marked) {
        let Some(text) = clean(&text_of(dom, row, HEADLINE_BYTES, false)) else { continue };
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
        if agreement >= AGREE
            && said >= if level == 1 { 0.35 } else { 0.5 }
            && best.as_ref().is_none_or(|(have, ..)| score > *have)
        {
            best = Some((score, row, text));
        }
    }
    match best {
        Some((_, row, text)) => Some((row, text)),
        // A sole h1 that says it in other words.
        None if level_one.len() == 1 => level_one.pop().filter(|(_, text)| {
            let words = text.split(' ').count();
            references.is_empty() || words >= 4 && references.iter().any(|reference| overlap(text, reference) >= 0.3)
        }),
        None => None,
    }
}

fn is_site(text: &str, site_names: &[String]) -> bool {
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
    const SEPARATORS: [&str; 12] = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", ": ", "|"];
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
    if is_site(tail, site_names)
        || site_names.iter().any(|name| name.len() >= 4 && squashed(tail).contains(name.as_str()))
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
