//! Captions, embedded posts, tables, links and images: taken in or left out as the caller asks, after the story is decided.

use rustc_hash::FxHashSet;
use url::Url;

use super::decide::Decision;
use super::{Prepared, With};
use crate::blocks::TextBlock;
use crate::dom::{AttrName, Dom, RowId, Tag};
use crate::model::{PageContext, Reason};
use crate::tables::posts::names_post;
use crate::text::{collapse_spaces, mend};
use crate::urls::MAX_BASE_BYTES;

/// Pictures kept of one story.
const MAX_IMAGES: usize = 200;
/// Narrower pictures are icons and counting pixels.
const MIN_IMAGE_WIDTH: u32 = 50;
/// Class names of pictures that are no pictures of the story.
const ICON_CLASSES: [&str; 4] = ["avatar", "emoji", "icon", "wp-smiley"];
/// Quotations around a paragraph, from the inside, that are asked whether they are a post.
const MAX_POST_QUOTES: usize = 3;
/// Longest text that stands in for a picture.
const MAX_ALT_CHARS: usize = 500;
/// Longest address; longer ones are data.
const MAX_URL_BYTES: usize = 2_000;

/// A picture of the story.
#[derive(Debug)]
pub(super) struct Picture {
    pub row: RowId,
    pub url: String,
    /// The text that stands in for it; may be empty.
    pub alt: String,
}

/// Where links and pictures lead.
pub(super) struct Targets<'p> {
    dom: &'p Dom,
    /// What relative addresses are relative to, where the page's own address is known.
    base: Option<Url>,
}

impl<'p> Targets<'p> {
    pub(super) fn new(prepared: &'p Prepared, page: &PageContext<'_>) -> Self {
        let dom = &prepared.dom;
        let known = [page.url, prepared.metadata.canonical_url.as_deref()];
        let address = known.into_iter().flatten().find_map(|url| Url::parse(url).ok());
        let stated = dom.elements(Tag::Base).find_map(|row| dom.attr(row, AttrName::Href));
        let stated = stated.filter(|href| href.len() <= MAX_BASE_BYTES);
        let base = stated.and_then(|href| match &address {
            Some(address) => address.join(href).ok(),
            None => Url::parse(href).ok(),
        });
        Self { dom, base: base.or(address) }
    }

    /// Where an `<a>` leads; `None` for places on the page itself and for scripts.
    pub(super) fn of_link(&self, link: RowId) -> Option<String> {
        self.resolved(self.dom.attr(link, AttrName::Href)?)
    }

    /// An address of the page: absolute where that can be, else as it is written.
    fn resolved(&self, address: &str) -> Option<String> {
        let address = address.trim();
        if address.is_empty() || address.starts_with('#') || address.len() > MAX_URL_BYTES {
            return None;
        }
        let url = match &self.base {
            Some(base) => base.join(address),
            None => Url::parse(address),
        };
        match url {
            Ok(url) => matches!(url.scheme(), "http" | "https" | "mailto" | "tel").then(|| url.into()),
            Err(url::ParseError::RelativeUrlWithoutBase) => Some(address.replace(char::is_whitespace, "%20")),
            Err(_) => None,
        }
    }
}

/// Is the block a caption, by what the mask or the line rules say of it?
pub(super) fn is_caption(page: &Prepared, index: usize) -> bool {
    page.blocks.get(index).masked == Some(Reason::Caption) || page.marks[index] == Some(Reason::Caption)
}

/// Does a quotation stand in an embedded post?
pub(super) fn is_post(page: &Prepared, block: &TextBlock) -> bool {
    let dom = &page.dom;
    let around = std::iter::once(block.container).chain(dom.ancestors(block.container));
    let mut quotes = around.filter(|&up| dom.is_tag(up, Tag::Blockquote)).take(MAX_POST_QUOTES);
    quotes.any(|quote| dom.attr(quote, AttrName::Class).is_some_and(names_post))
}

/// Changes the decision to what `with` asks for.
pub(super) fn choose(page: &Prepared, with: With, targets: Option<&Targets>, decision: &mut Decision) {
    let asks_for_more = with.captions || with.images;
    if let Some(ground) = asks_for_more.then(|| Ground::of(page, &decision.reasons)).flatten() {
        if with.captions {
            add_captions(page, &ground, &mut decision.reasons);
        }
        if let (true, Some(targets)) = (with.images, targets) {
            decision.images = images(page, &ground, targets);
        }
    }
    if with.tables && with.posts {
        return;
    }
    for (index, block) in page.blocks.iter().enumerate() {
        let reason = match () {
            () if decision.reasons[index].is_some() => continue,
            () if !with.tables && block.place.table_row.is_some() => Reason::Table,
            () if !with.posts && block.place.quote && is_post(page, block) => Reason::Post,
            () => continue,
        };
        decision.reasons[index] = Some(reason);
    }
}

/// The part of the page on which the story stands.
struct Ground {
    rows: std::ops::Range<RowId>,
}

impl Ground {
    /// From the headline, or from where the element that holds the story begins, to the end of the element around its last
    /// paragraph. `None` without a story.
    fn of(page: &Prepared, reasons: &[Option<Reason>]) -> Option<Self> {
        let dom = &page.dom;
        let kept = |index: &usize| reasons[*index].is_none();
        let first = page.blocks.get((0..reasons.len()).find(kept)?);
        let last = page.blocks.get((0..reasons.len()).rfind(kept)?);
        let story = dom.ancestors(first.row).find(|&up| dom.contains(up, last.row))?;
        let is_page = matches!(dom.tag(story), Some(Tag::Html | Tag::Body));
        let headline = reasons.iter().position(|reason| *reason == Some(Reason::TitleRepeat));
        let headline = headline.map(|index| page.blocks.get(index).row).filter(|&row| row < first.row);
        let start = headline.unwrap_or(if is_page { first.row } else { story });
        let around = dom.ancestors(last.container).next().filter(|_| !is_page).unwrap_or(last.container);
        Some(Self { rows: start..dom.end(around).min(dom.end(story)).max(last.last_row + 1) })
    }

    fn holds(&self, row: RowId) -> bool {
        self.rows.contains(&row)
    }
}

/// Takes in the captions on the story's ground; a caption that stands more than once is taken once.
fn add_captions(page: &Prepared, ground: &Ground, reasons: &mut [Option<Reason>]) {
    let blocks = &page.blocks;
    let kept = blocks.iter().zip(&*reasons).filter(|(_, reason)| reason.is_none());
    let mut seen: FxHashSet<&str> = kept.map(|(block, _)| blocks.text(block)).collect();
    for (index, block) in blocks.iter().enumerate() {
        let is_open = reasons[index] == Some(Reason::Caption) && ground.holds(block.row);
        if is_open && seen.insert(blocks.text(block)) {
            reasons[index] = None;
        }
    }
}

/// The pictures on the story's ground, in the page's order.
fn images(page: &Prepared, ground: &Ground, targets: &Targets) -> Vec<Picture> {
    let dom = &page.dom;
    let masked = &page.blocks.masked;
    let is_dropped = |row: RowId| {
        let before = masked.partition_point(|&(root, _)| root <= row);
        let root = before.checked_sub(1).map(|at| masked[at]);
        root.is_some_and(|(root, reason)| dom.contains(root, row) && reason != Reason::Caption)
    };
    let mut seen: FxHashSet<String> = FxHashSet::default();
    let rows = ground.rows.clone().filter(|&row| dom.is_tag(row, Tag::Img) && !is_dropped(row) && !is_icon(dom, row));
    let pictures = rows.filter_map(|row| {
        let url = sources(dom, row).find_map(|source| targets.resolved(source))?;
        let alt = collapse_spaces(&mend(dom.attr(row, AttrName::Alt).unwrap_or_default()));
        seen.insert(url.clone()).then(|| Picture { row, url, alt: alt.chars().take(MAX_ALT_CHARS).collect() })
    });
    pictures.take(MAX_IMAGES).collect()
}

fn is_icon(dom: &Dom, row: RowId) -> bool {
    let classes = dom.attr(row, AttrName::Class).unwrap_or_default();
    let width =
        dom.attr(row, AttrName::Width).and_then(|width| width.trim().trim_end_matches("px").parse::<u32>().ok());
    width.is_some_and(|width| width < MIN_IMAGE_WIDTH)
        || classes.split_ascii_whitespace().any(|class| ICON_CLASSES.contains(&class))
}

/// The addresses of a picture, best first. Lazy loaders keep the address elsewhere, and an inline placeholder in `src`.
fn sources(dom: &Dom, row: RowId) -> impl Iterator<Item = &str> {
    let single = [AttrName::DataSrc, AttrName::Src].into_iter().filter_map(move |name| dom.attr(row, name));
    let lists = [AttrName::DataSrcset, AttrName::Srcset].into_iter().filter_map(move |name| dom.attr(row, name));
    let listed = lists.filter_map(|list| list.split_ascii_whitespace().next()).map(|first| first.trim_end_matches(','));
    single.map(str::trim).filter(|source| !source.starts_with("data:")).chain(listed)
}
