//! Which rules of `[[site]]` found anything: told at the end of a run, since a rule that matches nothing fails in silence.

use std::collections::BTreeMap;
use std::sync::Mutex;

use super::words::counted;
use crate::extract::Sites;
use crate::model::RuleUse;

/// Hosts without a page that are named; the others are counted.
const MAX_HOSTS_NAMED: usize = 5;

/// Counts over the pages of a run, from any thread.
#[derive(Debug, Default)]
pub(super) struct RuleTally {
    hosts: Vec<String>,
    counts: Mutex<BTreeMap<RuleKey, RuleCount>>,
}

/// Host, key and selector of a rule.
type RuleKey = (String, &'static str, String);
/// Pages that a rule was tried on, and elements that it picked out.
type RuleCount = (u64, u64);

impl RuleTally {
    pub(super) fn new(sites: &Sites) -> Self {
        Self { hosts: sites.iter().map(|site| site.host().to_owned()).collect(), counts: Mutex::default() }
    }

    /// Adds what the rules found on one page.
    pub(super) fn add(&self, uses: &[RuleUse]) {
        if uses.is_empty() {
            return;
        }
        let mut counts = self.counts.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for rule in uses {
            let key = (rule.site.clone(), rule.key, rule.selector.clone());
            let (pages, matched) = counts.entry(key).or_default();
            *pages += 1;
            *matched += rule.matched as u64;
        }
    }

    /// A line for each rule that never matched, and one for the sites that had no page.
    pub(super) fn complaints(&self) -> Vec<String> {
        let counts = self.counts.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut lines: Vec<String> = Vec::new();
        for ((host, key, selector), (pages, matched)) in counts.iter() {
            if *matched == 0 {
                let seen = counted(*pages, "page");
                lines
                    .push(format!("warning: site {host}: {key} = {selector:?} matched nothing on {seen} of this site"));
            }
        }
        let has_page = |host: &str| counts.keys().any(|(seen, ..)| seen == host);
        let idle: Vec<&str> = self.hosts.iter().map(String::as_str).filter(|host| !has_page(host)).collect();
        if !idle.is_empty() {
            let named = idle[..idle.len().min(MAX_HOSTS_NAMED)].join(", ");
            let more = idle.len().saturating_sub(MAX_HOSTS_NAMED);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            lines.push(format!("warning: site rules without an article of their host: {named}{more}"));
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Site;

    #[test]
    fn rules_that_never_matched_and_sites_without_pages_are_named() {
        let sites = ["a.example", "b.example"].map(|host| Site::new(host, Vec::new()).unwrap());
        let tally = RuleTally::new(&Sites::new(sites.to_vec()));
        let rule = |key, selector: &str, matched| RuleUse {
            site: "a.example".into(),
            key,
            selector: selector.into(),
            matched,
        };
        tally.add(&[rule("keep", "div.x", 0), rule("drop", "p", 2)]);
        tally.add(&[rule("keep", "div.x", 0), rule("drop", "p", 0)]);
        assert_eq!(
            tally.complaints(),
            [
                "warning: site a.example: keep = \"div.x\" matched nothing on 2 pages of this site",
                "warning: site rules without an article of their host: b.example",
            ]
        );
        assert!(RuleTally::default().complaints().is_empty());
    }
}
