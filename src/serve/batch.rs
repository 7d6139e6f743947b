//! A batch: JSON Lines in, JSON Lines out, in order, with a bounded number of lines on their way.
//!
//! Input is read only as fast as output is taken: a client that does not read its answers is not read from, either, and one that
//! does neither for too long is let go.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use futures_util::StreamExt;
use futures_util::stream;
use serde_json::json;
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::body::{Line, Lines};
use super::problem::Problem;
use super::request::Request;
use super::{Server, clean};

/// Lines on their way for each cleaning thread: enough that a slow one idles nobody, few enough for memory.
const LINES_PER_THREAD: usize = 4;
/// Answers gathered for one write to the connection.
const LINES_PER_WRITE: usize = 16;

/// Answers each line of `body`. `permit` is held until the batch ends.
pub(super) fn run(server: Arc<Server>, body: Body, permit: impl Send + 'static) -> Body {
    let (sender, receiver) = mpsc::channel::<Vec<u8>>(1);
    tokio::spawn(async move {
        let limit_ms = server.options.timeout_ms;
        let lines = Lines::new(body, server.options.max_body_bytes, limit_ms);
        let lines = stream::unfold(lines, |mut lines| async move { Some((lines.next().await?, lines)) });
        let answers = lines.map(|line| answer(server.clone(), line)).buffered(server.threads * LINES_PER_THREAD);
        let mut answers = std::pin::pin!(answers.ready_chunks(LINES_PER_WRITE));
        while let Some(chunk) = answers.next().await {
            // The client has gone, or does not read.
            if !matches!(timeout(Duration::from_millis(limit_ms), sender.send(chunk.concat())).await, Ok(Ok(()))) {
                break;
            }
        }
        drop(permit);
    });
    let chunks = stream::unfold(receiver, |mut receiver| async move {
        receiver.recv().await.map(|chunk| (Ok::<_, std::convert::Infallible>(chunk), receiver))
    });
    Body::from_stream(chunks)
}

/// The record of a line, or what was wrong with it, as a line.
async fn answer(server: Arc<Server>, (number, line): Line) -> Vec<u8> {
    let mut out = match answered(&server, line).await {
        Ok(record) => {
            server.metrics.page("article");
            record
        }
        Err(problem) => {
            server.metrics.page(&problem.code);
            json!({ "line": number, "code": problem.code, "message": problem.message }).to_string().into_bytes()
        }
    };
    out.push(b'\n');
    out
}

async fn answered(server: &Arc<Server>, line: Result<Vec<u8>, Problem>) -> Result<Vec<u8>, Problem> {
    let line = line?;
    server.metrics.received(line.len());
    let job = Request::from_json(&line)?.job(None, server)?;
    drop(line);
    clean::record(server, job, clean::deadline(server)).await
}
