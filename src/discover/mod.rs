//! What sites and pages say about themselves to crawlers, and what they show instead of a page: bytes → rules, verdicts,
//! places.

pub mod dates;
pub mod directives;
pub mod document;
pub mod feed;
mod json_feed;
pub mod links;
pub mod revisit;
pub mod robots;
pub mod shape;
pub mod sitemap;
pub mod stream;
pub mod tdm;
pub mod walls;
pub mod wanted;
mod xml;
