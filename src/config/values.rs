//! Values with bounds. One type serves the file, the environment and the flags, so all three refuse the same things
//! in the same words.

use std::fmt;
use std::net::SocketAddr;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Unexpected, Visitor};

use crate::dom::Selectors;

/// Seconds from 0 to `MAX`, fractions allowed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seconds<const MAX: u64>(f64);

impl<const MAX: u64> Seconds<MAX> {
    fn new(seconds: f64) -> Option<Self> {
        (0.0..=MAX as f64).contains(&seconds).then_some(Self(seconds))
    }

    /// Rounded to milliseconds.
    pub fn as_ms(self) -> u64 {
        (self.0 * 1000.0).round() as u64
    }
}

/// A whole number from `MIN` to `MAX`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count<const MIN: u64, const MAX: u64>(u64);

impl<const MIN: u64, const MAX: u64> Count<MIN, MAX> {
    fn new(number: u64) -> Option<Self> {
        (MIN..=MAX).contains(&number).then_some(Self(number))
    }

    pub fn get(self) -> u64 {
        self.0
    }
}

/// The words for what a setting accepts.
trait Expected {
    fn expected(f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

impl<const MAX: u64> Expected for Seconds<MAX> {
    fn expected(f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "seconds between 0 and {MAX}")
    }
}

impl<const MIN: u64, const MAX: u64> Expected for Count<MIN, MAX> {
    fn expected(f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number between {MIN} and {MAX}")
    }
}

/// A value that is not what the setting accepts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected {0}")]
pub struct Refused(String);

fn refused<T: Expected>() -> Refused {
    struct Words<T>(std::marker::PhantomData<T>);
    impl<T: Expected> fmt::Display for Words<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            T::expected(f)
        }
    }
    Refused(Words::<T>(std::marker::PhantomData).to_string())
}

impl<const MAX: u64> FromStr for Seconds<MAX> {
    type Err = Refused;

    fn from_str(text: &str) -> Result<Self, Refused> {
        text.parse().ok().and_then(Self::new).ok_or_else(refused::<Self>)
    }
}

impl<const MIN: u64, const MAX: u64> FromStr for Count<MIN, MAX> {
    type Err = Refused;

    fn from_str(text: &str) -> Result<Self, Refused> {
        // As in TOML, underscores may group digits.
        text.replace('_', "").parse().ok().and_then(Self::new).ok_or_else(refused::<Self>)
    }
}

impl<'de, const MAX: u64> Deserialize<'de> for Seconds<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SecondsVisitor<const MAX: u64>;
        impl<const MAX: u64> Visitor<'_> for SecondsVisitor<MAX> {
            type Value = Seconds<MAX>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Seconds::<MAX>::expected(f)
            }
            fn visit_f64<E: Error>(self, seconds: f64) -> Result<Self::Value, E> {
                Seconds::new(seconds).ok_or_else(|| E::invalid_value(Unexpected::Float(seconds), &self))
            }
            fn visit_i64<E: Error>(self, seconds: i64) -> Result<Self::Value, E> {
                Seconds::new(seconds as f64).ok_or_else(|| E::invalid_value(Unexpected::Signed(seconds), &self))
            }
        }
        deserializer.deserialize_any(SecondsVisitor::<MAX>)
    }
}

impl<'de, const MIN: u64, const MAX: u64> Deserialize<'de> for Count<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct CountVisitor<const MIN: u64, const MAX: u64>;
        impl<const MIN: u64, const MAX: u64> Visitor<'_> for CountVisitor<MIN, MAX> {
            type Value = Count<MIN, MAX>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Count::<MIN, MAX>::expected(f)
            }
            fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
                let count = u64::try_from(number).ok().and_then(Count::new);
                count.ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
            }
        }
        deserializer.deserialize_any(CountVisitor::<MIN, MAX>)
    }
}

/// Text that must parse as `T`, such as a resolve rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed<T>(pub T);

impl<T: FromStr> FromStr for Parsed<T> {
    type Err = T::Err;

    fn from_str(text: &str) -> Result<Self, T::Err> {
        text.parse().map(Self)
    }
}

impl<'de, T> Deserialize<'de> for Parsed<T>
where
    T: FromStr,
    T::Err: fmt::Display,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map(Self).map_err(D::Error::custom)
    }
}

/// A CSS selector that compiles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CssSelector(String);

impl AsRef<str> for CssSelector {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl FromStr for CssSelector {
    type Err = crate::dom::SelectorError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Selectors::new(&[text]).map(|_| Self(text.to_owned()))
    }
}

/// One CSS selector or a list of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SelectorList(pub Vec<CssSelector>);

impl<'de> Deserialize<'de> for SelectorList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ListVisitor;
        impl<'de> Visitor<'de> for ListVisitor {
            type Value = SelectorList;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a CSS selector or a list of them")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<SelectorList, E> {
                text.parse().map(|selector| SelectorList(vec![selector])).map_err(E::custom)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<SelectorList, A::Error> {
                let mut list = Vec::new();
                while let Some(Parsed(selector)) = items.next_element::<Parsed<CssSelector>>()? {
                    list.push(selector);
                }
                Ok(SelectorList(list))
            }
        }
        deserializer.deserialize_any(ListVisitor)
    }
}

/// The name of a host, without scheme, port or path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostName(String);

impl AsRef<str> for HostName {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl FromStr for HostName {
    type Err = Refused;

    fn from_str(text: &str) -> Result<Self, Refused> {
        let refused = || Refused("the name of a host, such as example.org".to_owned());
        if text.is_empty() || text.contains(['/', ':', '*', '@', '?', '#']) {
            return Err(refused());
        }
        // As in URLs: lower case, Punycode.
        match url::Host::parse(text) {
            Ok(host) => Ok(Self(host.to_string())),
            Err(_) => Err(refused()),
        }
    }
}

/// URL of a proxy; empty is none. Checked here because a scheme the HTTP client does not know would mean no proxy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProxyUrl(Option<String>);

impl ProxyUrl {
    /// The URL, `None` where it is empty.
    pub fn into_url(self) -> Option<String> {
        self.0
    }
}

impl FromStr for ProxyUrl {
    type Err = Refused;

    fn from_str(text: &str) -> Result<Self, Refused> {
        if text.is_empty() {
            return Ok(Self(None));
        }
        match url::Url::parse(text) {
            Ok(url) if matches!(url.scheme(), "http" | "https" | "socks5" | "socks5h") && url.has_host() => {
                Ok(Self(Some(text.to_owned())))
            }
            // The URL may hold a password: it is not shown.
            _ => Err(Refused("an http, https, socks5 or socks5h URL".to_owned())),
        }
    }
}

/// Where a service listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListenAddress(SocketAddr);

impl ListenAddress {
    pub fn get(self) -> SocketAddr {
        self.0
    }
}

impl FromStr for ListenAddress {
    type Err = Refused;

    fn from_str(text: &str) -> Result<Self, Refused> {
        text.parse().map(Self).map_err(|_| Refused("an address with a port, such as 127.0.0.1:8017".to_owned()))
    }
}

/// Where metrics are served; empty is nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MetricsAddress(Option<SocketAddr>);

impl MetricsAddress {
    /// The address, `None` where it is empty.
    pub fn get(self) -> Option<SocketAddr> {
        self.0
    }
}

impl FromStr for MetricsAddress {
    type Err = Refused;

    fn from_str(text: &str) -> Result<Self, Refused> {
        if text.is_empty() {
            return Ok(Self(None));
        }
        let address = text.parse().map_err(|_| Refused("an address with a port, such as 127.0.0.1:9184".to_owned()))?;
        Ok(Self(Some(address)))
    }
}

/// What names pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Feeds,
    Sitemaps,
    Links,
}

impl FromStr for Place {
    type Err = Refused;

    fn from_str(text: &str) -> Result<Self, Refused> {
        match text {
            "feeds" => Ok(Self::Feeds),
            "sitemaps" => Ok(Self::Sitemaps),
            "links" => Ok(Self::Links),
            _ => Err(Refused("feeds, sitemaps or links".to_owned())),
        }
    }
}

/// A day or a moment; empty is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    ms: Option<i64>,
    is_day: bool,
}

/// A day, milliseconds.
const DAY_MS: i64 = 24 * 3_600_000;

impl Moment {
    /// Milliseconds since 1970; of a day its beginning in UTC.
    pub fn begin_ms(self) -> Option<i64> {
        self.ms
    }

    /// Milliseconds since 1970; of a day its end in UTC.
    pub fn end_ms(self) -> Option<i64> {
        self.ms.map(|ms| if self.is_day { ms + DAY_MS } else { ms })
    }
}

impl FromStr for Moment {
    type Err = Refused;

    fn from_str(text: &str) -> Result<Self, Refused> {
        if text.is_empty() {
            return Ok(Self { ms: None, is_day: false });
        }
        let ms = crate::discover::dates::moment_ms(text).filter(|_| text.len() >= "2026-05-03".len());
        let ms =
            ms.ok_or_else(|| Refused("a day or a moment, such as 2026-05-03 or 2026-05-03T14:00:00Z".to_owned()))?;
        Ok(Self { ms: Some(ms), is_day: !text.contains(':') })
    }
}

/// A language by its primary subtag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language(pub String);

impl FromStr for Language {
    type Err = Refused;

    fn from_str(text: &str) -> Result<Self, Refused> {
        let primary = crate::discover::wanted::primary(text);
        let is_tag = matches!(primary.len(), 2 | 3) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
        if is_tag { Ok(Self(primary)) } else { Err(Refused("a language tag, such as en or pt-BR".to_owned())) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_refuse_what_lies_outside_the_bounds() {
        assert_eq!("0.25".parse::<Seconds<60>>().unwrap().as_ms(), 250);
        for bad in ["-1", "61", "NaN", "inf", "fast", ""] {
            let refused = bad.parse::<Seconds<60>>().unwrap_err();
            assert_eq!(refused.to_string(), "expected seconds between 0 and 60", "{bad}");
        }
        assert_eq!("1_000".parse::<Count<1, 1000>>().unwrap().get(), 1000);
        for bad in ["0", "1001", "-1", "1.5", ""] {
            let refused = bad.parse::<Count<1, 1000>>().unwrap_err();
            assert_eq!(refused.to_string(), "expected a whole number between 1 and 1000", "{bad}");
        }
    }

    #[test]
    fn a_day_has_a_beginning_and_an_end_and_a_moment_has_none() {
        let day: Moment = "2026-05-03".parse().unwrap();
        assert_eq!(day.end_ms().unwrap() - day.begin_ms().unwrap(), DAY_MS);
        let moment: Moment = "2026-05-03T00:00:00Z".parse().unwrap();
        assert_eq!((moment.begin_ms(), moment.end_ms()), (day.begin_ms(), day.begin_ms()));
        assert_eq!("".parse::<Moment>().unwrap().begin_ms(), None);
        for bad in ["yesterday", "2026", "2026-13-01"] {
            assert!(bad.parse::<Moment>().unwrap_err().to_string().contains("2026-05-03"), "{bad}");
        }
        assert_eq!("pt-BR".parse::<Language>().unwrap().0, "pt");
        assert!("english".parse::<Language>().is_err());
    }

    #[test]
    fn a_proxy_that_would_be_passed_by_is_refused() {
        assert_eq!(
            "socks5h://p.example:1080".parse::<ProxyUrl>().unwrap().into_url().unwrap(),
            "socks5h://p.example:1080"
        );
        assert_eq!("".parse::<ProxyUrl>().unwrap().into_url(), None);
        for bad in ["gopher://x", "p.example:8080", "http:", "nonsense"] {
            assert!(bad.parse::<ProxyUrl>().is_err(), "{bad}");
        }
    }
}
