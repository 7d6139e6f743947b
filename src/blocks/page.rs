//! Features of the whole page: its size and shape, and what it declares itself to be.

use super::Blocks;
use super::logarithm::ln_1p;
use super::tokens;
use super::tree::Tree;
use crate::dom::{AttrName, Dom, RowId, RowKind, Tag};
use crate::model::Reason;

/// Schema.org types that say what a page is, as they stand in JSON-LD, lower case.
const TYPES: [&str; 20] = [
    "article",
    "newsarticle",
    "blogposting",
    "product",
    "discussionforumposting",
    "qapage",
    "itemlist",
    "collectionpage",
    "webpage",
    "faqpage",
    "recipe",
    "howto",
    "organization",
    "techarticle",
    "videoobject",
    "liveblogposting",
    "localbusiness",
    "event",
    "softwareapplication",
    "breadcrumblist",
];

/// Words in the path of a page's address that name its kind.
const PATH_WORDS: [(&str, &[&str]); 4] = [
    (
        "path_forum",
        &[
            "forum",
            "forums",
            "thread",
            "threads",
            "topic",
            "topics",
            "questions",
            "viewtopic",
            "showthread",
            "discussion",
            "t",
        ],
    ),
    (
        "path_doc",
        &[
            "docs",
            "doc",
            "wiki",
            "manual",
            "reference",
            "guide",
            "guides",
            "help",
            "support",
            "tutorial",
            "documentation",
            "api",
        ],
    ),
    (
        "path_product",
        &["product", "products", "shop", "p", "item", "store", "collections", "collection", "category", "categories"],
    ),
    (
        "path_news",
        &["news", "article", "articles", "story", "blog", "post", "posts", "opinion", "politics", "sport", "world"],
    ),
];

const SIZES: [&str; 17] = [
    "page_blocks",
    "page_words",
    "page_link_density",
    "page_p_share",
    "page_long_share",
    "page_long_blocks",
    "page_headings",
    "page_images",
    "page_masked_share",
    "page_comment_share",
    "page_card_share",
    "page_forms",
    "page_tables",
    "page_articles",
    "page_times",
    "page_prices",
    "page_code",
];
const ADDRESS: [&str; 4] = ["path_depth", "path_hyphens", "path_date", "path_number"];

const OG_TYPES: [&str; 3] = ["og_article", "og_website", "og_product"];

pub(super) fn names() -> Vec<String> {
    let types = TYPES.iter().map(|name| format!("type_{name}"));
    let paths = PATH_WORDS.iter().map(|(name, _)| (*name).to_owned());
    let fixed = SIZES.iter().chain(&ADDRESS).map(|name| (*name).to_owned());
    fixed.chain(OG_TYPES.map(str::to_owned)).chain(types).chain(paths).collect()
}

/// The column of a schema.org type.
pub(super) fn type_column(name: &str) -> Option<usize> {
    TYPES.iter().position(|&known| known == name).map(|at| SIZES.len() + ADDRESS.len() + OG_TYPES.len() + at)
}

/// What the head of a page declares.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// Candidates for the headline, best first.
    pub titles: Vec<String>,
    pub description: String,
    og_type: String,
    /// Path of the canonical address, lower case.
    path: String,
    types: [bool; TYPES.len()],
    /// Article text in JSON-LD.
    pub body: String,
}

/// Bytes of JSON-LD that are searched; large ones are lists of offers and reviews.
const MAX_JSON_BYTES: usize = 400_000;
/// Bytes of a headline or article text taken from JSON-LD.
const MAX_HEADLINE_BYTES: usize = 400;
const MAX_BODY_BYTES: usize = 60_000;
/// Bytes of a list of types; without a bracket at its end it would reach to the end of the script.
const MAX_TYPES_BYTES: usize = 400;

impl Head {
    pub(super) fn read(dom: &Dom) -> Self {
        let mut head = Head::default();
        let (mut og_title, mut title, mut og_url, mut canonical) = (None, None, None, None);
        let mut headlines: Vec<String> = Vec::new();
        for row in dom.rows() {
            match dom.kind(row) {
                RowKind::Element(Tag::Meta) => {
                    let name = dom.attr(row, AttrName::Property).or_else(|| dom.attr(row, AttrName::Name));
                    let (Some(name), Some(content)) = (name, dom.attr(row, AttrName::Content)) else { continue };
                    match name {
                        "og:title" => og_title = og_title.or(Some(content)),
                        "og:type" if head.og_type.is_empty() => head.og_type = content.to_ascii_lowercase(),
                        "og:url" => og_url = og_url.or(Some(content)),
                        "og:description" => content.clone_into(&mut head.description),
                        "description" if head.description.is_empty() => content.clone_into(&mut head.description),
                        _ => {}
                    }
                }
                RowKind::Element(Tag::Title) if title.is_none() && !inside_svg(dom, row) => {
                    title = Some(dom.raw_text(row));
                }
                RowKind::Element(Tag::Link) if dom.attr(row, AttrName::Rel) == Some("canonical") => {
                    canonical = canonical.or(dom.attr(row, AttrName::Href));
                }
                RowKind::Element(Tag::Script) if is_json_ld(dom, row) => {
                    head.read_json(&dom.raw_text(row), &mut headlines);
                }
                _ => {}
            }
        }
        head.titles = og_title.map(str::to_owned).into_iter().chain(title).chain(headlines).collect();
        head.titles.retain(|title| !title.trim().is_empty());
        head.titles.truncate(4);
        head.path = path_of(canonical.or(og_url).unwrap_or_default());
        head
    }

    /// Types, headlines and article text, found by their keys: enough for evidence, and no parse of a large document.
    fn read_json(&mut self, json: &str, headlines: &mut Vec<String>) {
        let mut cut = json.len().min(MAX_JSON_BYTES);
        while !json.is_char_boundary(cut) {
            cut -= 1;
        }
        let json = &json[..cut];
        for rest in values_of(json, "\"@type\"") {
            let rest = &rest[..rest.floor_char_boundary(MAX_TYPES_BYTES)];
            let value = if rest.starts_with('[') {
                rest.split(']').next().unwrap_or_default()
            } else {
                rest.get(1..).and_then(|text| text.split('"').next()).unwrap_or_default()
            };
            for name in value.split(|c: char| !c.is_ascii_alphabetic()).filter(|name| !name.is_empty()) {
                let lower = name.to_ascii_lowercase();
                if let Some(index) = TYPES.iter().position(|&known| known == lower) {
                    self.types[index] = true;
                } else if lower.ends_with("newsarticle") {
                    self.types[1] = true;
                }
            }
        }
        for rest in values_of(json, "\"headline\"").take(2) {
            headlines.push(unescape(rest, MAX_HEADLINE_BYTES));
        }
        for rest in values_of(json, "\"articleBody\"").take(2) {
            let body = unescape(rest, MAX_BODY_BYTES);
            if body.len() > self.body.len() {
                self.body = body;
            }
        }
    }
}

fn inside_svg(dom: &Dom, row: RowId) -> bool {
    dom.ancestors(row).any(|up| dom.is_tag(up, Tag::Svg))
}

fn is_json_ld(dom: &Dom, row: RowId) -> bool {
    dom.attr(row, AttrName::Type).is_some_and(|value| value.trim().eq_ignore_ascii_case("application/ld+json"))
}

/// What follows each `key:` in a JSON text.
fn values_of<'a>(json: &'a str, key: &'a str) -> impl Iterator<Item = &'a str> {
    let mut rest = json;
    std::iter::from_fn(move || {
        loop {
            let at = memchr::memmem::find(rest.as_bytes(), key.as_bytes())?;
            rest = rest[at + key.len()..].trim_start();
            if let Some(value) = rest.strip_prefix(':') {
                return Some(value.trim_start());
            }
        }
    })
}

/// The JSON string at the start of `text`, up to `limit` bytes; empty where there is none.
fn unescape(text: &str, limit: usize) -> String {
    let mut out = String::new();
    let Some(text) = text.strip_prefix('"') else { return out };
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => match chars.next() {
                Some('n' | 't' | 'r') => out.push(' '),
                Some('u') => {
                    let code: String = chars.by_ref().take(4).collect();
                    let code = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
                    out.push(code.unwrap_or(' '));
                }
                Some(c) => out.push(c),
                None => break,
            },
            c => out.push(c),
        }
        if out.len() >= limit {
            break;
        }
    }
    out
}

/// The path of an address without its host, lower case.
fn path_of(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    let path = rest.split(['?', '#']).next().unwrap_or_default();
    path.trim_matches('/').chars().take(300).collect::<String>().to_ascii_lowercase()
}

pub(super) fn values(dom: &Dom, blocks: &Blocks, tree: &Tree, head: &Head) -> Vec<f32> {
    let totals = tree.page();
    let words = totals.words.max(1.0);
    let counts = Counts::of(dom);
    let last = head.path.rsplit('/').next().unwrap_or_default();
    let flag = super::own::flag;
    let mut out = vec![
        ln_1p(totals.blocks),
        ln_1p(totals.words),
        totals.link_words / words,
        totals.p_words / words,
        totals.long_words / words,
        ln_1p(totals.long_blocks),
        ln_1p(totals.headings),
        ln_1p(counts.images),
        totals.masked_words / words,
        masked_share(blocks, |reason| matches!(reason, Reason::Comment | Reason::CommentForm)),
        masked_share(blocks, |reason| matches!(reason, Reason::Related | Reason::AlsoRead)),
        counts.forms.min(10.0),
        ln_1p(counts.tables),
        ln_1p(counts.articles),
        ln_1p(counts.times),
        ln_1p(counts.prices),
        ln_1p(counts.code),
        if head.path.is_empty() { -1.0 } else { head.path.split('/').count() as f32 },
        if head.path.is_empty() { -1.0 } else { last.bytes().filter(|&byte| byte == b'-').count().min(12) as f32 },
        flag(has_year(&head.path)),
        flag(longest_number(&head.path) >= 5),
        flag(head.og_type == "article"),
        flag(head.og_type == "website"),
        flag(head.og_type.contains("product")),
    ];
    out.extend(head.types.iter().map(|&found| flag(found)));
    let parts = || head.path.split(|c: char| !c.is_ascii_alphanumeric());
    out.extend(PATH_WORDS.iter().map(|(_, words)| flag(parts().any(|part| words.contains(&part)))));
    out
}

/// Share of the page's words that the mask drops for such reasons.
fn masked_share(blocks: &Blocks, counts: impl Fn(Reason) -> bool) -> f32 {
    let (mut all, mut found) = (1.0, 0.0);
    for block in blocks.iter() {
        all += block.words as f32;
        found += if block.masked.is_some_and(&counts) { block.words as f32 } else { 0.0 };
    }
    found / all
}

/// Elements of the page that tell kinds apart.
#[derive(Default)]
struct Counts {
    images: f32,
    forms: f32,
    tables: f32,
    articles: f32,
    times: f32,
    prices: f32,
    code: f32,
}

impl Counts {
    fn of(dom: &Dom) -> Self {
        let mut counts = Self::default();
        // Made once: to make the searcher costs more than to search a class list.
        let price = memchr::memmem::Finder::new("price");
        let names_price =
            |row| dom.attr(row, AttrName::Class).is_some_and(|class| price.find(class.as_bytes()).is_some());
        for row in dom.rows() {
            let RowKind::Element(tag) = dom.kind(row) else { continue };
            match tag {
                Tag::Img => counts.images += 1.0,
                Tag::Form => counts.forms += 1.0,
                Tag::Table => counts.tables += 1.0,
                Tag::Article => counts.articles += 1.0,
                Tag::Time => counts.times += 1.0,
                Tag::Pre => counts.code += 1.0,
                Tag::Span | Tag::Div | Tag::P if names_price(row) => counts.prices += 1.0,
                _ => {}
            }
        }
        counts
    }
}

/// A path segment that is a year.
fn has_year(path: &str) -> bool {
    path.split('/').any(|part| {
        part.len() == 4
            && (part.starts_with("19") || part.starts_with("20"))
            && part.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn longest_number(path: &str) -> usize {
    path.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0)
}

/// Tokens of each element as text, for training.
pub(super) fn token_texts(dom: &Dom, row: RowId) -> Vec<String> {
    let mut out = Vec::new();
    tokens::each(dom, row, |token| out.push(String::from_utf8_lossy(token).into_owned()));
    out.sort_unstable();
    out.dedup();
    out
}
