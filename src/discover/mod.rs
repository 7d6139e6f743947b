//! What sites and pages say about themselves to crawlers, and what they show instead of a page: bytes → rules, verdicts.

pub mod directives;
pub mod robots;
pub mod tdm;
pub mod walls;
