//! Compressed members of a file as one stream, with the offset of each: gzip (RFC 1952) and zstd frames, the latter
//! also with the dictionary of `.warc.zst` files in a skippable frame at the beginning.

use std::collections::VecDeque;
use std::io::{self, Read};

use flate2::bufread::GzDecoder;

use super::window::Window;

/// Largest window of zstd as a power of two; archives are made with the default and with `--long` (27).
const ZSTD_WINDOW_LOG: u32 = 27;
/// Largest zstd dictionary, bytes; those in use have 100 kB to 1 MB.
const MAX_DICTIONARY_BYTES: usize = 16 << 20;
/// Bytes of a likely member that are unpacked to see whether a record begins there.
const PROBE_BYTES: usize = 5;
/// Compressed bytes that surely hold so many: zstd unpacks whole blocks, of at most 128 KiB.
pub const PROBE_PACKED_BYTES: usize = 160 << 10;

const GZIP_MAGIC: &[u8] = b"\x1f\x8b\x08";
const ZSTD_MAGIC: &[u8] = b"\x28\xb5\x2f\xfd";
/// A frame that decoders skip, of the kind in which the dictionary comes.
pub const ZSTD_DICTIONARY_MAGIC: &[u8] = b"\x5d\x2a\x4d\x18";

/// How a file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codec {
    Plain,
    Gzip,
    Zstd,
}

impl Codec {
    /// Told by the first bytes.
    pub fn of(start: &[u8]) -> Self {
        if start.starts_with(&GZIP_MAGIC[..2]) {
            Codec::Gzip
        } else if start.starts_with(ZSTD_MAGIC) || skippable(start) {
            Codec::Zstd
        } else {
            Codec::Plain
        }
    }

    fn magic(self) -> &'static [u8] {
        match self {
            Codec::Plain => b"",
            Codec::Gzip => GZIP_MAGIC,
            Codec::Zstd => ZSTD_MAGIC,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Codec::Plain => "plain",
            Codec::Gzip => "gzip",
            Codec::Zstd => "zstd",
        }
    }
}

/// Any of the sixteen magic numbers of frames to skip.
fn skippable(start: &[u8]) -> bool {
    matches!(start, [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..])
}

/// Damaged compression: where its member begins, in the file.
#[derive(Debug, thiserror::Error)]
#[error("{reason}")]
pub(super) struct MemberDamage {
    pub(super) reason: String,
}

enum State<R: Read> {
    Between(Window<R>),
    Gzip(Box<GzDecoder<Window<R>>>),
    Zstd(zstd::stream::read::Decoder<'static, Window<R>>),
    /// The input failed, or a step of ours did not end.
    Gone,
}

/// See the module. An error of kind `InvalidData` that carries a [`MemberDamage`] is damage: reading again goes on at
/// the next member. Any other error is the input's and final.
pub(super) struct Members<R: Read> {
    state: State<R>,
    codec: Codec,
    dictionary: Option<Vec<u8>>,
    /// Unpacked bytes given so far.
    given: u64,
    /// Where members begin: unpacked, packed.
    starts: VecDeque<(u64, u64)>,
}

impl<R: Read> Members<R> {
    /// Looks at the first bytes; reads the dictionary where there is one.
    pub(super) fn new(input: R) -> io::Result<Self> {
        let mut window = Window::new(input, 0);
        window.need(ZSTD_MAGIC.len())?;
        let codec = Codec::of(window.unread());
        let dictionary =
            if window.unread().starts_with(ZSTD_DICTIONARY_MAGIC) { dictionary(&mut window)? } else { None };
        Ok(Self { state: State::Between(window), codec, dictionary, given: 0, starts: VecDeque::new() })
    }

    /// The same file from another place on; `reposition` brings the input there.
    pub(super) fn at(self, packed: u64, reposition: impl FnOnce(&mut R) -> io::Result<()>) -> io::Result<Self> {
        let State::Between(window) = self.state else { return Err(io::ErrorKind::Unsupported.into()) };
        let mut input = window.into_input();
        reposition(&mut input)?;
        let given = if self.codec == Codec::Plain { packed } else { 0 };
        Ok(Self { state: State::Between(Window::new(input, packed)), given, ..self })
    }

    /// Offset of the member in which an unpacked offset lies, and the way from its beginning.
    pub(super) fn place(&self, unpacked: u64) -> (u64, u64) {
        if self.codec == Codec::Plain {
            return (unpacked, 0);
        }
        let start = self.starts.iter().rev().find(|(begin, _)| *begin <= unpacked);
        start.map_or((0, unpacked), |(begin, packed)| (*packed, unpacked - begin))
    }

    /// Does a member begin at this unpacked offset?
    pub(super) fn begins_at(&self, unpacked: u64) -> bool {
        self.starts.iter().rev().take_while(|(begin, _)| *begin >= unpacked).any(|(begin, _)| *begin == unpacked)
    }

    /// The first member that begins after this unpacked offset.
    pub(super) fn next_after(&self, unpacked: u64) -> Option<u64> {
        self.starts.iter().rev().take_while(|(begin, _)| *begin > unpacked).last().map(|(begin, _)| *begin)
    }

    /// Forgets members that end before this unpacked offset.
    pub(super) fn forget(&mut self, unpacked: u64) {
        while self.starts.get(1).is_some_and(|(begin, _)| *begin <= unpacked) {
            self.starts.pop_front();
        }
    }

    /// Opens the member at the window's place; true when there is one, false at the end of the file.
    fn open(&mut self, mut window: Window<R>) -> io::Result<bool> {
        let magic = self.codec.magic();
        while self.codec == Codec::Zstd && window.need(8)? && skippable(window.unread()) {
            skip_frame(&mut window)?;
        }
        // Files are filled up with zeros by some media.
        while window.need(1)? && window.unread()[0] == 0 {
            let zeros = window.unread().iter().take_while(|byte| **byte == 0).count();
            window.consume_bytes(zeros);
        }
        if !window.need(magic.len())? && window.unread().is_empty() {
            self.state = State::Between(window);
            return Ok(false);
        }
        let offset = window.offset();
        self.starts.push_back((self.given, offset));
        if !window.unread().starts_with(magic) {
            let reason = format!("no {} member begins here", self.codec.name());
            return Err(self.skip_damage(window, offset + 1, reason)?);
        }
        self.state = match self.codec {
            Codec::Plain => State::Between(window),
            Codec::Gzip => State::Gzip(Box::new(GzDecoder::new(window))),
            Codec::Zstd => State::Zstd(frame_decoder(window, self.dictionary.as_deref())?),
        };
        Ok(true)
    }

    /// Moves on to the next member that unpacks to a record; the error to report.
    fn skip_damage(&mut self, mut window: Window<R>, from: u64, reason: String) -> io::Result<io::Error> {
        window.go_to(from);
        let magic = self.codec.magic();
        loop {
            match memchr::memmem::find(window.unread(), magic) {
                Some(at) => {
                    window.consume_bytes(at);
                    window.need(PROBE_PACKED_BYTES)?;
                    if self.holds_record(window.unread()) {
                        break;
                    }
                    window.consume_bytes(1);
                }
                None => {
                    let tail = window.unread().len().saturating_sub(magic.len() - 1);
                    window.consume_bytes(tail);
                    if !window.more()? {
                        let rest = window.unread().len();
                        window.consume_bytes(rest);
                        break;
                    }
                }
            }
        }
        self.state = State::Between(window);
        Ok(io::Error::new(io::ErrorKind::InvalidData, MemberDamage { reason }))
    }

    /// Do these bytes unpack to the beginning of a record?
    fn holds_record(&self, packed: &[u8]) -> bool {
        let packed = &packed[..packed.len().min(PROBE_PACKED_BYTES)];
        let mut start = [0; PROBE_BYTES];
        let read = match self.codec {
            Codec::Plain => return true,
            Codec::Gzip => GzDecoder::new(packed).read_exact(&mut start),
            Codec::Zstd => frame_decoder(Window::new(packed, 0), self.dictionary.as_deref())
                .and_then(|mut decoder| decoder.read_exact(&mut start)),
        };
        read.is_ok() && &start == b"WARC/"
    }
}

impl<R: Read> Read for Members<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let (result, window) = match std::mem::replace(&mut self.state, State::Gone) {
                State::Gone => return Ok(0),
                State::Between(mut window) if self.codec == Codec::Plain => {
                    let read = window.read(out);
                    self.state = State::Between(window);
                    return read;
                }
                State::Between(window) => {
                    if !self.open(window)? {
                        return Ok(0);
                    }
                    continue;
                }
                State::Gzip(mut decoder) => match decoder.read(out) {
                    Ok(count) if count > 0 => {
                        self.given += count as u64;
                        self.state = State::Gzip(decoder);
                        return Ok(count);
                    }
                    result => (result, decoder.into_inner()),
                },
                State::Zstd(mut decoder) => match decoder.read(out) {
                    Ok(count) if count > 0 => {
                        self.given += count as u64;
                        self.state = State::Zstd(decoder);
                        return Ok(count);
                    }
                    result => (result, decoder.finish()),
                },
            };
            match result {
                Ok(_) => self.state = State::Between(window),
                Err(error) if window.broken() => return Err(error),
                Err(error) => {
                    let packed = self.starts.back().map_or(0, |(_, packed)| *packed);
                    let reason = match error.kind() {
                        io::ErrorKind::UnexpectedEof => format!("the {} member breaks off", self.codec.name()),
                        _ => format!("damaged {} member: {error}", self.codec.name()),
                    };
                    return Err(self.skip_damage(window, packed + 1, reason)?);
                }
            }
        }
    }
}

fn frame_decoder<R: Read>(
    window: Window<R>,
    dictionary: Option<&[u8]>,
) -> io::Result<zstd::stream::read::Decoder<'static, Window<R>>> {
    let mut decoder = match dictionary {
        Some(dictionary) => zstd::stream::read::Decoder::with_dictionary(window, dictionary)?,
        None => zstd::stream::read::Decoder::with_buffer(window)?,
    };
    decoder.window_log_max(ZSTD_WINDOW_LOG)?;
    Ok(decoder.single_frame())
}

fn frame_bytes(start: &[u8]) -> u64 {
    start.get(4..8).and_then(|length| length.try_into().ok()).map_or(0, |length| u64::from(u32::from_le_bytes(length)))
}

fn skip_frame<R: Read>(window: &mut Window<R>) -> io::Result<()> {
    let mut left = 8 + frame_bytes(window.unread());
    while left > 0 && window.need(1)? {
        let count = left.min(window.unread().len() as u64);
        window.consume_bytes(count as usize);
        left -= count;
    }
    Ok(())
}

/// The dictionary in the first frame, unpacked where it is packed itself; the frame is passed.
fn dictionary<R: Read>(window: &mut Window<R>) -> io::Result<Option<Vec<u8>>> {
    window.need(8)?;
    let length = usize::try_from(frame_bytes(window.unread())).unwrap_or(usize::MAX);
    if length == 0 || length > MAX_DICTIONARY_BYTES || !window.need(8 + length)? {
        return Ok(None);
    }
    let bytes = window.unread()[8..8 + length].to_vec();
    window.consume_bytes(8 + length);
    if !bytes.starts_with(ZSTD_MAGIC) {
        return Ok(Some(bytes));
    }
    let mut unpacked = Vec::new();
    let decoder = zstd::stream::read::Decoder::with_buffer(bytes.as_slice())?;
    decoder.take(MAX_DICTIONARY_BYTES as u64).read_to_end(&mut unpacked)?;
    Ok(Some(unpacked))
}
