//! `/.well-known/tdmrep.json` of the TDM Reservation Protocol (W3C community group, 2024): bytes → for which paths text
//! and data mining is reserved.

use serde::Deserialize;

use super::robots;

/// Where the file stands.
pub const PATH: &str = "/.well-known/tdmrep.json";
/// Bytes that are read.
pub const MAX_BYTES: usize = 256 << 10;

/// What the file says.
///
/// ```
/// use offprint::discover::tdm::Reservations;
///
/// let file = br#"[{"location": "/", "tdm-reservation": 1}, {"location": "/press/*", "tdm-reservation": 0}]"#;
/// let reservations = Reservations::parse(file);
/// assert!(reservations.reserves("/news/1") && !reservations.reserves("/press/1"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reservations {
    rules: Vec<(String, bool)>,
}

#[derive(Deserialize)]
struct Rule {
    location: String,
    #[serde(rename = "tdm-reservation")]
    reservation: serde_json::Value,
}

impl Reservations {
    /// Reads a file; what is no such file (many sites answer with a page) reserves nothing.
    pub fn parse(bytes: &[u8]) -> Self {
        let bytes = &bytes[..bytes.len().min(MAX_BYTES)];
        let rules: Vec<serde_json::Value> = serde_json::from_slice(bytes).unwrap_or_default();
        let rules = rules.into_iter().filter_map(|rule| Rule::deserialize(rule).ok()).map(|rule| {
            let reserved = rule.reservation == 1 || rule.reservation == "1" || rule.reservation == true;
            (rule.location, reserved)
        });
        Self { rules: rules.collect() }
    }

    /// Is mining of this path (with its query) reserved? Patterns are those of robots.txt; the longest one decides.
    pub fn reserves(&self, path: &str) -> bool {
        let matching = self.rules.iter().filter(|(pattern, _)| robots::matches(pattern.as_bytes(), path.as_bytes()));
        matching.max_by_key(|(pattern, _)| pattern.len()).is_some_and(|(_, reserved)| *reserved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_such_file_reserves_nothing() {
        for file in ["", "<html>", "{}", "[1, {\"location\": 3}]", "[{\"location\": \"/\", \"tdm-reservation\": 0}]"] {
            assert!(!Reservations::parse(file.as_bytes()).reserves("/a"), "{file}");
        }
        let odd = br#"[7, {"location": "/*.html$", "tdm-reservation": "1", "tdm-policy": "https://p.test/"}]"#;
        assert!(Reservations::parse(odd).reserves("/a.html") && !Reservations::parse(odd).reserves("/a.html?b"));
    }
}
