//! Local pages → records, in parallel, in input order.
//!
//! One thread lists the pages, workers read and clean them, the calling thread writes. Each page carries its own
//! reply channel, and the writer takes the replies in the order of the pages; both queues are bounded, so memory
//! depends on the number of threads and never on the number of pages.

use std::any::Any;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};

use crate::extract::{self, ExtractError, extract, extract_text};
use crate::model::{Article, FetchFacts, PageContext, RuleUse};
use crate::record::{Record, RecordOptions};
use crate::saved;
use crate::source::files::{self, Search};
use crate::source::filter::Filter;
use crate::source::page::{self, InputFormat, Page, PageFile, Problem, SourceError};
use crate::source::{Position, Tally};
use crate::warc::Place;
use crate::write::{Sink, WriteError};

mod stories;

pub use stories::WINDOW_PAGES;
use stories::{Known, Released, Stories};

/// Pages in flight for each worker: enough that one slow page does not idle the others, few enough that
/// pages of [`page::MAX_PAGE_BYTES`] on every slot still fit into memory.
const PAGES_IN_FLIGHT_PER_THREAD: usize = 4;

/// Reason code of a page on which the program itself failed.
pub const INTERNAL: &str = "internal";

/// How local pages are cleaned.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Worker threads; `None` is one for each core.
    pub threads: Option<NonZeroUsize>,
    /// URL of the page, where the user names it: base of its links and the record's `url`.
    pub url: Option<String>,
    pub source: page::Options,
    /// Which pages are wanted; the others are passed over. Default: all.
    pub filter: Filter,
    /// Go on behind this place of an earlier run with the same paths. Default: begin at the beginning.
    pub from: Option<Position>,
    /// Counts what is passed over: records of archives that are no pages, pages that are not wanted.
    pub tally: Tally,
    pub extract: extract::Options,
    pub record: RecordOptions,
}

/// A page that gave no article. Where it is a page all the same, a record with its metadata and no text is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The path as given.
    pub source: String,
    /// Reason code: that of [`SourceError::code`] or [`extract::ExtractError::code`], or [`INTERNAL`].
    pub reason: &'static str,
    pub detail: String,
}

/// How one page ended; told in input order.
#[derive(Debug)]
pub enum Progress<'a> {
    /// `rules`: what those of the page's site found.
    Written {
        source: &'a str,
        rules: &'a [RuleUse],
    },
    Failed(&'a Failure),
}

/// Cleans the pages below `paths` into `sink`, in input order, and tells `on_page` of each.
///
/// # Errors
/// Only what the sink reports: a page that fails is told to `on_page` and the rest goes on.
pub fn clean(
    paths: Vec<PathBuf>,
    options: &Options,
    sink: &mut dyn Sink,
    on_page: &mut dyn FnMut(Progress<'_>),
) -> Result<(), WriteError> {
    let threads = options.threads.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let work = |found: Result<PageFile, SourceError>| page_record(found, options);
    let search = Search {
        paths,
        max_page_bytes: options.source.max_page_bytes,
        filter: options.filter.clone(),
        tally: options.tally.clone(),
        from: options.from.clone(),
    };
    let mut stories = Stories::new(options.record);
    in_order(files::pages(search), threads, &work, &mut |step| {
        let Step::Done(outcome) = step else { return sink.flush() };
        stories.add(outcome);
        while let Some(released) = stories.release(false) {
            write(released, options, sink, on_page)?;
        }
        Ok(())
    })?;
    while let Some(released) = stories.release(true) {
        write(released, options, sink, on_page)?;
    }
    Ok(())
}

/// Writes what a page gave and tells of it.
fn write(
    released: Released,
    options: &Options,
    sink: &mut dyn Sink,
    on_page: &mut dyn FnMut(Progress<'_>),
) -> Result<(), WriteError> {
    let Released { outcome, part_of, position } = released;
    let passed_over = part_of.or(outcome.passed_over);
    if let Some(class) = passed_over {
        options.tally.count(class);
    }
    let record = outcome.record.filter(|_| passed_over.is_none());
    if let Some(record) = &record {
        sink.write(record)?;
    }
    if let Some(position) = &position {
        sink.reached(&position.to_string())?;
    }
    match (&outcome.failure, &record) {
        (Some(failure), _) => on_page(Progress::Failed(failure)),
        (None, Some(record)) => on_page(Progress::Written { source: &record.source, rules: &outcome.rules }),
        (None, None) => {}
    }
    Ok(())
}

/// What a page gave: a record, a failure, both where there is a page but no article on it, or nothing where it is passed
/// over.
#[derive(Default)]
struct Outcome {
    record: Option<Record>,
    failure: Option<Failure>,
    rules: Vec<RuleUse>,
    /// The class under which it is passed over.
    passed_over: Option<&'static str>,
    /// What other pages may belong to it by.
    known: Option<Known>,
    /// Where to go on behind it; `None` behind what is no page.
    position: Option<Position>,
}

/// One page from its reference to its record.
fn page_record(found: Result<PageFile, SourceError>, options: &Options) -> Outcome {
    let file = match found {
        Ok(file) => file,
        Err(error) => {
            return Outcome { failure: Some(failure_of_source(&error)), ..Outcome::default() };
        }
    };
    let cleaned = guarded(&file.source, || read_and_clean(&file, options));
    let outcome = cleaned.unwrap_or_else(|failure| Outcome { failure: Some(failure), ..Outcome::default() });
    Outcome { position: Some(file.position), ..outcome }
}

/// Turns a panic of `work` into the failure of this page alone.
fn guarded<T>(source: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let detail = format!("internal error: {}", panic_message(&*panic));
        Err(Failure { source: source.to_owned(), reason: INTERNAL, detail })
    })
}

fn read_and_clean(file: &PageFile, options: &Options) -> Result<Outcome, Failure> {
    let page = match page::load(file, &options.source) {
        Ok(page) => page,
        Err(SourceError { problem: Problem::Skipped(class), .. }) => {
            return Ok(Outcome { passed_over: Some(class), ..Outcome::default() });
        }
        Err(error) => return Err(failure_of_source(&error)),
    };
    // Pages of an archive have URLs of their own.
    let given = options.url.clone().filter(|_| file.position.place == Place::default());
    let url = given.or_else(|| page.url.clone());
    let context = PageContext {
        url: url.as_deref(),
        charset: page.charset.as_deref(),
        fetched_at: page.fetched_at.as_deref(),
        truncated: page.truncated,
    };
    let result = match page.format {
        InputFormat::Html => extract(&page.bytes, &context, &options.extract),
        InputFormat::Text => extract_text(&page.bytes, &context, &options.extract),
    };
    let failed =
        |error: &ExtractError| Failure { source: file.source.clone(), reason: error.code(), detail: error.to_string() };
    let (article, failure) = match result {
        Ok(mut article) => {
            article.partial |= page.truncated;
            add_parts(&mut article, &page, options);
            (article, None)
        }
        Err(error) => match (failed(&error), error) {
            (failure, ExtractError::NoArticle { metadata, partial }) if !page.articles_only => {
                let partial = partial || page.truncated;
                let article = Article { metadata: *metadata, partial, ..Article::default() };
                (article, Some(failure))
            }
            (failure, _) => return Err(failure),
        },
    };
    // What belongs together in a crawl's archive the crawl has told.
    let has_relatives = failure.is_none() && page.format == InputFormat::Html && !page.articles_only;
    let (fetched_at, status) = (page.fetched_at, page.status);
    let facts = FetchFacts { source: file.source.clone(), url, fetched_at, status, discovered_by: page.discovered_by };
    let known = has_relatives.then(|| Known::of(&article, &facts, saved::has_amp_mark(&page.bytes))).flatten();
    let rules = article.rules.clone();
    let mut record = Record::new(article, facts, options.record);
    record.near_duplicate_of = page.near_duplicate_of;
    if let Some((number, revises, changed)) = page.revision {
        (record.revision, record.revises, record.changed) = (Some(number), Some(revises), changed);
    }
    let passed_over = options.filter.passes_over_record(&record);
    // A part may say less of itself than the page that is asked for.
    if passed_over.is_some() && !known.as_ref().is_some_and(Known::may_join) {
        return Ok(Outcome { passed_over, ..Outcome::default() });
    }
    Ok(Outcome { record: Some(record), failure, rules, passed_over, known, position: None })
}

/// Adds the parts that a crawl fetched with the page. Where the last one names another, the crawl did not get it.
fn add_parts(article: &mut Article, page: &Page, options: &Options) {
    let mut next = article.next_part.is_some();
    for part in &page.parts {
        let context = PageContext {
            url: part.url.as_deref(),
            charset: part.charset.as_deref(),
            fetched_at: part.fetched_at.as_deref(),
            truncated: part.truncated,
        };
        let Ok(mut more) = extract(&part.bytes, &context, &options.extract) else { break };
        more.partial |= part.truncated;
        next = more.next_part.is_some();
        extract::join(article, more);
    }
    article.partial |= page.articles_only && next;
}

fn failure_of_source(error: &SourceError) -> Failure {
    Failure { source: error.source_name.clone(), reason: error.code(), detail: error.to_string() }
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}

/// What the consumer of [`in_order`] is told.
enum Step<O> {
    Done(O),
    /// The next result is not there yet: a good moment to flush.
    Waiting,
}

/// Runs `work` over `inputs` on `threads` threads and gives the results to `consume` in the order of the inputs.
/// The first error of `consume` ends everything. `work` must not panic.
fn in_order<I: Send, O: Send, E>(
    inputs: impl Iterator<Item = I> + Send,
    threads: usize,
    work: &(impl Fn(I) -> O + Sync),
    consume: &mut dyn FnMut(Step<O>) -> Result<(), E>,
) -> Result<(), E> {
    let in_flight = threads * PAGES_IN_FLIGHT_PER_THREAD;
    let (job_sender, job_receiver) = sync_channel::<(I, SyncSender<O>)>(in_flight);
    let (reply_sender, reply_receiver) = sync_channel::<Receiver<O>>(in_flight);
    // The workers share the receiver by reference; it is dropped with this frame, after they have ended.
    let jobs = Mutex::new(job_receiver);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            for input in inputs {
                let (reply, result) = sync_channel(1);
                // The writer has gone: nobody wants the rest.
                if reply_sender.send(result).is_err() || job_sender.send((input, reply)).is_err() {
                    break;
                }
            }
        });
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((input, reply)) = next_job(&jobs) {
                    // The writer may have stopped at an error; then the result has no reader.
                    let _ = reply.send(work(input));
                }
            });
        }
        consume_replies(reply_receiver, consume)
    })
}

fn next_job<J>(jobs: &Mutex<Receiver<J>>) -> Option<J> {
    let jobs = jobs.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    jobs.recv().ok()
}

fn consume_replies<O, E>(
    replies: Receiver<Receiver<O>>,
    consume: &mut dyn FnMut(Step<O>) -> Result<(), E>,
) -> Result<(), E> {
    while let Some(reply) = take(&replies, consume)? {
        if let Some(result) = take(&reply, consume)? {
            consume(Step::Done(result))?;
        }
    }
    Ok(())
}

/// The next item of a channel, `None` at its end; says [`Step::Waiting`] before it blocks.
fn take<T, O, E>(receiver: &Receiver<T>, consume: &mut dyn FnMut(Step<O>) -> Result<(), E>) -> Result<Option<T>, E> {
    match receiver.try_recv() {
        Ok(item) => Ok(Some(item)),
        Err(TryRecvError::Disconnected) => Ok(None),
        Err(TryRecvError::Empty) => {
            consume(Step::Waiting)?;
            Ok(receiver.recv().ok())
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[test]
    fn results_come_in_input_order_whatever_takes_longest() {
        for threads in [1, 3, 8] {
            let mut out = Vec::new();
            let work = |n: u64| {
                std::thread::sleep(Duration::from_micros((n * 7919) % 700));
                n
            };
            let result = in_order(0..200, threads, &work, &mut |step| {
                if let Step::Done(n) = step {
                    out.push(n);
                }
                Ok::<(), ()>(())
            });
            assert_eq!(result, Ok(()));
            assert_eq!(out, (0..200).collect::<Vec<_>>(), "{threads} threads");
        }
    }

    #[test]
    fn a_slow_writer_holds_the_reader_back() {
        let listed = AtomicUsize::new(0);
        let inputs = (0..10_000).inspect(|_| {
            listed.fetch_add(1, Ordering::SeqCst);
        });
        let mut seen = 0;
        let result = in_order(inputs, 2, &|n: usize| n, &mut |step| {
            if let Step::Done(_) = step {
                seen += 1;
                if seen == 5 {
                    std::thread::sleep(Duration::from_millis(100));
                    // Two bounded queues, and one item in each hand.
                    let most = seen + 2 * (2 * PAGES_IN_FLIGHT_PER_THREAD) + 4;
                    let listed = listed.load(Ordering::SeqCst);
                    assert!(listed <= most, "{listed} pages listed after {seen} were written");
                    return Err("enough");
                }
            }
            Ok(())
        });
        assert_eq!(result, Err("enough"), "an error of the writer ends the run");
    }

    #[test]
    fn a_panic_is_the_failure_of_its_page_and_of_no_other() {
        let work = |n: u32| guarded("a.html", || if n == 3 { panic!("row {n} is missing") } else { Ok(n) });
        let mut out = Vec::new();
        let result = in_order(0..6, 2, &work, &mut |step| {
            if let Step::Done(result) = step {
                out.push(result.map_err(|failure| (failure.reason, failure.detail)));
            }
            Ok::<(), ()>(())
        });
        assert_eq!(result, Ok(()));
        let failed = Err((INTERNAL, "internal error: row 3 is missing".to_owned()));
        assert_eq!(out, [Ok(0), Ok(1), Ok(2), failed, Ok(4), Ok(5)]);
    }
}
