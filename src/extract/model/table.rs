//! Reading the shipped table; its format stands in `training/model_file.py`.

use crate::model::PageKind;

/// The unread rest of a table.
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl<'a> Bytes<'a> {
    pub(super) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    pub(super) fn u32(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_le_bytes)
    }

    pub(super) fn u16(&mut self) -> Option<u16> {
        self.take(2)?.try_into().ok().map(u16::from_le_bytes)
    }

    pub(super) fn f32(&mut self) -> Option<f32> {
        self.take(4)?.try_into().ok().map(f32::from_le_bytes).filter(|value| value.is_finite())
    }

    pub(super) fn floats(&mut self, count: usize) -> Option<Vec<f32>> {
        (0..count).map(|_| self.f32()).collect()
    }

    pub(super) fn kind(&mut self) -> Option<PageKind> {
        let length = *self.take(1)?.first()? as usize;
        let code = std::str::from_utf8(self.take(length)?).ok()?;
        serde_json::from_value(code.into()).ok()
    }
}
