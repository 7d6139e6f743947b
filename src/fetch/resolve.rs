//! Fixed addresses for host patterns, as `--resolve 'PATTERN=ADDR:PORT'` gives them.

use std::net::SocketAddr;
use std::str::FromStr;

/// Sends hosts whose name matches a pattern to one address. The URL and the `Host` header stay as they are.
///
/// `*` in the pattern matches any run of characters, dots too. A URL with an address instead of a name never
/// matches, so that a rule cannot lift the address guard. The address itself counts as allowed.
///
/// ```
/// use offprint::fetch::ResolveRule;
///
/// let rule: ResolveRule = "*.test=127.0.0.1:8080".parse()?;
/// assert!(rule.matches("news.test") && !rule.matches("news.example"));
/// # Ok::<(), offprint::fetch::ResolveRuleError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolveRule {
    /// Lower case.
    pattern: String,
    address: SocketAddr,
}

/// Why a `PATTERN=ADDR:PORT` was not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ResolveRuleError {
    #[error("`{0}`: expected PATTERN=ADDR:PORT, such as *.test=127.0.0.1:8080")]
    Shape(String),
    #[error("`{rule}`: `{address}` is not an address with a port, such as 127.0.0.1:8080 or [::1]:8080")]
    Address { rule: String, address: String },
}

impl ResolveRule {
    /// Does this rule apply to a host name (lower case, as the URL parser gives it)?
    pub fn matches(&self, name: &str) -> bool {
        glob_matches(self.pattern.as_bytes(), name.as_bytes())
    }

    /// Where matching hosts are sent.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl FromStr for ResolveRule {
    type Err = ResolveRuleError;

    fn from_str(rule: &str) -> Result<Self, Self::Err> {
        let (pattern, address) =
            rule.split_once('=').filter(|(p, _)| !p.is_empty()).ok_or_else(|| ResolveRuleError::Shape(rule.into()))?;
        let address = address
            .parse::<SocketAddr>()
            .ok()
            .filter(|address| address.port() != 0)
            .ok_or_else(|| ResolveRuleError::Address { rule: rule.into(), address: address.into() })?;
        Ok(Self { pattern: pattern.to_ascii_lowercase(), address })
    }
}

/// `*` matches any run of bytes. On a mismatch only the last star moves on, so the time is pattern × name at worst.
fn glob_matches(pattern: &[u8], name: &[u8]) -> bool {
    let (mut p, mut n, mut star) = (0, 0, None);
    while n < name.len() {
        match pattern.get(p) {
            Some(b'*') => {
                star = Some((p, n));
                p += 1;
            }
            Some(byte) if *byte == name[n] => {
                p += 1;
                n += 1;
            }
            _ => match star {
                Some((star_p, star_n)) => {
                    star = Some((star_p, star_n + 1));
                    p = star_p + 1;
                    n = star_n + 1;
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|byte| *byte == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_matches_any_run_and_the_whole_name_must_match() {
        for (pattern, name, expected) in [
            ("*", "a.test", true),
            ("*.test", "a.b.test", true),
            ("*.test", "test", false),
            ("h*.te*t", "h1.test", true),
            ("h1.test", "h1.test", true),
            ("h1.test", "h1.test.example", false),
            ("**", "", true),
        ] {
            assert_eq!(glob_matches(pattern.as_bytes(), name.as_bytes()), expected, "{pattern} {name}");
        }
    }

    #[test]
    fn a_rule_that_cannot_be_read_names_itself() {
        for rule in ["", "=127.0.0.1:1", "a", "a=b", "a=127.0.0.1", "a=127.0.0.1:0"] {
            let error = rule.parse::<ResolveRule>().unwrap_err().to_string();
            assert!(error.contains(&format!("`{rule}`")), "{error}");
        }
    }
}
