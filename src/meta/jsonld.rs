//! JSON-LD scripts → what they say about the article of this page.

use rustc_hash::FxHashMap;
use serde_json::{Map, Value};

use super::repair;
use super::values::{clean, same_words};

/// Objects looked at in all scripts of a page.
const NODES: usize = 5000;

/// Values taken from one list (authors, images, tags).
const LISTED: usize = 50;

type Node = Map<String, Value>;

/// What an author is declared to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AuthorKind {
    Person,
    Organization,
    /// A plain string, or an object without a type.
    Unknown,
}

/// What JSON-LD says about the article. Strings are clean; dates and URLs as written.
#[derive(Debug, Default)]
pub(super) struct Linked {
    /// The fields come from a node of an article type.
    pub is_article: bool,
    pub headline: Option<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub authors: Vec<(String, AuthorKind)>,
    pub publisher: Option<String>,
    /// Name of the `WebSite` node.
    pub website: Option<String>,
    pub language: Option<String>,
    pub description: Option<String>,
    pub sections: Vec<String>,
    pub tags: Vec<String>,
    pub url: Option<String>,
    /// URL, caption, credit.
    pub images: Vec<(String, Option<String>, Option<String>)>,
    pub free: Option<bool>,
    pub license: Option<String>,
}

/// Reads all scripts. `hints` are titles of the page: where several articles are described, the one named like the
/// page is this page's.
pub(super) fn read(scripts: &[&str], hints: &[&str]) -> Linked {
    let values: Vec<Value> = scripts.iter().flat_map(|script| repair::parse(script)).collect();
    let graph = Graph::new(&values);
    let mut linked = Linked::default();
    let mut nodes: Vec<(i32, &Node)> = Vec::new();
    for (index, node) in graph.main.iter().enumerate() {
        let rank = type_rank(node);
        if rank > 0 {
            let named = text(node, "headline").or_else(|| text(node, "name"));
            let matches = named.is_some_and(|name| hints.iter().any(|hint| same_words(&name, hint)));
            let dated = node.contains_key("datePublished");
            nodes.push((rank * 100 + i32::from(matches) * 150 + i32::from(dated) * 20 - (index.min(15) as i32), node));
        }
    }
    nodes.sort_by_key(|&(score, _)| -score);
    linked.is_article = nodes.first().is_some_and(|(_, node)| type_rank(node) >= ARTICLE);
    // The best node first; a lower one of the page fills what it leaves open, other articles do not.
    let mut seen_article = false;
    for (_, node) in nodes.into_iter().take(6) {
        let article = type_rank(node) >= ARTICLE;
        if article && seen_article {
            continue;
        }
        seen_article |= article;
        linked.fill(&graph, node);
    }
    linked.site(&graph);
    linked
}

const ARTICLE: i32 = 5;

/// How much a node of this type says about the page's article; 0: nothing.
fn type_rank(node: &Node) -> i32 {
    types(node).map(rank_of_type).max().unwrap_or(0)
}

fn rank_of_type(name: &str) -> i32 {
    let name = name.rsplit(['/', ':']).next().unwrap_or(name);
    match name {
        "LiveBlogPosting" => ARTICLE + 1,
        "BlogPosting"
        | "SocialMediaPosting"
        | "DiscussionForumPosting"
        | "Report"
        | "Recipe"
        | "Question"
        | "HowTo" => ARTICLE,
        "MedicalWebPage" | "Review" | "CreativeWork" | "Book" | "PodcastEpisode" | "Episode" => 3,
        _ if name.ends_with("Article") => ARTICLE,
        "VideoObject" | "Event" | "Product" | "Course" | "Dataset" | "Movie" | "JobPosting" => 2,
        _ if name.ends_with("Page") && name != "CollectionPage" && name != "SearchResultsPage" => 1,
        _ => 0,
    }
}

fn types(node: &Node) -> impl Iterator<Item = &str> {
    node.get("@type").into_iter().flat_map(listed).filter_map(Value::as_str)
}

/// A value as a list: an array's members, or the value alone.
fn listed(value: &Value) -> &[Value] {
    match value {
        Value::Array(items) => items,
        _ => std::slice::from_ref(value),
    }
}

/// A string property, clean; of a list, the first string.
fn text(node: &Node, key: &str) -> Option<String> {
    let value = listed(node.get(key)?).first()?;
    let value = match value {
        // {"@value": "…", "@language": "en"}
        Value::Object(inner) => inner.get("@value")?,
        other => other,
    };
    match value {
        Value::String(text) => clean(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// All objects of the scripts: those that may describe the page, and those that references name.
struct Graph<'v> {
    main: Vec<&'v Node>,
    by_id: FxHashMap<&'v str, &'v Node>,
}

impl<'v> Graph<'v> {
    fn new(values: &'v [Value]) -> Self {
        let mut graph = Self { main: Vec::new(), by_id: FxHashMap::default() };
        // (value, describes the page); a stack of our own keeps hostile depth harmless. Last in, first out.
        let mut open: Vec<(&Value, bool)> = values.iter().rev().map(|value| (value, true)).collect();
        let mut seen = 0;
        while let Some((value, main)) = open.pop() {
            match value {
                Value::Array(items) => open.extend(items.iter().rev().map(|item| (item, main))),
                Value::Object(node) => {
                    seen += 1;
                    if seen > NODES {
                        break;
                    }
                    if main && node.contains_key("@type") {
                        graph.main.push(node);
                    }
                    if let Some(id) = node.get("@id").and_then(Value::as_str)
                        && node.len() > 1
                    {
                        let known = graph.by_id.entry(id).or_insert(node);
                        if known.len() < node.len() {
                            *known = node;
                        }
                    }
                    // The questions of a FAQ are its text; none is the page.
                    let main = main && !types(node).any(|name| name.ends_with("FAQPage"));
                    for (key, inner) in node.iter().rev() {
                        if inner.is_object() || inner.is_array() {
                            let main = main
                                && matches!(
                                    key.as_str(),
                                    "@graph" | "mainEntity" | "mainEntityOfPage" | "itemReviewed" | "hasPart"
                                );
                            open.push((inner, main && (key != "hasPart")));
                        }
                    }
                }
                _ => {}
            }
        }
        graph
    }

    /// Follows an `@id` reference to the object it names.
    fn resolve(&self, value: &'v Value) -> Option<&'v Node> {
        let node = value.as_object()?;
        let bare = !node.contains_key("name") && !node.contains_key("url");
        match node.get("@id").and_then(Value::as_str) {
            Some(id) if bare => self.by_id.get(id).copied().or(Some(node)),
            _ => Some(node),
        }
    }

    /// Name of a person, organisation or thing: a string, an object's name, or what a reference names.
    fn name(&self, value: &'v Value) -> Option<String> {
        match value {
            Value::String(text) => clean(text),
            Value::Array(items) => items.first().and_then(|first| self.name(first)),
            Value::Object(_) => {
                let node = self.resolve(value)?;
                text(node, "name").or_else(|| text(node, "alternateName"))
            }
            _ => None,
        }
    }
}

impl Linked {
    /// Takes from `node` what is still open.
    fn fill(&mut self, graph: &Graph<'_>, node: &Node) {
        let article = type_rank(node) >= 3;
        fn set(slot: &mut Option<String>, value: Option<String>) {
            if slot.is_none() {
                *slot = value;
            }
        }
        if article {
            set(&mut self.headline, text(node, "headline").or_else(|| text(node, "name")));
            set(&mut self.description, text(node, "description"));
        }
        set(
            &mut self.published,
            text(node, "datePublished").or_else(|| text(node, "uploadDate")).or_else(|| text(node, "dateCreated")),
        );
        set(&mut self.modified, text(node, "dateModified"));
        set(&mut self.language, language(node));
        set(&mut self.url, text(node, "url").or_else(|| url_of(graph, node.get("mainEntityOfPage")?)));
        set(&mut self.license, node.get("license").and_then(|value| url_of(graph, value)));
        set(&mut self.publisher, node.get("publisher").and_then(|value| graph.name(value)));
        if self.authors.is_empty() {
            for key in ["author", "creator"] {
                if self.authors.is_empty() {
                    node.get(key).into_iter().for_each(|value| self.author(graph, value));
                }
            }
        }
        if self.sections.is_empty() {
            self.sections = strings(node.get("articleSection"));
        }
        if self.tags.is_empty() {
            self.tags = strings(node.get("keywords"));
        }
        if self.images.is_empty() {
            for image in node.get("image").into_iter().flat_map(listed).take(LISTED) {
                self.image(graph, image);
            }
        }
        if self.free.is_none() {
            self.free = node.get("isAccessibleForFree").and_then(truth);
        }
    }

    fn author(&mut self, graph: &Graph<'_>, value: &Value) {
        for item in listed(value).iter().take(LISTED) {
            let Value::Object(_) = item else {
                self.authors.extend(graph.name(item).map(|name| (name, AuthorKind::Unknown)));
                continue;
            };
            let Some(node) = graph.resolve(item) else { continue };
            let kind = match types(node).next() {
                Some(name) if name.ends_with("Person") => AuthorKind::Person,
                Some(name) if name.ends_with("Organization") || name.ends_with("Corporation") => {
                    AuthorKind::Organization
                }
                _ => AuthorKind::Unknown,
            };
            // A Person whose name is a list.
            let names = node.get("name").into_iter().flat_map(listed).take(LISTED);
            let before = self.authors.len();
            self.authors.extend(names.filter_map(|name| graph.name(name)).map(|name| (name, kind)));
            if self.authors.len() == before
                && let (Some(given), Some(family)) = (text(node, "givenName"), text(node, "familyName"))
            {
                self.authors.push((format!("{given} {family}"), kind));
            }
        }
    }

    fn image(&mut self, graph: &Graph<'_>, value: &Value) {
        match value {
            Value::String(url) => self.images.extend(clean(url).map(|url| (url, None, None))),
            Value::Object(_) => {
                let Some(node) = graph.resolve(value) else { return };
                let Some(url) = text(node, "url").or_else(|| text(node, "contentUrl")) else { return };
                let credit = ["creditText", "creator", "author", "copyrightHolder"]
                    .iter()
                    .find_map(|key| graph.name(node.get(*key)?));
                self.images.push((url, text(node, "caption"), credit));
            }
            _ => {}
        }
    }

    /// The site's own nodes.
    fn site(&mut self, graph: &Graph<'_>) {
        for node in &graph.main {
            for name in types(node) {
                match name {
                    "WebSite" if self.website.is_none() => self.website = text(node, "name"),
                    "NewsMediaOrganization" | "Organization" if self.publisher.is_none() => {
                        self.publisher = text(node, "name")
                    }
                    _ => {}
                }
            }
        }
    }
}

fn language(node: &Node) -> Option<String> {
    match listed(node.get("inLanguage")?).first()? {
        Value::Object(inner) => text(inner, "alternateName").or_else(|| text(inner, "name")),
        Value::String(text) => clean(text),
        _ => None,
    }
}

fn url_of(graph: &Graph<'_>, value: &Value) -> Option<String> {
    match listed(value).first()? {
        Value::String(url) => clean(url),
        other => {
            let node = graph.resolve(other)?;
            text(node, "@id").or_else(|| text(node, "url")).filter(|url| url.starts_with("http"))
        }
    }
}

/// Strings of a list, or of one string with commas.
fn strings(value: Option<&Value>) -> Vec<String> {
    let Some(value) = value else { return Vec::new() };
    if let Value::String(all) = value {
        return all.split([',', ';']).filter_map(clean).take(LISTED).collect();
    }
    let name = |item: &Value| match item {
        Value::String(text) => clean(text),
        Value::Object(node) => text(node, "name"),
        _ => None,
    };
    listed(value).iter().filter_map(name).take(LISTED).collect()
}

fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(truth) => Some(*truth),
        Value::String(text) => super::values::truth(text),
        _ => None,
    }
}
