//! Names for places on the web: canonical form, host key, registrable domain.

use std::borrow::Cow;

use url::Url;

/// Longest address that links of a document are taken to be relative to, bytes: each of them is as long as that once it is absolute.
/// A longer one is passed over.
pub const MAX_BASE_BYTES: usize = 500;

/// Query parameters that only tell where a reader came from; sorted. Names that some sites use for content are not here.
const TRACKING_PARAMETERS: [&str; 31] = [
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "at_campaign",
    "at_medium",
    "campaign_id",
    "cmpid",
    "dclid",
    "fbclid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "igshid",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "msclkid",
    "ns_campaign",
    "ns_mchannel",
    "ns_source",
    "oly_anon_id",
    "oly_enc_id",
    "s_cid",
    "srsltid",
    "ttclid",
    "twclid",
    "wbraid",
    "wt_mc",
    "yclid",
];
/// Beginnings of such names; sorted.
const TRACKING_PREFIXES: [&str; 4] = ["hsa_", "mtm_", "pk_", "utm_"];

/// The form under which a URL is known to the seen set: two URLs with one canonical form are one page. It is a key, and
/// never asked for: that is always the URL as it was listed.
///
/// Scheme and host in lower case, no default port, no user name, no fragment, no dot after the host name, no tracking
/// parameters, no empty query; `%7e` of an unreserved character becomes the character (RFC 3986, 6.2.2.2), other
/// escapes are upper case, and what should be escaped is. Parameters stand in the order of their names (those of one name
/// in their own), those without a value without `=`; slashes in a row are one. A slash at the end stays: sites tell
/// pages apart by it.
///
/// ```
/// let url = url::Url::parse("HTTPS://Example.org:443/%7ea//b?x=1&utm_source=x&id=7#top")?;
/// assert_eq!(offprint::urls::canonical(&url), "https://example.org/~a/b?id=7&x=1");
/// # Ok::<(), url::ParseError>(())
/// ```
pub fn canonical(url: &Url) -> String {
    let mut out = String::with_capacity(url.as_str().len());
    out.push_str(url.scheme());
    out.push_str("://");
    out.push_str(host_name(url));
    if let Some(port) = url.port() {
        out.push_str(&format!(":{port}"));
    }
    push_path(&mut out, url.path());
    if let Some(query) = url.query() {
        push_query(&mut out, query);
    }
    out
}

fn push_path(out: &mut String, path: &str) {
    let path = key_form(path);
    let mut slash = false;
    for piece in path.split_inclusive('/') {
        if !(slash && piece == "/") {
            out.push_str(piece);
        }
        slash = piece.ends_with('/');
    }
}

fn push_query(out: &mut String, query: &str) {
    let name = |pair: &str| pair.split('=').next().unwrap_or_default().to_owned();
    let bare = |pair: &'_ str| pair.strip_suffix('=').filter(|name| !name.contains('=')).map_or(pair.len(), str::len);
    let kept = |pair: &&str| !pair.is_empty() && !pair.starts_with('=') && !is_tracking(pair);
    let mut pairs: Vec<_> = query.split('&').filter(kept).map(|pair| key_form(&pair[..bare(pair)])).collect();
    if pairs.len() > 1 {
        pairs.sort_by_cached_key(|pair| name(pair));
    }
    for (index, pair) in pairs.iter().enumerate() {
        out.push(if index == 0 { '?' } else { '&' });
        out.push_str(pair);
    }
}

/// Escapes normalised; a `%` that begins none is escaped, and so are characters that belong into no URL and that browsers
/// send as they are.
fn key_form(text: &str) -> Cow<'_, str> {
    let stands_alone =
        |byte: u8| matches!(byte, b'"' | b'<' | b'>' | b'[' | b'\\' | b']' | b'^' | b'`' | b'{' | b'|' | b'}');
    if !text.bytes().any(|byte| byte == b'%' || stands_alone(byte)) {
        return Cow::Borrowed(text);
    }
    let normal = normalise_escapes(text);
    let bytes = normal.as_bytes();
    let is_escape = |at: usize| bytes.get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit));
    let mut out = String::with_capacity(normal.len() + 8);
    for (at, character) in normal.char_indices() {
        match character {
            '%' if !is_escape(at) => out.push_str("%25"),
            _ if u8::try_from(character).is_ok_and(stands_alone) => out.push_str(&format!("%{:02X}", character as u32)),
            _ => out.push(character),
        }
    }
    Cow::Owned(out)
}

/// Host name without a dot at its end; empty for a URL without a host.
fn host_name(url: &Url) -> &str {
    let name = url.host_str().unwrap_or_default();
    name.strip_suffix('.').unwrap_or(name)
}

fn is_tracking(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
    TRACKING_PARAMETERS.binary_search(&name.as_str()).is_ok()
        || TRACKING_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

/// Undoes the escapes of unreserved characters and writes the others in upper case.
///
/// ```
/// assert_eq!(offprint::urls::normalise_escapes("/%41%2f%7e%zz"), "/A%2F~%zz");
/// ```
pub fn normalise_escapes(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        let escape = rest.get(at + 1..at + 3).filter(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match escape.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => out.push(byte as char),
            Some(byte) => out.push_str(&format!("%{byte:02X}")),
            None => {
                out.push('%');
                rest = &rest[at + 1..];
                continue;
            }
        }
        rest = &rest[at + 3..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The unit of politeness: host name, with the port where it is not the scheme's own.
///
/// `http` and `https` of one name share a key: it is one server that is asked.
///
/// ```
/// let key = |text: &str| url::Url::parse(text).map(|url| offprint::urls::host_key(&url));
/// assert_eq!(key("https://News.Example/a")?, "news.example");
/// assert_eq!(key("http://news.example:8080/a")?, "news.example:8080");
/// # Ok::<(), url::ParseError>(())
/// ```
pub fn host_key(url: &Url) -> String {
    match url.port() {
        Some(port) => format!("{}:{port}", host_name(url)),
        None => host_name(url).to_owned(),
    }
}

/// Scheme, host and port, as one robots.txt covers them: `https://example.org`.
pub fn origin(url: &Url) -> String {
    url.origin().ascii_serialization()
}

/// The domain under a public suffix (`news.example.co.uk` → `example.co.uk`); `None` for an address, for a bare
/// suffix, and for a name under no known suffix. The suffix list is compiled in (psl crate).
pub fn registrable_domain(url: &Url) -> Option<&str> {
    url.domain()?;
    let name = host_name(url);
    let domain = psl::domain(name.as_bytes())?;
    domain.suffix().is_known().then(|| std::str::from_utf8(domain.as_bytes()).ok()).flatten()
}

/// The page that a cache of AMP pages stands for: the caches are no sites of their own.
///
/// ```
/// let cached = url::Url::parse("https://www-a-example.cdn.ampproject.org/c/s/www.a.example/amp/story?x=1")?;
/// assert_eq!(offprint::urls::amp_original(&cached).unwrap().as_str(), "https://www.a.example/amp/story?x=1");
/// # Ok::<(), url::ParseError>(())
/// ```
pub fn amp_original(url: &Url) -> Option<Url> {
    let rest = match url.host_str()? {
        host if host.ends_with(".cdn.ampproject.org") => {
            url.path().strip_prefix("/c/").or(url.path().strip_prefix("/v/"))?
        }
        "www.google.com" => url.path().strip_prefix("/amp/")?,
        _ => return None,
    };
    let (scheme, rest) = rest.strip_prefix("s/").map_or(("http", rest), |rest| ("https", rest));
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    Url::parse(&format!("{scheme}://{rest}{query}"))
        .ok()
        .filter(|url| url.host_str().is_some_and(|host| host.contains('.')))
}

/// What the URLs of an AMP page and of its article have in common, and whether this one has the form of an AMP page: a cache,
/// a host `amp.`, a segment `amp`, an ending `.amp`, a parameter `amp`. Two pages with one form may still be two articles:
/// their texts decide.
///
/// ```
/// let form = |text: &str| offprint::urls::amp_form(&url::Url::parse(text).unwrap());
/// assert_eq!(form("https://www.a.example/story/amp/"), ("a.example/story".to_owned(), true));
/// assert_eq!(form("https://a.example/story"), ("a.example/story".to_owned(), false));
/// ```
pub fn amp_form(url: &Url) -> (String, bool) {
    if let Some(original) = amp_original(url) {
        return (amp_form(&original).0, true);
    }
    let host = host_key(url);
    let (mut is_amp, mut form) = match host.split_once('.') {
        Some(("amp", rest)) if rest.contains('.') => (true, rest.to_owned()),
        Some(("www", rest)) => (false, rest.to_owned()),
        _ => (false, host),
    };
    let mut path = String::new();
    push_path(&mut path, url.path());
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        if segment.eq_ignore_ascii_case("amp") {
            is_amp = true;
            continue;
        }
        let (name, extension) = segment.rsplit_once(".htm").map_or((segment, ""), |(name, _)| (name, ".html"));
        let plain = name.strip_suffix(".amp").filter(|name| !name.is_empty());
        is_amp |= plain.is_some();
        form.push('/');
        form.push_str(plain.unwrap_or(name));
        form.push_str(extension);
    }
    let mut query = String::new();
    push_query(&mut query, url.query().unwrap_or_default());
    for pair in query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let names_amp = name.eq_ignore_ascii_case("amp") && !matches!(value, "0" | "false");
        if names_amp || (name.eq_ignore_ascii_case("outputtype") && value.eq_ignore_ascii_case("amp")) {
            is_amp = true;
            continue;
        }
        form.push('&');
        form.push_str(pair);
    }
    (form, is_amp)
}

/// Do two URLs have the form of an AMP page and its article?
pub fn are_amp_twins(one: &Url, other: &Url) -> bool {
    let ((one, one_is_amp), (other, other_is_amp)) = (amp_form(one), amp_form(other));
    one_is_amp != other_is_amp && one == other
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn the_tables_are_sorted() {
        assert!(TRACKING_PARAMETERS.is_sorted());
        assert!(TRACKING_PREFIXES.is_sorted());
    }

    #[test]
    fn one_page_has_one_canonical_form() {
        for (given, expected) in [
            ("http://EXAMPLE.org:80", "http://example.org/"),
            ("http://example.org./a?", "http://example.org/a"),
            ("http://user:pw@example.org/a#b", "http://example.org/a"),
            ("http://example.org/a?UTM_Source=x&fbclid=1&&b=2&a=1", "http://example.org/a?a=1&b=2"),
            ("http://example.org//a///b?b=&a=2&a=1", "http://example.org/a/b?a=2&a=1&b"),
            ("http://example.org/100%?x[]=1", "http://example.org/100%25?x%5B%5D=1"),
            ("http://example.org/%E4%b8%ad%2d", "http://example.org/%E4%B8%AD-"),
            ("http://example.org/a/./../b", "http://example.org/b"),
            ("http://0x7f.1/", "http://127.0.0.1/"),
        ] {
            assert_eq!(canonical(&url(given)), expected);
        }
    }

    #[test]
    fn what_tells_pages_apart_stays() {
        for text in ["http://e.org/a/", "http://e.org/a?a=2&a=1", "http://e.org/a?b", "https://e.org:8443/a?pk=2&utm=1"]
        {
            assert_eq!(canonical(&url(text)), text);
        }
    }

    #[test]
    fn the_canonical_form_of_a_canonical_form_is_itself() {
        for text in [
            "http://e.org/%2541?%2526=%zz&a=%",
            "http://e.org/a%%41",
            "http://e.org/%%%2f//?b==&b=%&=",
            "http://e.org/a?b=&=c",
        ] {
            let once = canonical(&url(text));
            assert_eq!(canonical(&url(&once)), once);
        }
    }

    #[test]
    fn an_amp_page_has_the_form_of_its_article() {
        let article = url("https://www.e.org/a/story.html?id=7");
        for amp in [
            "https://amp.e.org/a/story.html?id=7",
            "https://e.org/amp/a/story.html?id=7",
            "https://e.org/a/story.html/amp/?id=7",
            "https://e.org/a/story.amp.html?id=7",
            "https://e.org/a/story.html?amp=1&id=7",
            "https://e.org/a/story.html?id=7&outputType=amp",
            "https://www-e-org.cdn.ampproject.org/c/s/www.e.org/a/story.html?id=7",
        ] {
            assert!(are_amp_twins(&url(amp), &article), "{amp}");
        }
        for other in ["https://e.org/a/story.html?id=7", "https://e.org/a/story.html?id=8&amp", "https://amp.example/"]
        {
            assert!(!are_amp_twins(&url(other), &article), "{other}");
        }
    }

    #[test]
    fn registrable_domains_follow_the_public_suffix_list() {
        for (given, expected) in [
            ("https://a.b.example.co.uk/", Some("example.co.uk")),
            ("https://co.uk/", None),
            ("https://news.test/", None),
            ("https://127.0.0.1/", None),
        ] {
            assert_eq!(registrable_domain(&url(given)), expected);
        }
    }
}
