//! Where a redirect leads, and when to stop following.

use url::Url;

use super::error::FetchError;
use crate::urls;

/// Redirects that are followed for one page; RFC 9309, 2.3.1.2 asks for at least five for robots.txt.
pub const MAX_REDIRECTS: usize = 5;

/// The places a page has been looked for, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trail {
    places: Vec<String>,
}

impl Trail {
    /// Goes on where an earlier run stopped.
    pub fn new(places: Vec<String>) -> Self {
        Self { places }
    }

    pub fn places(&self) -> &[String] {
        &self.places
    }

    /// Notes that `from` sent us to `to`.
    ///
    /// # Errors
    /// When there were too many redirects, or `to` has been asked before.
    pub fn step(&mut self, from: &Url, to: &Url) -> Result<(), FetchError> {
        self.places.push(place(from));
        let to_place = place(to);
        if self.places.contains(&to_place) {
            return Err(FetchError::RedirectLoop(to_place));
        }
        if self.places.len() > MAX_REDIRECTS {
            return Err(FetchError::TooManyRedirects(MAX_REDIRECTS));
        }
        Ok(())
    }
}

/// A URL without its fragment: what a server sees.
fn place(url: &Url) -> String {
    let mut url = url.clone();
    url.set_fragment(None);
    url.into()
}

/// Reads a `Location` header. Bytes above 127 are taken as UTF-8, as browsers do.
pub(super) fn target(from: &Url, location: Option<&[u8]>) -> Result<Url, FetchError> {
    let location = location.ok_or_else(|| FetchError::BadRedirect("no Location header".into()))?;
    let text = String::from_utf8_lossy(location);
    let shown = || text.chars().take(200).collect::<String>();
    let url = from.join(text.trim()).map_err(|error| FetchError::BadRedirect(format!("`{}`: {error}", shown())))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(FetchError::BadRedirect(format!("`{}`: only http and https are fetched", shown())));
    }
    if urls::host_key(&url).is_empty() {
        return Err(FetchError::BadRedirect(format!("`{}`: no host", shown())));
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn loops_and_long_chains_end() {
        let mut trail = Trail::default();
        trail.step(&url("http://a.test/1"), &url("http://a.test/2")).unwrap();
        let back = trail.step(&url("http://a.test/2"), &url("http://a.test/1#x"));
        assert!(matches!(back, Err(FetchError::RedirectLoop(_))));
        let mut trail = Trail::default();
        let steps =
            (0..).map(|n| trail.step(&url(&format!("http://a.test/{n}")), &url(&format!("http://a.test/{}", n + 1))));
        assert_eq!(steps.take_while(Result::is_ok).count(), MAX_REDIRECTS);
    }

    #[test]
    fn a_page_that_redirects_to_itself_is_a_loop() {
        let mut trail = Trail::default();
        assert!(trail.step(&url("http://a.test/"), &url("http://a.test/")).is_err());
    }

    #[test]
    fn targets_are_resolved_and_odd_ones_refused() {
        let from = url("http://a.test/x/y");
        assert_eq!(target(&from, Some(b"../z")).unwrap().as_str(), "http://a.test/z");
        assert_eq!(target(&from, Some(b"//b.test")).unwrap().as_str(), "http://b.test/");
        for location in [None, Some(&b"file:///etc/passwd"[..]), Some(b"javascript:x"), Some(b"http://[::bad")] {
            assert!(matches!(target(&from, location), Err(FetchError::BadRedirect(_))), "{location:?}");
        }
    }
}
