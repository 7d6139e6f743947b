//! Pages that are one story: further parts joined to their first page, AMP pages folded into the article they stand for.
//!
//! Results come in the order of the inputs and are held back for [`WINDOW_PAGES`] pages: what belongs together is found
//! within that distance of each other, before or behind. So memory is bounded, and what is found does not depend on where
//! a run begins: between two pages that belong together no run goes on.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;
use url::Url;

use super::Outcome;
use crate::extract::join;
use crate::frontier::Sketch;
use crate::links::{self, MAX_PARTS};
use crate::model::{Article, FetchFacts};
use crate::record::{Record, RecordOptions};
use crate::source::Position;
use crate::urls;

/// Pages between two that belong together, at most. Saved pages and archives have them side by side or a few links apart;
/// a record with its text takes some 20 kB.
pub const WINDOW_PAGES: usize = 512;
/// Bytes of records that are held back, about; records of usual pages stay far below.
const WINDOW_BYTES: usize = 64 << 20;
/// Bytes of a record beside its texts, about.
const RECORD_BYTES: usize = 2 << 10;

/// Classes under which pages are passed over that stand in another record.
const PART: &str = "part";
const AMP: &str = "amp";

/// What a page is known by among the others.
#[derive(Debug)]
pub(super) struct Known {
    /// Canonical form of its URL.
    url: String,
    /// The article that an AMP page names as its own, canonical form.
    stands_for: Option<String>,
    /// The next part of its story, canonical form.
    next: Option<String>,
    /// What AMP pages and their twins have in common, and whether this is an AMP page.
    form: String,
    is_amp: bool,
    /// What to make the record of again, where parts may come or where it may be one.
    draft: Option<Box<(Article, FetchFacts)>>,
}

impl Known {
    /// `None` for a page without a URL. `url` is where it was fetched; else it is known by the URL that it calls its own.
    pub(super) fn of(article: &Article, facts: &FetchFacts, has_amp_mark: bool) -> Option<Self> {
        let parse = |text: Option<&str>| text.and_then(|text| Url::parse(text).ok());
        let claimed = parse(article.metadata.canonical_url.as_deref());
        let own = parse(facts.url.as_deref()).or_else(|| claimed.clone())?;
        let (form, has_amp_form) = urls::amp_form(&own);
        let is_amp = has_amp_mark || has_amp_form;
        let site = |url: &Url| urls::registrable_domain(url).map_or_else(|| urls::host_key(url), str::to_owned);
        let original = urls::amp_original(&own).unwrap_or_else(|| own.clone());
        let stands_for = claimed.filter(|claimed| is_amp && site(claimed) == site(&original));
        let next = parse(article.next_part.as_deref()).map(|next| urls::canonical(&next));
        let may_join = !is_amp && (next.is_some() || links::is_further_part(&own));
        let draft = may_join.then(|| Box::new((article.clone(), facts.clone())));
        // An AMP page goes by the form of what it stands for.
        let form = stands_for.as_ref().map_or(form, |url| urls::amp_form(url).0);
        let stands_for = stands_for.map(|url| urls::canonical(&url));
        Some(Self { url: urls::canonical(&own), stands_for, next, form, is_amp, draft })
    }

    /// Is the page's fate open until its neighbours are known?
    pub(super) fn may_join(&self) -> bool {
        self.draft.is_some()
    }
}

struct Held {
    outcome: Outcome,
    bytes: usize,
    /// It stands in another record: the class under which it is counted.
    part_of: Option<&'static str>,
}

/// A result whose turn it is.
pub(super) struct Released {
    pub(super) outcome: Outcome,
    /// It stands in another record.
    pub(super) part_of: Option<&'static str>,
    /// Where a later run may go on behind it.
    pub(super) position: Option<Position>,
}

/// See the module.
pub(super) struct Stories {
    options: RecordOptions,
    held: VecDeque<Held>,
    /// Number of the result at the front.
    front: u64,
    bytes: usize,
    by_url: Index,
    by_next: Index,
    by_form: Index,
    /// The last result that belongs to one that was released.
    tied_to: u64,
}

/// Numbers of results under a key, in their order.
#[derive(Default)]
struct Index(FxHashMap<String, VecDeque<u64>>);

impl Index {
    fn add(&mut self, key: &str, number: u64) {
        self.0.entry(key.to_owned()).or_default().push_back(number);
    }

    fn remove(&mut self, key: &str, number: u64) {
        if let Some(numbers) = self.0.get_mut(key) {
            numbers.retain(|own| *own != number);
            if numbers.is_empty() {
                self.0.remove(key);
            }
        }
    }

    fn under(&self, key: &str) -> Vec<u64> {
        self.0.get(key).into_iter().flatten().copied().collect()
    }
}

impl Stories {
    pub(super) fn new(options: RecordOptions) -> Self {
        Self {
            options,
            held: VecDeque::new(),
            front: 0,
            bytes: 0,
            by_url: Index::default(),
            by_next: Index::default(),
            by_form: Index::default(),
            tied_to: 0,
        }
    }

    pub(super) fn add(&mut self, outcome: Outcome) {
        let number = self.front + self.held.len() as u64;
        if let Some(known) = &outcome.known {
            self.by_url.add(&known.url, number);
            self.by_form.add(&known.form, number);
            if let Some(next) = &known.next {
                self.by_next.add(next, number);
            }
        }
        let bytes = outcome.record.as_ref().map_or(0, bytes);
        self.bytes += bytes;
        self.held.push_back(Held { outcome, bytes, part_of: None });
    }

    /// The next result when the window is full, or, at the `end` of the inputs, when there is one.
    pub(super) fn release(&mut self, end: bool) -> Option<Released> {
        let is_full = self.held.len() > WINDOW_PAGES || self.bytes > WINDOW_BYTES;
        if !(is_full || end) || self.held.is_empty() {
            return None;
        }
        let front = self.front;
        self.fold(front);
        if self.story(front).is_some_and(|held| held.part_of.is_none()) {
            let head = self.head(front);
            self.join(head);
        }
        let Held { outcome, bytes, part_of } = self.held.pop_front()?;
        self.bytes -= bytes;
        self.front += 1;
        if let Some(known) = &outcome.known {
            self.by_url.remove(&known.url, front);
            self.by_form.remove(&known.form, front);
            if let Some(next) = &known.next {
                self.by_next.remove(next, front);
            }
        }
        let position = outcome.position.clone().filter(|_| front >= self.tied_to);
        Some(Released { outcome, part_of, position })
    }

    fn held(&self, number: u64) -> Option<&Held> {
        self.held.get(usize::try_from(number.checked_sub(self.front)?).ok()?)
    }

    fn held_mut(&mut self, number: u64) -> Option<&mut Held> {
        self.held.get_mut(usize::try_from(number.checked_sub(self.front)?).ok()?)
    }

    fn known(&self, number: u64) -> Option<&Known> {
        self.held(number)?.outcome.known.as_ref()
    }

    /// A result of which a story may be joined.
    fn story(&self, number: u64) -> Option<&Held> {
        self.held(number).filter(|held| held.outcome.known.as_ref().is_some_and(Known::may_join))
    }

    fn take(&mut self, number: u64, class: &'static str) {
        self.tied_to = self.tied_to.max(number);
        if let Some(held) = self.held_mut(number) {
            held.part_of = Some(class);
        }
    }

    /// The first page of the story of which this page is a part: back from page to page that names it as the next.
    fn head(&self, part: u64) -> u64 {
        let mut head = part;
        for _ in 1..MAX_PARTS {
            let Some(known) = self.known(head) else { break };
            let before = self.by_next.under(&known.url).into_iter().find(|before| self.is_free(*before, part));
            match before {
                Some(before) if before != head => head = before,
                _ => break,
            }
        }
        head
    }

    /// A page of a story that was not joined yet and is not `other`.
    fn is_free(&self, number: u64, other: u64) -> bool {
        number != other && self.story(number).is_some_and(|held| held.part_of.is_none())
    }

    /// Joins the parts that follow `head`, as far as they are held, and makes its record again.
    fn join(&mut self, head: u64) {
        let mut parts: Vec<u64> = Vec::new();
        let mut next = self.known(head).and_then(|known| known.next.clone());
        while let Some(url) = &next
            && parts.len() + 1 < MAX_PARTS as usize
        {
            let part =
                self.by_url.under(url).into_iter().find(|part| !parts.contains(part) && self.is_free(*part, head));
            let Some(part) = part else { break };
            parts.push(part);
            next = self.known(part).and_then(|known| known.next.clone());
        }
        if parts.is_empty() {
            return;
        }
        let drafts: Vec<Article> = parts.iter().filter_map(|part| self.draft(*part)).map(|draft| draft.0).collect();
        parts.iter().for_each(|part| self.take(*part, PART));
        self.tied_to = self.tied_to.max(head);
        let Some((mut article, facts)) = self.draft(head) else { return };
        drafts.into_iter().for_each(|part| join(&mut article, part));
        // The last part names another that is not here.
        article.partial |= next.is_some();
        let options = self.options;
        if let Some(held) = self.held_mut(head) {
            held.outcome.record = Some(Record::new(article, facts, options));
            // Joined once, it is a page like any other.
            held.outcome.known.iter_mut().for_each(|known| known.draft = None);
        }
    }

    fn draft(&mut self, number: u64) -> Option<(Article, FetchFacts)> {
        self.held_mut(number)?.outcome.known.as_mut()?.draft.as_deref().cloned()
    }

    /// Folds the page into its twin where it is an AMP page, else its AMP pages into it.
    fn fold(&mut self, number: u64) {
        let Some(own) = self.known(number) else { return };
        let (is_amp, others) = (own.is_amp, self.by_form.under(&own.form));
        for other in others.into_iter().filter(|other| *other != number) {
            let (amp, twin) = if is_amp { (number, other) } else { (other, number) };
            if self.held(amp).is_some_and(|amp| amp.part_of.is_none()) && self.are_twins(amp, twin) {
                self.take(amp, AMP);
                self.tied_to = self.tied_to.max(twin);
            }
        }
    }

    /// An AMP page and its article: because it says so, or because URL and text agree.
    fn are_twins(&self, amp: u64, twin: u64) -> bool {
        let (Some(amp_known), Some(twin_known)) = (self.known(amp), self.known(twin)) else { return false };
        if !amp_known.is_amp || twin_known.is_amp {
            return false;
        }
        let text = |number| self.held(number).and_then(|held| held.outcome.record.as_ref()?.text.as_deref());
        let (Some(amp_text), Some(twin_text)) = (text(amp), text(twin)) else { return false };
        let is_near = || Sketch::of(amp_text).zip(Sketch::of(twin_text)).is_some_and(|(amp, twin)| amp.is_near(&twin));
        amp_known.stands_for.as_deref() == Some(twin_known.url.as_str()) || amp_text == twin_text || is_near()
    }
}

/// What a record takes in memory, about: its text stands in it as a whole and in blocks.
fn bytes(record: &Record) -> usize {
    let length = |text: &Option<String>| text.as_ref().map_or(0, String::len);
    let dropped = record.dropped.iter().flatten().map(|dropped| dropped.text.len() + 200).sum::<usize>();
    let comments = record.comments.iter().flatten().map(|comment| comment.text.len() + 200).sum::<usize>();
    RECORD_BYTES + 3 * length(&record.text) + length(&record.markdown) + dropped + comments
}
