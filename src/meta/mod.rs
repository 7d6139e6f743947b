//! Machine sources and visible text → metadata; who wins, and why.

use crate::dom::Dom;
use crate::model::{Metadata, PageContext};

/// Reads the metadata of a page from its unmasked rows.
pub fn read(_dom: &Dom, _page: &PageContext<'_>) -> Metadata {
    Metadata::default()
}
