//! Bodies under limits: of size and of time.

use axum::body::{Body, HttpBody};
use futures_util::StreamExt;
use tokio::time::{Instant, timeout_at};

use super::problem::Problem;

/// After a body has broken the limit, so many times the limit is read and thrown away, so that the client gets to the answer
/// instead of a broken connection.
const DISCARDED_LIMITS: usize = 2;

/// Reads a whole body of at most `limit_bytes`, until `deadline`; `limit_ms` stands in the error.
pub(super) async fn read(body: Body, limit_bytes: usize, deadline: Instant, limit_ms: u64) -> Result<Vec<u8>, Problem> {
    let declared = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    let mut bytes = Vec::with_capacity(declared.min(limit_bytes));
    let mut discarded = 0;
    let mut pieces = body.into_data_stream();
    loop {
        let piece = match timeout_at(deadline, pieces.next()).await {
            Err(_) => return Err(Problem::too_slow(limit_ms)),
            Ok(None) if discarded == 0 => return Ok(bytes),
            Ok(None) => return Err(Problem::too_large(limit_bytes)),
            Ok(Some(Err(error))) => return Err(Problem::bad(format!("the body broke off: {error}"))),
            Ok(Some(Ok(piece))) => piece,
        };
        if discarded == 0 && bytes.len() + piece.len() <= limit_bytes {
            bytes.extend_from_slice(&piece);
            continue;
        }
        discarded += piece.len();
        if discarded > limit_bytes.saturating_mul(DISCARDED_LIMITS) {
            return Err(Problem::too_large(limit_bytes));
        }
    }
}

/// Lines of a body that is not read further than its lines are asked for.
pub(super) struct Lines {
    pieces: axum::body::BodyDataStream,
    pending: Vec<u8>,
    /// Bytes of `pending` that are known to hold no line break.
    searched: usize,
    limit_bytes: usize,
    limit_ms: u64,
    number: usize,
    is_over: bool,
}

/// One line and its number, counted from 1.
pub(super) type Line = (usize, Result<Vec<u8>, Problem>);

impl Lines {
    pub(super) fn new(body: Body, limit_bytes: usize, limit_ms: u64) -> Self {
        let pieces = body.into_data_stream();
        Self { pieces, pending: Vec::new(), searched: 0, limit_bytes, limit_ms, number: 0, is_over: false }
    }

    /// The next line that is not empty, without its line break; `None` at the end. After a body that broke off or stalled, that
    /// is the last line.
    pub(super) async fn next(&mut self) -> Option<Line> {
        loop {
            let line = self.next_raw().await?;
            self.number += 1;
            match line {
                Ok(line) if line.trim_ascii().is_empty() => {}
                line => return Some((self.number, line)),
            }
        }
    }

    async fn next_raw(&mut self) -> Option<Result<Vec<u8>, Problem>> {
        let mut is_too_long = false;
        loop {
            if let Some(end) = memchr::memchr(b'\n', &self.pending[self.searched..]) {
                let end = self.searched + end;
                let rest = self.pending.split_off(end + 1);
                let mut line = std::mem::replace(&mut self.pending, rest);
                self.searched = 0;
                line.pop();
                let fits = !is_too_long && line.len() <= self.limit_bytes;
                return Some(if fits { Ok(line) } else { Err(Problem::too_large(self.limit_bytes)) });
            }
            self.searched = self.pending.len();
            if self.pending.len() > self.limit_bytes {
                is_too_long = true;
                self.pending.clear();
                self.searched = 0;
            }
            if self.is_over {
                return self.last(is_too_long);
            }
            let deadline = Instant::now() + std::time::Duration::from_millis(self.limit_ms);
            match timeout_at(deadline, self.pieces.next()).await {
                Ok(Some(Ok(piece))) => self.pending.extend_from_slice(&piece),
                Ok(None) => self.is_over = true,
                Ok(Some(Err(error))) => return Some(self.broken(Problem::bad(format!("the body broke off: {error}")))),
                Err(_) => return Some(self.broken(Problem::too_slow(self.limit_ms))),
            }
        }
    }

    /// A last line without a line break.
    fn last(&mut self, is_too_long: bool) -> Option<Result<Vec<u8>, Problem>> {
        let line = std::mem::take(&mut self.pending);
        self.searched = 0;
        match (is_too_long, line.is_empty()) {
            (true, _) => Some(Err(Problem::too_large(self.limit_bytes))),
            (false, true) => None,
            (false, false) => Some(Ok(line)),
        }
    }

    fn broken(&mut self, problem: Problem) -> Result<Vec<u8>, Problem> {
        self.is_over = true;
        self.pending.clear();
        self.searched = 0;
        Err(problem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn lines_of(pieces: &[&'static str], limit_bytes: usize) -> Vec<(usize, String)> {
        let pieces: Vec<Result<&'static str, std::io::Error>> = pieces.iter().map(|piece| Ok(*piece)).collect();
        let body = Body::from_stream(futures_util::stream::iter(pieces));
        let mut lines = Lines::new(body, limit_bytes, 1_000);
        let mut out = Vec::new();
        while let Some((number, line)) = lines.next().await {
            out.push((
                number,
                line.map_or_else(|problem| problem.code.into_owned(), |l| String::from_utf8(l).unwrap()),
            ));
        }
        out
    }

    #[tokio::test]
    async fn lines_are_whole_whatever_the_pieces_and_a_long_one_costs_only_itself() {
        let seen = lines_of(&["a", "b\nc", "\n\n", "much too", " long for it\nd"], 8).await;
        let expected = [(1, "ab"), (2, "c"), (4, "too-large"), (5, "d")];
        assert_eq!(seen, expected.map(|(number, line)| (number, line.to_owned())));
    }

    #[tokio::test]
    async fn a_body_over_the_limit_is_read_to_its_end_and_refused() {
        let deadline = Instant::now() + std::time::Duration::from_secs(5);
        let read = |text: &'static str| read(Body::from(text), 4, deadline, 5_000);
        assert_eq!(read("1234").await.unwrap(), b"1234");
        assert_eq!(read("12345").await.unwrap_err().code, "too-large");
    }
}
