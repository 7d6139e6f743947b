//! Is this the URL of an article? Judged by what such URLs look like everywhere, and by what they look like on this site:
//! its feeds and sitemaps say what its articles are, its menus and section pages what they are not.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use url::Url;

/// Features of one site that are remembered; a site with more has no system in its URLs.
const MAX_FEATURES: usize = 2_000;
/// Articles that must be known before a site's own statistics count.
const MIN_KNOWN: u64 = 5;
/// Statistics of one kind weigh at most so much: a site's habits change.
const MAX_WEIGHT: f64 = 3.0;
/// Links are followed from this score on.
const ARTICLE_SCORE: f64 = 0.0;
/// Pages of a sitemap are left out below this score: what is called a list, and front pages.
const NO_ARTICLE_SCORE: f64 = -2.5;
/// Path segments that are read.
const MAX_SEGMENTS: usize = 8;

/// Words of paths that lead to lists, services and accounts; lower case, sorted.
const LIST_WORDS: [&str; 48] = [
    "abo",
    "about",
    "account",
    "ads",
    "advertise",
    "agb",
    "archiv",
    "archive",
    "author",
    "authors",
    "autor",
    "cart",
    "categories",
    "category",
    "contact",
    "cookies",
    "faq",
    "feed",
    "feeds",
    "help",
    "impressum",
    "imprint",
    "jobs",
    "kategorie",
    "kontakt",
    "login",
    "logout",
    "newsletter",
    "newsletters",
    "page",
    "podcasts",
    "privacy",
    "profile",
    "register",
    "rss",
    "search",
    "seite",
    "shop",
    "signin",
    "signup",
    "sitemap",
    "subscribe",
    "suche",
    "tag",
    "tags",
    "terms",
    "topic",
    "topics",
];

/// Endings of files that are no pages; lower case, sorted.
const MEDIA_ENDINGS: [&str; 32] = [
    "7z", "apk", "avi", "bmp", "css", "csv", "doc", "docx", "epub", "exe", "gif", "gz", "ico", "jpeg", "jpg", "js",
    "json", "m4a", "mov", "mp3", "mp4", "ogg", "pdf", "png", "ppt", "svg", "wav", "webm", "webp", "xls", "xml", "zip",
];

/// What is known of the URLs of one site.
///
/// ```
/// use offprint::discover::shape::Shapes;
/// use url::Url;
///
/// let url = |path: &str| Url::parse(&format!("https://news.example/{path}"));
/// let mut shapes = Shapes::default();
/// assert!(shapes.is_article(&url("2026/05/03/harbour-reopens-after-the-storm")?, None));
/// assert!(!shapes.is_article(&url("politics/")?, None));
/// // A site may number its stories; its feed tells.
/// assert!(!shapes.is_article(&url("a/4711")?, None));
/// for number in 4700..4710 {
///     shapes.learn(&url(&format!("a/{number}"))?, true);
/// }
/// assert!(shapes.is_article(&url("a/4711")?, None));
/// # Ok::<(), url::ParseError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shapes {
    articles: u64,
    others: u64,
    /// Feature → how many articles and how many others have it.
    counts: BTreeMap<String, (u64, u64)>,
}

/// How a link stands on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Anchor {
    /// Words of its text.
    pub words: usize,
    /// It stands in a menu, a header or a footer.
    pub in_menu: bool,
}

impl Shapes {
    /// Notes a URL that is known to be an article, or known to be none.
    pub fn learn(&mut self, url: &Url, is_article: bool) {
        let add = |count: &mut (u64, u64)| if is_article { count.0 += 1 } else { count.1 += 1 };
        if is_article {
            self.articles += 1;
        } else {
            self.others += 1;
        }
        for feature in Segments::of(url).features() {
            let full = self.counts.len() >= MAX_FEATURES;
            match self.counts.get_mut(&feature) {
                Some(count) => add(count),
                None if full => {}
                None => add(self.counts.entry(feature).or_default()),
            }
        }
    }

    /// Is this URL more likely an article than not? `anchor` is how the link stands on its page.
    pub fn is_article(&self, url: &Url, anchor: Option<Anchor>) -> bool {
        is_page(url) && self.score(url, anchor) > ARTICLE_SCORE
    }

    /// Is this surely no article: a front page, a list, a service? For sitemaps, which hold whatever a site has.
    pub fn is_surely_none(&self, url: &Url) -> bool {
        !is_page(url) || self.score(url, None) < NO_ARTICLE_SCORE
    }

    /// Logarithm of the odds that this is an article, roughly.
    fn score(&self, url: &Url, anchor: Option<Anchor>) -> f64 {
        let segments = Segments::of(url);
        let mut score = segments.prior();
        if let Some(anchor) = anchor {
            score += match anchor.words {
                0 => 0.0,
                1 | 2 => -0.5,
                3 | 4 => 0.25,
                _ => 1.0,
            };
            score -= if anchor.in_menu { 1.5 } else { 0.0 };
        }
        if self.articles < MIN_KNOWN {
            return score;
        }
        let share = |count: u64, all: u64| (count as f64 + 0.5) / (all as f64 + 1.0);
        for feature in segments.features() {
            let (articles, others) = self.counts.get(&feature).copied().unwrap_or_default();
            // What was never seen says something only when enough was seen.
            let odds = (share(articles, self.articles) / share(others, self.others.max(MIN_KNOWN))).ln();
            score += odds.clamp(-MAX_WEIGHT, MAX_WEIGHT);
        }
        score
    }
}

/// May this URL be a page at all? Images, films and files are none, by their ending.
pub fn is_page(url: &Url) -> bool {
    let last = url.path().rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let ending = last.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    matches!(url.scheme(), "http" | "https") && MEDIA_ENDINGS.binary_search(&ending).is_err()
}

/// What a path segment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Segment {
    Year,
    /// One or two digits.
    Short,
    Number,
    /// A whole date.
    Date,
    /// Letters and digits mixed: an identifier.
    Identifier,
    /// Words with hyphens between them; how many.
    Words(usize),
}

struct Segments {
    kinds: Vec<Segment>,
    names: Vec<String>,
    ending: String,
    slash: bool,
    query: Vec<String>,
}

impl Segments {
    fn of(url: &Url) -> Self {
        let mut names: Vec<String> =
            url.path().split('/').filter(|name| !name.is_empty()).map(str::to_lowercase).collect();
        let slash = url.path().ends_with('/');
        let mut ending = String::new();
        if let Some(last) = names.last_mut()
            && let Some((stem, end)) = last.rsplit_once('.').filter(|(stem, end)| !stem.is_empty() && end.len() <= 5)
        {
            (ending, *last) = (end.to_owned(), stem.to_owned());
        }
        // The end of a path says the most.
        let names: Vec<String> = names.split_off(names.len().saturating_sub(MAX_SEGMENTS));
        let kinds = names.iter().map(|name| kind(name)).collect();
        let mut query: Vec<String> = url.query_pairs().map(|(name, _)| name.into_owned()).collect();
        query.sort();
        Self { kinds, names, ending, slash, query }
    }

    /// How likely such a URL is an article on a site of which nothing is known.
    fn prior(&self) -> f64 {
        let Some(last) = self.kinds.last() else { return -4.0 };
        let mut score = match last {
            Segment::Words(words @ 0..=2) => -2.0 + 0.5 * *words as f64,
            Segment::Words(3) => 0.5,
            Segment::Words(_) => 2.0,
            Segment::Date => -1.0,
            Segment::Year | Segment::Short => -2.0,
            Segment::Number => -0.25,
            Segment::Identifier => 0.25,
        };
        let has = |wanted: Segment| self.kinds.contains(&wanted);
        let dated = has(Segment::Date) || has(Segment::Year) && has(Segment::Short);
        score += if dated && !matches!(last, Segment::Date | Segment::Short | Segment::Year) { 1.5 } else { 0.0 };
        score += if matches!(self.ending.as_str(), "html" | "htm" | "shtml" | "story" | "article") { 0.5 } else { 0.0 };
        let listed = |name: &String| LIST_WORDS.binary_search(&name.as_str()).is_ok();
        score -= if self.names.iter().any(listed) { 2.5 } else { 0.0 };
        score -=
            if self.query.iter().any(|name| matches!(name.as_str(), "page" | "q" | "s" | "sort")) { 1.5 } else { 0.0 };
        score
    }

    fn features(&self) -> [String; 3] {
        let shape: String = self.kinds.iter().map(|kind| format!("/{}", letter(*kind))).collect();
        let end = format!(".{}{}", self.ending, if self.slash { "/" } else { "" });
        let query = if self.query.is_empty() { String::new() } else { format!("?{}", self.query.join("&")) };
        let first = if self.names.len() > 1 { self.names[0].as_str() } else { "" };
        let last = self.kinds.last().map(|kind| letter(*kind)).unwrap_or_default();
        [format!("shape {shape}{end}{query}"), format!("first {first}"), format!("last {last}{end}")]
    }
}

fn kind(name: &str) -> Segment {
    let digits = name.bytes().filter(u8::is_ascii_digit).count();
    if digits == name.len() {
        return match (digits, name.parse::<u64>().unwrap_or(0)) {
            (1 | 2, _) => Segment::Short,
            (4, 1990..=2100) => Segment::Year,
            (8, 19_900_101..=21_001_231) => Segment::Date,
            _ => Segment::Number,
        };
    }
    let words: Vec<&str> = name.split(['-', '_', '+', ',']).filter(|word| !word.is_empty()).collect();
    if words.len() == 3 && words.iter().all(|word| word.bytes().all(|byte| byte.is_ascii_digit())) {
        return Segment::Date;
    }
    if words.len() <= 2 && digits > 0 && name.len() >= 6 {
        return Segment::Identifier;
    }
    let spelled = words.iter().filter(|word| word.bytes().any(|byte| !byte.is_ascii_digit())).count();
    // Titles in scripts without hyphens come as escapes: three a character, two characters a word.
    Segment::Words(if name.contains('%') { spelled.max(name.matches('%').count() / 6) } else { spelled })
}

fn letter(kind: Segment) -> &'static str {
    match kind {
        Segment::Year => "y",
        Segment::Short => "d",
        Segment::Number => "n",
        Segment::Date => "D",
        Segment::Identifier => "i",
        Segment::Words(0 | 1) => "w",
        Segment::Words(2) => "ww",
        Segment::Words(_) => "slug",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(path: &str) -> Url {
        Url::parse(&format!("https://news.example{path}")).unwrap()
    }

    #[test]
    fn the_tables_are_sorted() {
        assert!(MEDIA_ENDINGS.is_sorted());
        assert!(LIST_WORDS.is_sorted());
    }

    #[test]
    fn articles_are_told_from_lists_on_a_site_of_which_nothing_is_known() {
        let shapes = Shapes::default();
        for path in [
            "/2026/05/03/harbour-reopens-after-the-storm/",
            "/politics/council-votes-on-new-budget-12345.html",
            "/news/harbour-reopens-after-storm",
            "/welt/artikel-ueber-den-hafen-und-sturm-a-1234567.html",
            "/%E6%B8%AF%E3%81%8C%E5%86%8D%E9%96%8B%E3%81%97%E3%81%9F",
        ] {
            assert!(shapes.is_article(&url(path), None), "{path}");
        }
        for path in [
            "/",
            "/politics",
            "/politics/local/",
            "/tag/harbour-and-storm-news",
            "/author/jane-doe",
            "/2026/05/",
            "/a.jpg",
            "/search?q=storm",
            "/impressum",
            "/newsletter/the-very-best-of-news",
        ] {
            assert!(!shapes.is_article(&url(path), None), "{path}");
        }
        for (path, expected) in
            [("/", true), ("/category/politics/", true), ("/about", true), ("/n/4711", false), ("/storm", false)]
        {
            assert_eq!(shapes.is_surely_none(&url(path)), expected, "{path}");
        }
    }

    #[test]
    fn a_site_that_numbers_its_stories_teaches_so_and_its_menu_teaches_the_rest() {
        let mut shapes = Shapes::default();
        let story = url("/n/20311?from=front");
        assert!(!shapes.is_article(&story, None));
        for number in 0..20 {
            shapes.learn(&url(&format!("/n/{}?from=front", 20_000 + number)), true);
            shapes.learn(&url(&format!("/guide/how-to-cook-dish-{number}")), false);
        }
        assert!(shapes.is_article(&story, None));
        assert!(!shapes.is_article(&url("/guide/how-to-cook-a-goose"), None));
        let again: Shapes = serde_json::from_slice(&serde_json::to_vec(&shapes).unwrap()).unwrap();
        assert_eq!(again, shapes);
    }

    #[test]
    fn a_site_cannot_make_us_remember_without_end() {
        let mut shapes = Shapes::default();
        for number in 0..5_000 {
            shapes.learn(&url(&format!("/x{number}y/z?k{number}=1")), true);
        }
        assert_eq!(shapes.counts.len(), MAX_FEATURES);
    }
}
