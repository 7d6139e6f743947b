//! Addresses and languages: resolved, sane, in one form.

use url::Url;

/// Longest URL kept.
const URL_BYTES: usize = 2000;

/// Resolves a link of the page; only http and https count. `None` for anything unusable.
pub(super) fn resolve(base: Option<&Url>, link: &str) -> Option<Url> {
    let link = link.trim();
    if link.is_empty() || link.len() > URL_BYTES {
        return None;
    }
    let mut url = match base {
        Some(base) => base.join(link).ok()?,
        None => Url::parse(link).ok()?,
    };
    let sane = matches!(url.scheme(), "http" | "https")
        && url.host_str().is_some_and(|host| host.contains('.') || host.contains(':'));
    url.set_fragment(None);
    (sane && url.as_str().len() <= URL_BYTES).then_some(url)
}

/// Registrable domain of a URL ("example.co.uk"), or its host where there is none.
pub(super) fn domain(url: &Url) -> Option<&str> {
    let host = url.host_str()?;
    Some(psl::domain_str(host).unwrap_or(host))
}

pub(super) fn is_home(url: &Url) -> bool {
    matches!(url.path(), "" | "/") && url.query().is_none()
}

/// A declared canonical address, where it may be it. A page far from its own address (another domain, the home page of
/// the site) declares a mistake.
pub(super) fn canonical(page: Option<&Url>, base: Option<&Url>, declared: &str) -> Option<Url> {
    let url = resolve(base, declared)?;
    let elsewhere = page.is_some_and(|page| domain(page) != domain(&url));
    // The home page is its own canonical address only where nothing says that this is another page.
    let wrong = elsewhere || is_home(&url) && !page.is_some_and(is_home);
    (!wrong).then_some(url)
}

/// BCP 47 form of a language as pages write it ("en_us" → "en-US"); `None` for what is no language.
pub(super) fn language(value: &str) -> Option<String> {
    let mut parts = value.trim().split(['-', '_', ',', ';', ' ', '.']);
    let primary = parts.next()?.to_ascii_lowercase();
    if !primary.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let primary = match primary.as_str() {
        // Country codes written for languages.
        "cn" => "zh",
        "cz" => "cs",
        "dk" => "da",
        "gr" => "el",
        "iw" => "he",
        "jp" => "ja",
        "kr" => "ko",
        "ua" => "uk",
        "english" => "en",
        "deutsch" | "german" => "de",
        "fil" | "ast" | "ckb" | "haw" | "yue" | "cmn" | "gsw" | "nds" | "hsb" | "dsb" | "scn" | "ceb" | "kab" => {
            primary.as_str()
        }
        two if two.len() == 2 => two,
        _ => return None,
    };
    let mut out = primary.to_owned();
    if !value.contains([',', ';', ' ']) {
        for part in parts {
            let letters = part.bytes().all(|byte| byte.is_ascii_alphabetic());
            match part.len() {
                2 if letters => {
                    out.push('-');
                    out.push_str(&part.to_ascii_uppercase());
                    break;
                }
                3 if part.bytes().all(|byte| byte.is_ascii_digit()) => {
                    out.push('-');
                    out.push_str(part);
                    break;
                }
                4 if letters && out.len() == primary.len() => {
                    out.push('-');
                    out.push_str(&part[..1].to_ascii_uppercase());
                    out.push_str(&part[1..].to_ascii_lowercase());
                }
                _ => break,
            }
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_take_their_standard_form() {
        assert_eq!(language("en_us").as_deref(), Some("en-US"));
        assert_eq!(language("zh-hans-cn").as_deref(), Some("zh-Hans-CN"));
        assert_eq!(language("es-419").as_deref(), Some("es-419"));
        assert_eq!(language("DE").as_deref(), Some("de"));
        assert_eq!(language("de, en").as_deref(), Some("de"));
        for wrong in ["", "x-default", "lan", "{{lang}}", "12"] {
            assert_eq!(language(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_canonical_address_of_another_site_or_of_the_home_page_is_a_mistake() {
        let page = Url::parse("https://www.paper.example.com/news/rain?utm=1").ok();
        let pick = |links: &[&str]| {
            links.iter().find_map(|link| canonical(page.as_ref(), page.as_ref(), link)).map(String::from)
        };
        assert_eq!(pick(&["/news/rain"]).as_deref(), Some("https://www.paper.example.com/news/rain"));
        assert_eq!(
            pick(&["https://other.net/x", "https://example.com/news/rain"]).as_deref(),
            Some("https://example.com/news/rain")
        );
        assert_eq!(pick(&["/"]), None);
        assert_eq!(
            pick(&["javascript:void(0)", "http://", "::"]),
            Some("https://www.paper.example.com/news/::".into())
        );
    }
}
