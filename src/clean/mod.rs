//! DOM → mask: which rows are dropped, each with a reason code.

use crate::dom::Dom;
use crate::model::Reason;

/// One entry a row: why it is dropped, or `None` where it stays.
#[derive(Debug, Clone, Default)]
pub struct Mask(pub Vec<Option<Reason>>);

/// Runs the passes in order.
pub fn mask(dom: &Dom) -> Mask {
    Mask(vec![None; dom.len()])
}
