//! Feeds and sitemaps, held to the cases that other projects assert. The suites lie outside this repository; where they
//! are absent these tests say so and pass.

use std::path::Path;

use offprint::discover::dates::moment_ms;
use offprint::discover::document::{Document, DocumentError, Fault, Item, read};
use offprint::discover::feed::Entry;
use offprint::discover::sitemap::Place;
use serde_json::Value;
use url::Url;

fn suite(name: &str) -> Option<Vec<Value>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/suites").join(name);
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not there", path.display());
        return None;
    };
    Some(text.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

fn base64(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let (mut bits, mut held) = (0_u32, 0);
    for byte in text.bytes().filter(|byte| *byte != b'=') {
        let table = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        bits = bits << 6 | table.iter().position(|known| *known == byte).unwrap() as u32;
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held) as u8);
        }
    }
    out
}

fn content(case: &Value) -> Vec<u8> {
    match case["content"].as_str() {
        Some(text) => text.as_bytes().to_vec(),
        None => base64(case["content_b64"].as_str().unwrap()),
    }
}

struct Found {
    entries: Vec<Entry>,
    places: Vec<Place>,
    document: Result<Document, DocumentError>,
}

fn found(bytes: &[u8], base: Option<&str>) -> Found {
    let (mut entries, mut places) = (Vec::new(), Vec::new());
    let base = base.map(|base| Url::parse(base).unwrap());
    let document = read(bytes, base.as_ref(), None, &mut |item| match item {
        Item::Entry(entry) => entries.push(entry),
        Item::Place(place) | Item::Sitemap(place) => places.push(place),
    });
    Found { entries, places, document }
}

/// A URL as the suite writes it: fragments gone, the parameters in order.
fn same_url(ours: &str, theirs: &str) -> bool {
    let form = |text: &str| Url::parse(text).map(|url| offprint::urls::canonical(&url));
    ours == theirs || form(ours).is_ok_and(|ours| Ok(ours) == form(theirs))
}

fn moment(text: &str) -> Option<i64> {
    moment_ms(text)
}

/// Where `url` lies below the directory of a sitemap: crawler-commons' strict scope, which offprint replaces by the site.
fn in_scope(sitemap: &str, url: &str) -> bool {
    let path = sitemap.split('?').next().unwrap();
    url.starts_with(&path[..=path.rfind('/').unwrap()])
}

/// The suite's parser can be told to be strict; ours reads on and says what a strict one would refuse.
fn refused(case: &Value, document: &Document) -> Result<(), String> {
    let strict = |fault: &&Fault| match fault {
        Fault::StrayEnd => case["options"]["allow_partial"] == false,
        Fault::Namespace(_) => case["options"]["strict_namespace"] == true,
    };
    document.faults.iter().find(strict).map_or(Ok(()), |fault| Err(fault.to_string()))
}

/// Names and dates of the places of a sitemap or a feed, as crawler-commons tells them.
fn check_places(case: &Value) -> Result<(), String> {
    let address = case["url"].as_str().unwrap();
    let Found { entries, places, document } = found(&content(case), Some(address));
    let is_index = case["kind"] == "index";
    let refused = document.map_err(|error| error.to_string()).and_then(|document| refused(case, &document));
    if case["expect_error"] == true {
        return if refused.is_err() { Ok(()) } else { Err(format!("no error, but {} places", places.len())) };
    }
    refused?;
    let of_entry = |entry: &Entry| Some((entry.place()?.to_owned(), entry.published_ms()));
    let mut ours: Vec<_> = entries.iter().filter_map(of_entry).collect();
    ours.extend(places.iter().map(|place| (place.url.clone(), place.modified_ms())));
    ours.retain(|(url, _)| url.starts_with("http"));
    if case["options"]["strict_scope"] == true && !is_index {
        ours.retain(|(url, _)| in_scope(address, url));
    }
    let theirs = case["urls"].as_array().unwrap();
    if theirs.len() != ours.len() {
        return Err(format!("{} places, expected {}: {ours:?}", ours.len(), theirs.len()));
    }
    for ((ours, ours_ms), theirs) in ours.iter().zip(theirs) {
        let loc = theirs["loc"].as_str().unwrap();
        if !same_url(ours, loc) {
            return Err(format!("{ours}, expected {loc}"));
        }
        if let Some(modified) = theirs["lastmod"].as_str()
            && *ours_ms != moment(modified)
        {
            return Err(format!("{ours}: {ours_ms:?}, expected {modified}"));
        }
        if let Some(news) = theirs["news"].as_str() {
            check_news(&places, loc, news)?;
        }
    }
    Ok(())
}

fn check_news(places: &[Place], loc: &str, expected: &str) -> Result<(), String> {
    let place = places.iter().find(|place| same_url(&place.url, loc)).unwrap();
    let news = place.news.as_ref().ok_or_else(|| format!("{loc}: no news"))?;
    let shown = |value: &Option<String>| value.clone().unwrap_or_else(|| "null".to_owned());
    let head = format!(
        "[News name: {}, title: {}, language: {}, publication-date: ",
        shown(&news.publication),
        shown(&news.title),
        shown(&news.language)
    );
    let rest = expected.strip_prefix(&head).ok_or_else(|| format!("{head}, expected {expected}"))?;
    let date = rest.split([',', ']']).next().unwrap();
    if place.published_ms() == moment(date) { Ok(()) } else { Err(format!("{:?}, expected {date}", news.published)) }
}

/// The fields of entries as feed-rs, gofeed and JSON give them.
fn check_entries(case: &Value) -> Result<(), String> {
    let Found { entries, document, .. } = found(&content(case), None);
    let document = document.map_err(|error| error.to_string())?;
    if let Some(link) = case["feed_link"].as_str()
        && document.feed.link.as_deref() != Some(link)
    {
        return Err(format!("feed link {:?}, expected {link}", document.feed.link));
    }
    let theirs = case["urls"].as_array().unwrap();
    // gofeed's cases name only the entries that a test looks at.
    if entries.len() < theirs.len() {
        return Err(format!("{} entries, expected {}", entries.len(), theirs.len()));
    }
    for (entry, theirs) in entries.iter().zip(theirs) {
        for (field, value) in theirs.as_object().unwrap() {
            check_field(entry, field, value)?;
        }
    }
    Ok(())
}

fn check_field(entry: &Entry, field: &str, value: &Value) -> Result<(), String> {
    let published = || entry.published.clone().or(entry.updated.clone());
    let parsed = |ms: Option<i64>| ms.map(|ms| jiff::Timestamp::from_millisecond(ms).unwrap().to_string());
    let tuple = |ms: Option<i64>| {
        let at = jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::from_millisecond(ms?).ok()?);
        Some(serde_json::json!([at.year(), at.month(), at.day(), at.hour(), at.minute(), at.second()]))
    };
    let ours = match field {
        "loc" | "link" => entry.place().map(str::to_owned).or(entry.id.clone()),
        "id" | "guid" => entry.id.clone(),
        "title" => entry.title.clone(),
        "published" | "pubDate" => published(),
        "updated" => entry.updated.clone().or(entry.published.clone()),
        "publishedParsed" | "pubDateParsed" => parsed(entry.published_ms()),
        "updatedParsed" => parsed(entry.updated_ms().or(entry.published_ms())),
        "guid_isPermalink" => Some((!entry.id_is_no_link).to_string()),
        "published_parsed" | "updated_parsed" => {
            let ms = if field == "published_parsed" { entry.published_ms() } else { entry.updated_ms() };
            let wanted = Value::from(value.as_array().unwrap()[..6].to_vec());
            return if tuple(ms) == Some(wanted) { Ok(()) } else { Err(format!("{field}: {ms:?}, expected {value}")) };
        }
        other => return Err(format!("field {other} is not known to this test")),
    };
    match (&ours, value.as_str()) {
        (Some(ours), Some(theirs)) if ours == theirs => Ok(()),
        _ => Err(format!("{field}: {ours:?}, expected {value}")),
    }
}

/// feedparser's expectations of one field.
fn check_checks(case: &Value) -> Result<(), String> {
    let name = case["source"].as_str().unwrap();
    // feedparser's tests are served at this address, and some with a header that says otherwise.
    let header = case["headers"]["Content-Location"].as_str();
    let base = header.or_else(|| name.contains("docuri").then_some("http://127.0.0.1:8097/tests/case.xml"));
    let Found { entries, document, .. } = found(&content(case), base);
    let document = document.map_err(|error| error.to_string())?;
    for check in case["checks"].as_array().unwrap() {
        let (field, value) = (check["field"].as_str().unwrap(), &check["value"]);
        match check["where"].as_u64() {
            Some(at) => check_field(entries.get(at as usize).ok_or("too few entries")?, field, value)?,
            None => {
                let feed = document.feed.clone();
                let (published, updated) = (feed.published, feed.updated);
                let entry = Entry { link: feed.link, id: feed.id, published, updated, ..Entry::default() };
                check_field(&entry, field, value)?;
            }
        }
    }
    Ok(())
}

#[test]
fn feeds_and_sitemaps_are_read_as_other_projects_read_them() {
    let Some(cases) = suite("sitemaps_feeds.jsonl") else { return };
    let mut wrong = Vec::new();
    for case in &cases {
        let id = case["id"].as_str().unwrap();
        let result = match case["source"].as_str().unwrap() {
            source if source.starts_with("crawler-commons") => check_places(case),
            _ if case["checks"].is_array() => check_checks(case),
            _ => check_entries(case),
        };
        wrong.extend(result.err().map(|error| format!("{id}: {error}")));
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
    println!("all {} cases pass", cases.len());
}

#[test]
fn a_feed_says_when_it_would_be_asked_again_and_a_sitemap_in_which_language_its_pages_are() {
    let feed = "<rss><channel><ttl> 30 </ttl><skipHours><hour>1</hour><hour>24</hour><hour>77</hour></skipHours>\
                <item><link>https://a.example/1</link><ttl>5</ttl></item></channel></rss>";
    let document = found(feed.as_bytes(), None).document.unwrap();
    assert_eq!((document.feed.ttl_minutes, document.feed.skip_hours), (Some(30), 0b11));
    let link =
        |language: &str, href: &str| format!("<xhtml:link rel='alternate' hreflang='{language}' href='{href}'/>");
    let sitemap = format!(
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:xhtml='http://www.w3.org/1999/xhtml'>\
         <url>{}<loc>https://a.example/de</loc>{}{}</url><url><loc>https://a.example/x</loc>{}</url></urlset>",
        link("x-default", "https://a.example/de"),
        link("en", "https://a.example/en"),
        link("de-AT", "https://a.example/de"),
        link("en", "https://a.example/en"),
    );
    let Found { places, document, .. } = found(sitemap.as_bytes(), None);
    let languages: Vec<Option<&str>> = places.iter().map(|place| place.language.as_deref()).collect();
    assert_eq!(languages, [Some("de-AT"), None]);
    assert_eq!(document.unwrap().faults, []);
}

/// A feed, a sitemap and a list whose entries are numbered.
fn made(kind: usize, entries: usize) -> String {
    let entry = |n: usize| match kind {
        0 => format!("<item><title>A & B {n}</title><link>https://a.example/{n}?x=1&y=2</link></item>\n"),
        1 => format!("<entry><title>&eacute;</title><link href='https://a.example/{n}?x=1&amp;y=2'/></entry>\n"),
        2 => format!("<url><loc>https://a.example/{n}?x=1&amp;y=2</loc></url>\n"),
        _ => format!("https://a.example/{n}?x=1&y=2\n"),
    };
    let (head, foot) =
        [("<rss><channel>", "</channel></rss>"), ("<feed>", "</feed>"), ("<urlset>", "</urlset>"), ("", "")][kind];
    format!("{head}{}{foot}", (0..entries).map(entry).collect::<String>())
}

fn urls(bytes: &[u8]) -> Vec<String> {
    let Found { entries, places, .. } = found(bytes, None);
    entries
        .iter()
        .filter_map(Entry::place)
        .map(str::to_owned)
        .chain(places.iter().map(|place| place.url.clone()))
        .collect()
}

proptest::proptest! {
    #[test]
    fn no_bytes_do_harm(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
        let _ = found(&bytes, Some("https://a.example/feed"));
    }

    #[test]
    fn no_soup_of_markup_does_harm(soup in "(<|>|&|;|/|'|\"|!\\[CDATA\\[|\\]\\]>|<!--|-->|<\\?xml|rss|item|link|loc|url|urlset|é| |=|\\{|\\[|#|x){0,120}") {
        let _ = found(soup.as_bytes(), Some("https://a.example/feed"));
        let _ = moment_ms(&soup);
    }

    #[test]
    fn no_text_is_a_date_that_panics(text in "\\PC{0,60}|[0-9:+T.Zz -]{0,40}") {
        let _ = moment_ms(&text);
    }

    /// Wherever a document is cut, what stands before the cut is found, and nothing that is not in it.
    #[test]
    fn a_cut_end_loses_nothing_before_it(kind in 0_usize..4, entries in 1_usize..20, at in 0.0..1.0) {
        let whole = made(kind, entries);
        let all = urls(whole.as_bytes());
        proptest::prop_assert_eq!(all.len(), entries);
        let mut cut = (whole.len() as f64 * at) as usize;
        while !whole.is_char_boundary(cut) {
            cut -= 1;
        }
        let some = urls(&whole.as_bytes()[..cut]);
        let ended = whole[..cut].lines().count().saturating_sub(1);
        // The last line of a list may be cut anywhere and be a URL all the same.
        let certain = some.len().saturating_sub(usize::from(kind == 3));
        proptest::prop_assert_eq!(&some[..certain], &all[..certain]);
        proptest::prop_assert!(some.len() >= ended, "{} of {}", some.len(), ended);
    }
}
