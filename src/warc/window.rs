//! A stream seen through a window: the bytes that come next, and the last ones that went by, to go back to.

use std::io::{self, BufRead, Read};

/// Bytes read at once.
const PIECE_BYTES: usize = 64 << 10;

/// Bytes behind the reading place that are kept: after damage the search for the next record begins where the damaged
/// one began, and nearly all records are shorter than this.
pub(super) const LOOK_BACK_BYTES: usize = 4 << 20;

/// See the module.
#[derive(Debug)]
pub(super) struct Window<R> {
    input: R,
    buffer: Vec<u8>,
    /// Offset of the buffer's first byte.
    base: u64,
    /// Index of the next byte to read.
    at: usize,
    /// The input failed: what it said is no damage of the data.
    broken: bool,
}

impl<R: Read> Window<R> {
    /// `base` is the offset of the input's next byte.
    pub(super) fn new(input: R, base: u64) -> Self {
        Self { input, buffer: Vec::new(), base, at: 0, broken: false }
    }

    /// Offset of the next byte.
    pub(super) fn offset(&self) -> u64 {
        self.base + self.at as u64
    }

    /// Bytes at hand.
    pub(super) fn unread(&self) -> &[u8] {
        &self.buffer[self.at..]
    }

    /// The bytes at hand from this offset on, or from the oldest one held.
    pub(super) fn held_from(&self, offset: u64) -> &[u8] {
        let index = usize::try_from(offset.saturating_sub(self.base)).unwrap_or(usize::MAX);
        &self.buffer[index.min(self.buffer.len())..]
    }

    pub(super) fn consume_bytes(&mut self, count: usize) {
        self.at = (self.at + count).min(self.buffer.len());
    }

    /// To an offset among the bytes that are held, or to the nearest one.
    pub(super) fn go_to(&mut self, offset: u64) {
        let index = usize::try_from(offset.saturating_sub(self.base)).unwrap_or(usize::MAX);
        self.at = index.min(self.buffer.len());
    }

    /// Gets another piece; false at the end.
    pub(super) fn more(&mut self) -> io::Result<bool> {
        if self.at > 2 * LOOK_BACK_BYTES {
            let gone = self.at - LOOK_BACK_BYTES;
            self.buffer.drain(..gone);
            self.base += gone as u64;
            self.at -= gone;
        }
        let length = self.buffer.len();
        self.buffer.resize(length + PIECE_BYTES, 0);
        let read = loop {
            match self.input.read(&mut self.buffer[length..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => break result,
            }
        };
        self.buffer.truncate(length + read.as_ref().map_or(0, |read| *read));
        self.broken |= read.is_err();
        read.map(|read| read > 0)
    }

    /// Tries to have so many bytes at hand; false when the end comes before.
    pub(super) fn need(&mut self, count: usize) -> io::Result<bool> {
        while self.unread().len() < count {
            if !self.more()? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    pub(super) fn input(&mut self) -> &mut R {
        &mut self.input
    }

    pub(super) fn into_input(self) -> R {
        self.input
    }

    pub(super) fn broken(&self) -> bool {
        self.broken
    }
}

impl<R: Read> Read for Window<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let bytes = self.fill_buf()?;
        let count = bytes.len().min(out.len());
        out[..count].copy_from_slice(&bytes[..count]);
        self.consume_bytes(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for Window<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.need(1)?;
        Ok(self.unread())
    }

    fn consume(&mut self, count: usize) {
        self.consume_bytes(count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_went_by_is_held_for_a_while_and_offsets_stay_true() {
        let bytes: Vec<u8> = (0..20 << 20).map(|n: u32| n.to_le_bytes()[2]).collect();
        let mut window = Window::new(bytes.as_slice(), 100);
        let mut most = 0;
        while window.need(1).unwrap() {
            let count = window.unread().len();
            window.consume_bytes(count);
            most = most.max(window.buffer.len());
        }
        assert_eq!(window.offset(), 100 + bytes.len() as u64);
        assert!(most <= 2 * LOOK_BACK_BYTES + 2 * PIECE_BYTES, "{most}");
        let back = window.offset() - 1000;
        window.go_to(back);
        assert_eq!((window.offset(), window.unread()), (back, &bytes[bytes.len() - 1000..]));
        window.go_to(0);
        assert!(window.unread().len() >= LOOK_BACK_BYTES);
    }
}
