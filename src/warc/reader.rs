//! Records one after the other, out of a stream that may be damaged anywhere.

use std::fmt;
use std::io::{self, Read, Seek, SeekFrom};

use super::header::Header;
use super::members::{MemberDamage, Members};
use super::window::{LOOK_BACK_BYTES, Window};

/// Longest header of a record, bytes; usual ones have 500, and a URL may take 8 KiB.
const MAX_HEADER_BYTES: usize = 64 << 10;

/// How every record begins.
const MAGIC: &[u8] = b"WARC/";
/// Bytes from the magic to where the first field's name can be seen: `WARC/0.18\r\nW`.
const SEEN_BYTES: usize = 12;

/// Bounds on what one record may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a block that are kept; the rest is passed over and [`Record::cut`] says so.
    pub block_bytes: usize,
}

/// Where a record begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord)]
pub struct Place {
    /// Offset in the file: of the record, or of the compressed member that holds its beginning.
    pub member: u64,
    /// Unpacked bytes of that member before the record; 0 where each record has a member of its own.
    pub within: u64,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.within {
            0 => write!(f, "{}", self.member),
            within => write!(f, "{}+{within}", self.member),
        }
    }
}

/// One record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub place: Place,
    pub header: Header,
    /// Empty where the block was not wanted.
    pub block: Vec<u8>,
    /// The block was longer than [`Limits::block_bytes`].
    pub cut: bool,
}

/// A stretch of the file that gives no record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Where the damaged record or member begins.
    pub place: Place,
    pub reason: String,
}

/// What comes next in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    Record(Record),
    Damage(Damage),
}

/// Reads records; see [`Reader::next_if`].
///
/// ```
/// use offprint::warc::{Item, Limits, Reader};
///
/// let file = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\na: \r\n\r\n";
/// let mut reader = Reader::new(file.as_slice(), Limits { block_bytes: 100 })?;
/// let Some(Item::Record(record)) = reader.next_if(|_| true)? else { panic!() };
/// assert_eq!((record.header.kind(), record.block.as_slice()), ("warcinfo", b"a: ".as_slice()));
/// assert_eq!(reader.next_if(|_| true)?, None);
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct Reader<R: Read> {
    stream: Window<Members<R>>,
    limits: Limits,
    /// Damage of a member that was met while looking for the next record.
    met: Option<Damage>,
}

/// Why a record was not read.
enum Trouble {
    /// The input failed.
    Io(io::Error),
    /// The record is damaged; where to look for the next one, `None`: at the reading place.
    Damaged(String, Option<u64>),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        match error.downcast::<MemberDamage>() {
            // The stream stands at the next member already.
            Ok(damage) => Trouble::Damaged(damage.reason, None),
            Err(error) => Trouble::Io(error),
        }
    }
}

impl<R: Read> Reader<R> {
    /// From the beginning of a file; how it is packed is told by its first bytes.
    ///
    /// # Errors
    /// The input's.
    pub fn new(input: R, limits: Limits) -> io::Result<Self> {
        Ok(Self { stream: Window::new(Members::new(input)?, 0), limits, met: None })
    }

    /// Does the file begin as one of records does? Looks at its first bytes alone.
    ///
    /// # Errors
    /// The input's; damage is no error.
    pub fn begins_with_record(&mut self) -> io::Result<bool> {
        match self.stream.need(MAGIC.len()).map_err(Trouble::from) {
            Ok(_) => Ok(self.stream.unread().starts_with(MAGIC)),
            Err(Trouble::Damaged(..)) => Ok(false),
            Err(Trouble::Io(error)) => Err(error),
        }
    }

    /// The next record or damage, `None` at the end. Blocks of records whose header is not `wanted` are passed over.
    ///
    /// # Errors
    /// Only the input's; nothing more can be read then.
    pub fn next_if(&mut self, mut wanted: impl FnMut(&Header) -> bool) -> io::Result<Option<Item>> {
        if let Some(damage) = self.met.take() {
            return Ok(Some(Item::Damage(damage)));
        }
        let begin = match self.skip_breaks() {
            Ok(true) => self.stream.offset(),
            Ok(false) => return Ok(None),
            Err(trouble) => {
                let place = self.place_of_last_member();
                return self.damage(place, trouble).map(Some);
            }
        };
        self.stream.input().forget(begin);
        let place = self.place(begin);
        match self.record(begin, place, &mut wanted) {
            Ok(record) => Ok(Some(Item::Record(record))),
            Err(trouble) => self.damage(place, trouble).map(Some),
        }
    }

    /// Where the next record begins, or the break before it: reading can go on from here.
    pub fn place_ahead(&mut self) -> Place {
        let offset = self.stream.offset();
        self.place(offset)
    }

    fn place(&mut self, unpacked: u64) -> Place {
        let (member, within) = self.stream.input().place(unpacked);
        Place { member, within }
    }

    fn place_of_last_member(&mut self) -> Place {
        let end = self.stream.offset() + self.stream.unread().len() as u64;
        self.place(end)
    }

    /// Moves to the next likely record; the damage to report.
    fn damage(&mut self, place: Place, trouble: Trouble) -> io::Result<Item> {
        let (reason, from) = match trouble {
            Trouble::Io(error) => return Err(error),
            Trouble::Damaged(reason, from) => (reason, from),
        };
        let Some(from) = from else {
            // What was read of the damaged member is no good; behind it the stream stands at the next one.
            let rest = self.stream.unread().len();
            self.stream.consume_bytes(rest);
            return Ok(Item::Damage(Damage { place, reason }));
        };
        self.stream.go_to(from);
        match self.find_record() {
            Ok(()) => {}
            Err(Trouble::Io(error)) => return Err(error),
            Err(Trouble::Damaged(reason, _)) => {
                let rest = self.stream.unread().len();
                self.stream.consume_bytes(rest);
                let met = self.place_of_last_member();
                // The rest of the same member is the same damage.
                self.met = (met.member != place.member).then_some(Damage { place: met, reason });
            }
        }
        Ok(Item::Damage(Damage { place, reason }))
    }

    /// Passes what looks like nothing until a record begins, or the end.
    fn find_record(&mut self) -> Result<(), Trouble> {
        loop {
            if let Some(at) = find_magic(self.stream.unread()) {
                self.stream.consume_bytes(at);
                return Ok(());
            }
            let passed = self.stream.unread().len().saturating_sub(SEEN_BYTES);
            self.stream.consume_bytes(passed);
            if !self.stream.more()? {
                let rest = self.stream.unread().len();
                self.stream.consume_bytes(rest);
                return Ok(());
            }
        }
    }

    /// Passes line breaks before a record; false at the end of the file.
    fn skip_breaks(&mut self) -> Result<bool, Trouble> {
        loop {
            if !self.stream.need(1)? {
                return Ok(false);
            }
            let unread = self.stream.unread();
            let breaks = unread.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            let more = breaks < unread.len();
            self.stream.consume_bytes(breaks);
            if more {
                return Ok(true);
            }
        }
    }

    fn record(
        &mut self,
        begin: u64,
        place: Place,
        wanted: &mut impl FnMut(&Header) -> bool,
    ) -> Result<Record, Trouble> {
        let again = Some(begin + 1);
        if !self.stream.need(MAGIC.len())? || !self.stream.unread().starts_with(MAGIC) {
            return Err(Trouble::Damaged("no record begins here".to_owned(), again));
        }
        let length = loop {
            let unread = self.stream.unread();
            match header_bytes(&unread[..unread.len().min(MAX_HEADER_BYTES)]) {
                Some(length) => break length,
                None if unread.len() >= MAX_HEADER_BYTES => {
                    let reason = format!("a header without end within {MAX_HEADER_BYTES} bytes");
                    return Err(Trouble::Damaged(reason, again));
                }
                None if !self.stream.more()? => {
                    return Err(Trouble::Damaged("the file ends in a header".to_owned(), again));
                }
                None => {}
            }
        };
        let header =
            Header::parse(&self.stream.unread()[..length]).map_err(|reason| Trouble::Damaged(reason, again))?;
        let block_bytes = header.content_length().map_err(|reason| Trouble::Damaged(reason, again))?;
        self.stream.consume_bytes(length);
        let keep = if wanted(&header) { self.limits.block_bytes } else { 0 };
        let block = self.block(begin, block_bytes, keep)?;
        self.end_of_record(begin + length as u64)?;
        Ok(Record { place, cut: keep > 0 && block_bytes > keep as u64, header, block })
    }

    /// Reads a block, keeping its first bytes.
    fn block(&mut self, record: u64, block_bytes: u64, keep: usize) -> Result<Vec<u8>, Trouble> {
        let begin = self.stream.offset();
        let mut block = Vec::new();
        let mut left = block_bytes;
        // A length that is too great swallows the records behind.
        let mut swallowed = None;
        let mut searched = begin;
        while left > 0 {
            let broken_off =
                |left: u64| format!("the record breaks off after {} of {block_bytes} bytes", block_bytes - left);
            if !self.stream.need(1)? {
                return Err(Trouble::Damaged(broken_off(left), Some(begin)));
            }
            let here = self.stream.offset();
            let fresh = self.stream.input().begins_at(here) && here > record;
            if fresh && self.stream.need(MAGIC.len())? && self.stream.unread().starts_with(MAGIC) {
                return Err(Trouble::Damaged(broken_off(left), Some(here)));
            }
            let room = self.stream.input().next_after(here).map_or(u64::MAX, |next| next - here);
            let count = left.min(room).min(self.stream.unread().len() as u64) as usize;
            if swallowed.is_none() {
                let held = self.stream.held_from(searched);
                let end = held.len() - (self.stream.unread().len() - count);
                swallowed = find_next_record(&held[..end]).map(|at| searched + at as u64);
                searched = begin.max((here + count as u64).saturating_sub((4 + SEEN_BYTES) as u64));
            }
            if let Some(next) =
                swallowed.filter(|next| here.saturating_sub(*next) > (LOOK_BACK_BYTES - (1 << 20)) as u64)
            {
                let reason = format!("another record stands in its {block_bytes} bytes");
                return Err(Trouble::Damaged(reason, Some(next)));
            }
            let kept = count.min(keep - block.len());
            block.extend_from_slice(&self.stream.unread()[..kept]);
            self.stream.consume_bytes(count);
            left -= count as u64;
        }
        Ok(block)
    }

    /// Looks one byte ahead: only at a member's very end its check sum is compared. Damage of the member that begins here
    /// is not that of the record before.
    fn end_of_member(&mut self) -> Result<(), Trouble> {
        let here = self.stream.offset();
        match self.stream.need(1).map_err(Trouble::from) {
            Ok(_) => Ok(()),
            Err(Trouble::Damaged(reason, _)) if self.stream.input().begins_at(here) => {
                self.met = Some(Damage { place: self.place_of_last_member(), reason });
                Ok(())
            }
            Err(trouble) => Err(trouble),
        }
    }

    /// Behind a block come two line breaks, or the file or member ends; else its length was wrong.
    fn end_of_record(&mut self, block: u64) -> Result<(), Trouble> {
        self.end_of_member()?;
        let here = self.stream.offset();
        if self.stream.unread().is_empty() || self.stream.input().begins_at(here) {
            return Ok(());
        }
        self.stream.need(4)?;
        let unread = self.stream.unread();
        if matches!(unread, [b'\r', b'\n', b'\r', b'\n', ..] | [b'\n', b'\n', ..]) {
            let breaks = if unread[0] == b'\r' { 4 } else { 2 };
            self.stream.consume_bytes(breaks);
            return self.end_of_member();
        }
        let only_breaks = unread.iter().all(|byte| matches!(byte, b'\r' | b'\n'));
        if unread.len() < 4 && only_breaks {
            return Ok(());
        }
        Err(Trouble::Damaged("its length is wrong: no line break behind its block".to_owned(), Some(block)))
    }
}

impl<R: Read + Seek> Reader<R> {
    /// From a place that an earlier reader of this file gave.
    ///
    /// # Errors
    /// The input's.
    pub fn at(input: R, limits: Limits, place: Place) -> io::Result<Self> {
        let members =
            Members::new(input)?.at(place.member, |input| input.seek(SeekFrom::Start(place.member)).map(drop))?;
        let base = if members.place(place.member) == (place.member, 0) { place.member } else { 0 };
        let mut reader = Self { stream: Window::new(members, base), limits, met: None };
        let mut left = place.within;
        while left > 0 {
            match reader.stream.need(1) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => match Trouble::from(error) {
                    Trouble::Io(error) => return Err(error),
                    // It will be met again, or is what was met before.
                    Trouble::Damaged(..) => break,
                },
            }
            let count = left.min(reader.stream.unread().len() as u64);
            reader.stream.consume_bytes(count as usize);
            left -= count;
        }
        Ok(reader)
    }
}

/// Length of a header with the empty line at its end.
fn header_bytes(bytes: &[u8]) -> Option<usize> {
    memchr::memchr_iter(b'\n', bytes).find_map(|at| match bytes.get(at + 1..)? {
        [b'\n', ..] => Some(at + 2),
        [b'\r', b'\n', ..] => Some(at + 3),
        _ => None,
    })
}

/// Does a record's version line stand here, with a field behind it?
fn is_record(bytes: &[u8]) -> bool {
    let Some(rest) = bytes.strip_prefix(MAGIC) else { return false };
    let [major, b'.', rest @ ..] = rest else { return false };
    // Drafts had 0.17 and 0.18.
    let digits = rest.iter().take(3).take_while(|byte| byte.is_ascii_digit()).count();
    let rest = &rest[digits..];
    let rest = rest.strip_prefix(b"\r").unwrap_or(rest);
    major.is_ascii_digit()
        && (1..3).contains(&digits)
        && matches!(rest, [b'\n', first, ..] if first.is_ascii_alphabetic())
}

fn find_magic(bytes: &[u8]) -> Option<usize> {
    memchr::memmem::find_iter(bytes, MAGIC).find(|at| is_record(&bytes[*at..]))
}

/// A record that begins after the line breaks at the end of another one.
fn find_next_record(bytes: &[u8]) -> Option<usize> {
    let at = memchr::memmem::find_iter(bytes, b"\n\r\nWARC/").find(|at| is_record(&bytes[at + 3..]))?;
    Some(at + 3)
}
