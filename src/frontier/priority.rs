//! How early a URL is fetched.

use std::fmt;

use super::Kind;

/// How early a URL is fetched among those that are due at its host, and its host among those that are ready: the highest
/// first. From 0 to 10 for pages, as tenths of what sitemaps write ("0.0" to "1.0", 0.5 where nothing is said).
///
/// ```
/// use offprint::frontier::Priority;
///
/// assert!(Priority::of_tenths(10) > Priority::NORMAL && Priority::NORMAL > Priority::of_tenths(0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Priority(u8);

impl Priority {
    /// Of a page about which nothing is said.
    pub const NORMAL: Self = Self(5);
    /// Of a place that names others: what is new is found before what is known to be old is fetched.
    pub(super) const SOURCE: Self = Self(11);

    /// Of a page; more than ten tenths are ten.
    pub fn of_tenths(tenths: u8) -> Self {
        Self(tenths.min(10))
    }

    /// Of a page as it is listed or found, and of any other place.
    pub(super) fn of(kind: Kind, listed: Option<Self>) -> Self {
        if kind == Kind::Page { listed.unwrap_or(Self::NORMAL) } else { Self::SOURCE }
    }

    pub(super) fn number(self) -> i64 {
        self.0.into()
    }
}

impl fmt::Display for Priority {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// The priorities that URLs of a crawl have, so that nobody looks for others: most crawls have one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Levels(i64);

impl Levels {
    /// From the number that [`Levels::bits`] gave.
    pub(super) fn of_bits(bits: i64) -> Self {
        Self(bits)
    }

    pub(super) fn bits(self) -> i64 {
        self.0
    }

    /// True when it was not there.
    pub(super) fn add(&mut self, priority: Priority) -> bool {
        let before = self.0;
        self.0 |= 1 << priority.0;
        self.0 != before
    }

    pub(super) fn has(self, priority: Priority) -> bool {
        self.0 & (1 << priority.0) != 0
    }

    pub(super) fn highest_first(self) -> impl Iterator<Item = Priority> {
        (0..=Priority::SOURCE.0).rev().map(Priority).filter(move |priority| self.has(*priority))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_kept_and_come_highest_first() {
        let mut levels = Levels::default();
        assert!(levels.add(Priority::NORMAL) && levels.add(Priority::SOURCE) && levels.add(Priority::of_tenths(0)));
        assert!(!levels.add(Priority::NORMAL));
        let order: Vec<i64> = Levels::of_bits(levels.bits()).highest_first().map(Priority::number).collect();
        assert_eq!(order, [11, 5, 0]);
        assert_eq!(Priority::of_tenths(99), Priority::of_tenths(10));
    }
}
