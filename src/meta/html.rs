//! One pass over the rows: what the markup says about the page, as borrowed candidates. No decisions here.

use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use rustc_hash::FxHasher;

use crate::dom::{AttrName, Dom, NO_ROW, RowId, RowKind, Tag};
use crate::tables::class_hints::{CLASS_HINTS, Hint};
use crate::tables::meta_keys::{MetaKey, meta_key};

/// Values of `<meta>` and attributes beyond this are no metadata.
const VALUE_BYTES: usize = 10_000;

/// Candidates kept of each kind; a page with more is a listing or an attack.
const KEPT: usize = 64;

/// `<meta>` elements kept; real pages have up to a hundred that we know.
const KEPT_METAS: usize = 400;

/// JSON-LD scripts read, and their bytes together. The largest of 2,788 news pages has 1.1 MB in one.
const LD_SCRIPTS: usize = 50;
const LD_BYTES: usize = 3_000_000;

/// What names an element stands at the beginning of its class list.
const HINT_BYTES: usize = 200;

/// Attribute values whose hints are remembered; a power of two.
const KNOWN_HINTS: usize = 512;

/// A microdata or RDFa property that metadata are read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Property {
    Author,
    Published,
    Modified,
    Headline,
    Section,
    Keywords,
    Free,
}

/// What the markup says.
#[derive(Debug, Default)]
pub(super) struct Page<'d> {
    pub lang: Option<&'d str>,
    pub base: Option<&'d str>,
    pub title: Option<RowId>,
    pub metas: Vec<(MetaKey, &'d str)>,
    pub canonical: Option<&'d str>,
    pub license: Option<&'d str>,
    pub image_src: Option<&'d str>,
    pub json_ld: Vec<&'d str>,
    /// h1 to h3, in order.
    pub headings: Vec<(RowId, u8)>,
    pub times: Vec<RowId>,
    pub figures: Vec<RowId>,
    pub properties: Vec<(Property, RowId)>,
    /// `rel=author`, and classes that speak of an author.
    pub author_links: Vec<RowId>,
    pub author_classes: Vec<RowId>,
    /// Elements whose class or id speaks of a date.
    pub date_classes: Vec<RowId>,
    /// Ranges that belong to other stories, readers or the site, in order, possibly nested.
    pub foreign: Vec<(RowId, RowId)>,
    pub articles: Vec<(RowId, RowId)>,
    /// End of the outermost article element open at this row: its footer holds its own byline.
    article_end: RowId,
    /// Hints of attribute values seen lately, by hash: class lists repeat.
    known_hints: Vec<(&'d str, Hint)>,
}

static HINTS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::LeftmostLongest)
        // Class lists are short: a prefilter costs more to start than it saves.
        .prefilter(false)
        .kind(Some(AhoCorasickKind::DFA))
        .build(CLASS_HINTS.iter().map(|(text, _)| text))
        .ok()
});

/// Collects the candidates of a page.
pub(super) fn collect(dom: &Dom) -> Page<'_> {
    let mut page = Page { known_hints: vec![("", Hint::NONE); KNOWN_HINTS], ..Page::default() };
    let mut ld_bytes = 0;
    for row in dom.rows() {
        let RowKind::Element(tag) = dom.kind(row) else { continue };
        match tag {
            Tag::Meta => page.meta(dom, row),
            Tag::Link => page.link(dom, row),
            Tag::Script => {
                for text in dom.children(row).map(|child| dom.text(child)) {
                    ld_bytes += text.len();
                    if !text.is_empty() && ld_bytes <= LD_BYTES && page.json_ld.len() < LD_SCRIPTS {
                        page.json_ld.push(text);
                    }
                }
            }
            Tag::Style | Tag::Br | Tag::Hr | Tag::Img | Tag::Svg | Tag::Input | Tag::Iframe | Tag::Option => {}
            _ => page.element(dom, row, tag),
        }
    }
    page
}

impl<'d> Page<'d> {
    fn meta(&mut self, dom: &'d Dom, row: RowId) {
        let Some(content) = dom.attr(row, AttrName::Content) else { return };
        let content = content.trim();
        if content.is_empty() || content.len() > VALUE_BYTES {
            return;
        }
        for (name, value) in dom.attrs(row) {
            match name {
                AttrName::Property | AttrName::Name | AttrName::HttpEquiv => {
                    // One element may carry `name` and `property`, each with a list of names.
                    for name in value.split_ascii_whitespace() {
                        if let Some(key) = meta_key(name)
                            && self.metas.len() < KEPT_METAS
                        {
                            self.metas.push((key, content));
                        }
                    }
                }
                AttrName::Itemprop => self.property(value, row),
                _ => {}
            }
        }
    }

    fn link(&mut self, dom: &'d Dom, row: RowId) {
        let (Some(rel), Some(href)) = (dom.attr(row, AttrName::Rel), dom.attr(row, AttrName::Href)) else { return };
        if href.len() > VALUE_BYTES {
            return;
        }
        for rel in rel.split_ascii_whitespace() {
            let slot = match rel.to_ascii_lowercase().as_str() {
                "canonical" => &mut self.canonical,
                "license" => &mut self.license,
                "image_src" => &mut self.image_src,
                _ => continue,
            };
            slot.get_or_insert(href);
        }
    }

    fn property(&mut self, names: &str, row: RowId) {
        for name in names.split_ascii_whitespace() {
            let name = name.rsplit([':', '/']).next().unwrap_or(name);
            let property = match name {
                "author" | "creator" => Property::Author,
                "datePublished" | "dateCreated" | "datepublished" | "pubdate" | "uploadDate" => Property::Published,
                "dateModified" => Property::Modified,
                "headline" => Property::Headline,
                "articleSection" => Property::Section,
                "keywords" => Property::Keywords,
                "isAccessibleForFree" => Property::Free,
                _ => continue,
            };
            push(&mut self.properties, (property, row));
        }
    }

    fn hints(&mut self, value: &'d str) -> Hint {
        let mut hasher = FxHasher::default();
        value.hash(&mut hasher);
        let slot = &mut self.known_hints[hasher.finish() as usize % KNOWN_HINTS];
        if slot.0 != value {
            *slot = (value, hints(value));
        }
        slot.1
    }

    fn element(&mut self, dom: &'d Dom, row: RowId, tag: Tag) {
        match tag {
            Tag::Html => self.lang = dom.attr(row, AttrName::Lang),
            Tag::Base => self.base = self.base.or(dom.attr(row, AttrName::Href)),
            Tag::Title if self.title.is_none() => self.title = Some(row),
            Tag::H1 | Tag::H2 | Tag::H3 => push(&mut self.headings, (row, tag.heading_level().unwrap_or(1))),
            Tag::Time => push(&mut self.times, row),
            Tag::Figure => push(&mut self.figures, row),
            Tag::Footer if row < self.article_end => {}
            Tag::Nav | Tag::Footer | Tag::Dialog | Tag::Select => self.foreign.push((row, dom.end(row))),
            Tag::Article => {
                self.article_end = self.article_end.max(dom.end(row));
                push(&mut self.articles, (row, dom.end(row)));
            }
            _ => {}
        }
        let mut hint = Hint::NONE;
        for (name, value) in dom.attrs(row) {
            match name {
                AttrName::Class | AttrName::Id | AttrName::DataTestid => {
                    hint |= self.hints(value);
                }
                AttrName::Itemprop | AttrName::Property => {
                    self.property(value, row);
                    if matches!(value, "comment" | "review" | "acceptedAnswer" | "suggestedAnswer") {
                        hint |= Hint::FOREIGN;
                    }
                }
                AttrName::Itemtype if value.ends_with("/Comment") || value.ends_with("/UserComments") => {
                    hint |= Hint::FOREIGN
                }
                AttrName::Itemtype if value.ends_with("Article") || value.ends_with("BlogPosting") => {
                    self.article_end = self.article_end.max(dom.end(row));
                }
                AttrName::Rel => {
                    let mut rels = value.split_ascii_whitespace();
                    if rels.any(|rel| rel.eq_ignore_ascii_case("author")) {
                        push(&mut self.author_links, row);
                    } else if value.eq_ignore_ascii_case("license") {
                        self.license = self.license.or(dom.attr(row, AttrName::Href));
                    }
                }
                _ => {}
            }
        }
        // What stands aside is another story, unless it is called the story's own data.
        if tag == Tag::Aside && !hint.has(Hint::META) {
            self.foreign.push((row, dom.end(row)));
        }
        if hint == Hint::NONE || matches!(tag, Tag::Html | Tag::Body) {
            return;
        }
        if hint.has(Hint::STORY) {
            self.article_end = self.article_end.max(dom.end(row));
        }
        if hint.has(Hint::AUTHOR) {
            push(&mut self.author_classes, row);
        }
        if hint.has(Hint::DATE) && tag != Tag::Time {
            push(&mut self.date_classes, row);
        }
        let foreign = hint.has(Hint::FOREIGN) || hint.has(Hint::FOOTER) && row >= self.article_end;
        if foreign && !matches!(tag, Tag::Main | Tag::Article | Tag::H1) {
            self.foreign.push((row, dom.end(row)));
        }
    }

    /// Values of one kind of `<meta>`, in order.
    pub fn values(&self, key: MetaKey) -> impl Iterator<Item = &'d str> + '_ {
        self.metas.iter().filter(move |(of, _)| *of == key).map(|&(_, value)| value)
    }

    pub fn value(&self, key: MetaKey) -> Option<&'d str> {
        self.values(key).next()
    }

    /// Rows of one property, in order.
    pub fn property_rows(&self, property: Property) -> impl Iterator<Item = RowId> + '_ {
        self.properties.iter().filter(move |(of, _)| *of == property).map(|&(_, row)| row)
    }

    /// Drops the foreign ranges that hold the headline (wrappers named after what else they hold), and adds the
    /// articles beside it; merges the rest into disjoint ranges.
    pub fn settle(&mut self, headline: Option<RowId>) {
        if let Some(headline) = headline {
            let holds = |range: &(RowId, RowId)| range.0 <= headline && headline < range.1;
            self.foreign.retain(|range| !holds(range));
            if self.articles.iter().any(holds) {
                // Cards of other stories; an article inside the story's own one is a quoted or linked story.
                self.foreign.extend(self.articles.iter().filter(|range| !holds(range)));
            }
            self.foreign.sort_unstable();
        }
        let mut merged: Vec<(RowId, RowId)> = Vec::with_capacity(self.foreign.len());
        for &(start, end) in &self.foreign {
            match merged.last_mut() {
                Some(last) if start < last.1 => last.1 = last.1.max(end),
                _ => merged.push((start, end)),
            }
        }
        self.foreign = merged;
    }

    /// Is the row part of something that is not the story? Only after [`Page::settle`].
    pub fn is_foreign(&self, row: RowId) -> bool {
        let after = self.foreign.partition_point(|range| range.0 <= row);
        after > 0 && row < self.foreign[after - 1].1
    }
}

fn push<T>(list: &mut Vec<T>, item: T) {
    if list.len() < KEPT {
        list.push(item);
    }
}

fn hints(value: &str) -> Hint {
    let mut hint = Hint::NONE;
    if let Some(searcher) = &*HINTS {
        for found in searcher.find_iter(&value.as_bytes()[..value.len().min(HINT_BYTES)]) {
            hint |= CLASS_HINTS[found.pattern().as_usize()].1;
        }
    }
    hint
}

/// Text of a subtree with white space collapsed, cut after `max_bytes`; a space stands at each element's border where
/// `spaced`, else only at borders of blocks. Styles and scripts are left out.
pub(super) fn text_of(dom: &Dom, row: RowId, max_bytes: usize, spaced: bool) -> String {
    let mut out = String::new();
    let mut at = row;
    let end = dom.end(row);
    let mut last_parent = NO_ROW;
    while at < end && out.len() < max_bytes {
        match dom.kind(at) {
            RowKind::Element(Tag::Script | Tag::Style | Tag::Noscript) => {
                at = dom.end(at);
                continue;
            }
            RowKind::Element(tag) => {
                if spaced || !tag.is_inline() {
                    crate::text::push_collapsed(&mut out, " ");
                }
            }
            RowKind::Text => {
                if spaced && last_parent != dom.parent(at) {
                    crate::text::push_collapsed(&mut out, " ");
                }
                last_parent = dom.parent(at);
                crate::text::push_collapsed(&mut out, dom.text(at));
            }
        }
        at += 1;
    }
    out.truncate(out.trim_end().len());
    out
}
