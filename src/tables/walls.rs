//! What pages say that stand in for the one that was asked for.

use std::sync::LazyLock;

use super::phrases::normalize;
use super::rows;

const TABLE: &str = include_str!("walls.tsv");

/// What stands in for the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wall {
    /// "Not found", said with status 200.
    SoftNotFound,
    /// Nothing but a request to accept cookies.
    Consent,
    /// A puzzle or a script that tells browsers from programs.
    Challenge,
}

impl Wall {
    /// Reason code.
    pub fn code(self) -> &'static str {
        match self {
            Wall::SoftNotFound => "soft-404",
            Wall::Consent => "consent-wall",
            Wall::Challenge => "challenge",
        }
    }
}

/// Where a phrase counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// As a whole part of the title.
    Title,
    /// Anywhere in a short text.
    Text,
}

/// A phrase, in the form of [`normalize`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WallPhrase {
    pub text: String,
    pub place: Use,
    pub wall: Wall,
}

static PHRASES: LazyLock<Vec<WallPhrase>> = LazyLock::new(|| {
    let read = |[text, place, code, _languages]: [&str; 4]| {
        let place = if place == "title" { Use::Title } else { Use::Text };
        let wall = [Wall::SoftNotFound, Wall::Consent, Wall::Challenge].into_iter().find(|wall| wall.code() == code)?;
        Some(WallPhrase { text: normalize(text), place, wall })
    };
    rows::<4>(TABLE).filter_map(read).collect()
});

/// All phrases.
pub fn phrases() -> &'static [WallPhrase] {
    &PHRASES
}

/// Scripts and element names of the usual challenges; lower case, sorted.
pub const MARKERS: [&str; 12] = [
    "/_incapsula_resource",
    "_cf_chl_opt",
    "awswafintegration",
    "captcha-delivery.com",
    "cf-chl-widget",
    "challenges.cloudflare.com/turnstile",
    "ddos-guard/js-challenge",
    "fingerprint/script/kpf.js",
    "geo.captcha-delivery",
    "hcaptcha.com/1/api.js",
    "px-captcha",
    "sucuri_cloudproxy_js",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_every_row_is_understood() {
        assert!(MARKERS.is_sorted());
        let keys: Vec<&str> = rows::<4>(TABLE).map(|[text, ..]| text).collect();
        assert!(keys.is_sorted(), "{keys:?}");
        assert_eq!(phrases().len(), keys.len());
        assert!(
            rows::<4>(TABLE).all(|[text, place, ..]| normalize(text) == text && ["title", "text"].contains(&place))
        );
    }
}
