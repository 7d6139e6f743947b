//! The frontier in one SQLite file.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::params;
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use self::db::Db;
use super::priority::Levels;
use super::{
    BAD_URL, Claim, DUPLICATE, DeadUrl, Discovered, Discovery, Ending, Finished, Frontier, FrontierError, HostCounts,
    HostReport, HostUpdate, Insertion, Kind, Lease, LeaseId, Loan, NewUrl, Payload, Plan, Priority, SiteCount,
    SiteFile, Sketch, SourceReport, Version, VisitEnd, Waiting,
};

mod articles;
mod db;
mod hosts;
mod overview;
mod payloads;
mod places;

/// The highest priority of a host's URLs.
const TOP: &str = "coalesce((SELECT max(priority) FROM url WHERE host_id = host.id AND next_at_ms IS NOT NULL), 0)";
/// Mark under which the priorities in use are kept.
const LEVELS: &str = "priorities";

/// The earliest time at which a host has both the right to be asked and a URL to ask for. One look into the index for
/// each priority in use, however many URLs there are.
fn ready_sql(levels: Levels) -> String {
    let first = |priority: Priority| {
        format!(
            ", coalesce((SELECT min(next_at_ms) FROM url
                WHERE host_id = host.id AND priority = {priority} AND next_at_ms IS NOT NULL), {never})",
            never = i64::MAX
        )
    };
    let firsts: String = levels.highest_first().map(first).collect();
    // With one argument `min` would be another function.
    format!("max(free_at_ms, blocked_until_ms, min({never}, {never}{firsts}))", never = i64::MAX)
}

/// The frontier in one SQLite file (write-ahead log; readers do not disturb it).
#[derive(Debug)]
pub struct SqliteFrontier {
    db: Db,
    queued: u64,
    tally: BTreeMap<String, u64>,
    /// Ids of hosts named lately: lists name the same ones again and again.
    host_ids: FxHashMap<String, i64>,
    levels: Levels,
    /// They are visited again and again.
    watching: bool,
}

/// Hosts kept there; some megabytes.
const MAX_HOST_IDS: usize = 50_000;

/// Key of the seen sets: 128 bits of SHA-256, far from any collision and a quarter of the size of a URL.
fn key(text: &str) -> [u8; 16] {
    let digest = Sha256::digest(text.as_bytes());
    std::array::from_fn(|index| digest[index])
}

impl SqliteFrontier {
    /// Opens the file, making it and its tables where absent.
    pub fn open(path: &Path) -> Result<Self, FrontierError> {
        Self::with(Db::open(path)?)
    }

    /// Opens an existing file for reading, also while a crawl writes it.
    pub fn open_read_only(path: &Path) -> Result<Self, FrontierError> {
        Self::with(Db::open_read_only(path)?)
    }

    fn with(db: Db) -> Result<Self, FrontierError> {
        let queued =
            db.row("SELECT sum(pending) FROM host WHERE pending > 0", [], |row| row.get::<_, Option<u64>>(0))?;
        let tally = db.rows("SELECT reason, count FROM tally", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let levels = db.row("SELECT value FROM meta WHERE key = ?1", params![LEVELS], |row| row.get(0))?;
        Ok(Self {
            db,
            queued: queued.flatten().unwrap_or(0),
            tally: tally.into_iter().collect(),
            host_ids: FxHashMap::default(),
            levels: Levels::of_bits(levels.unwrap_or(0)),
            watching: false,
        })
    }

    fn count(&mut self, reason: &str) -> Result<(), FrontierError> {
        match self.tally.get_mut(reason) {
            Some(count) => *count += 1,
            None => {
                self.tally.insert(reason.to_owned(), 1);
            }
        }
        self.db.execute(
            "INSERT INTO tally VALUES (?1, 1) ON CONFLICT (reason) DO UPDATE SET count = count + 1",
            params![reason],
        )?;
        Ok(())
    }

    /// Id of a host, made where it is new.
    fn host_id(&mut self, key: &str, now_ms: i64) -> Result<i64, FrontierError> {
        if let Some(id) = self.host_ids.get(key) {
            return Ok(*id);
        }
        let id = match self.db.row("SELECT id FROM host WHERE key = ?1", params![key], |row| row.get(0))? {
            Some(id) => id,
            None => {
                self.db.execute("INSERT INTO host (key, ready_at_ms) VALUES (?1, ?2)", params![key, now_ms])?;
                self.db.last_id()
            }
        };
        if self.host_ids.len() >= MAX_HOST_IDS {
            self.host_ids.clear();
        }
        self.host_ids.insert(key.to_owned(), id);
        Ok(id)
    }

    /// A host has one more URL, due now: unless somebody works on it, it is ready as soon as it may be asked.
    fn add_pending(&self, host_id: i64, priority: i64, now_ms: i64) -> Result<(), FrontierError> {
        self.db.execute(
            "UPDATE host SET pending = pending + 1, priority = CASE WHEN pending = 0 THEN ?3 ELSE max(priority, ?3) END,
                ready_at_ms = CASE WHEN lease_owner IS NOT NULL THEN ready_at_ms
                    WHEN pending = 0 THEN max(free_at_ms, blocked_until_ms, ?2)
                    ELSE min(ready_at_ms, max(free_at_ms, blocked_until_ms, ?2)) END WHERE id = ?1",
            params![host_id, now_ms, priority],
        )?;
        Ok(())
    }

    /// A URL has this priority: it is looked for from now on.
    fn use_level(&mut self, priority: Priority) -> Result<(), FrontierError> {
        match self.levels.add(priority) {
            true => self.set_mark(LEVELS, self.levels.bits()),
            false => Ok(()),
        }
    }

    /// There are places that name others.
    fn has_sources(&self) -> bool {
        self.levels.has(Priority::SOURCE)
    }

    /// Finds out anew when hosts are ready and how much they matter.
    fn refresh_hosts(&self, which: &str, params: impl rusqlite::Params) -> Result<(), FrontierError> {
        let ready = ready_sql(self.levels);
        self.db
            .execute(&format!("UPDATE host SET ready_at_ms = {ready}, priority = {TOP} WHERE {which}"), params)
            .map(drop)
    }

    /// A URL that waits is listed again, with this priority.
    fn set_priority(&mut self, hash: &[u8], priority: Priority) -> Result<(), FrontierError> {
        let changed = self.db.execute(
            "UPDATE url SET priority = ?2 WHERE hash = ?1 AND next_at_ms IS NOT NULL AND kind = 0 AND priority != ?2",
            params![hash, priority.number()],
        )?;
        if changed == 1 {
            self.use_level(priority)?;
            self.db.execute(
                "UPDATE host SET priority = max(priority, ?2) WHERE id = (SELECT host_id FROM url WHERE hash = ?1)",
                params![hash, priority.number()],
            )?;
        }
        Ok(())
    }

    /// Takes a URL off the queue.
    fn end(&mut self, url_id: i64, ending: &Ending<'_>) -> Result<(), FrontierError> {
        let ended = self.db.execute(
            "UPDATE url SET next_at_ms = NULL, target = NULL, trail = NULL, reason = ?2, status = ?3, attempts = ?4
                WHERE id = ?1 AND next_at_ms IS NOT NULL",
            params![url_id, ending.reason, ending.status, ending.attempts],
        )?;
        if ended == 1 {
            self.db.execute(
                "UPDATE host SET pending = pending - 1 WHERE id = (SELECT host_id FROM url WHERE id = ?1)",
                params![url_id],
            )?;
            self.db.execute(
                "INSERT INTO host_tally SELECT host_id, ?2, 1 FROM url WHERE id = ?1
                    ON CONFLICT (host_id, reason) DO UPDATE SET count = count + 1",
                params![url_id, ending.reason],
            )?;
            self.queued = self.queued.saturating_sub(1);
            self.count(ending.reason)?;
        }
        Ok(())
    }
}

impl Frontier for SqliteFrontier {
    fn begin(&mut self) -> Result<(), FrontierError> {
        self.db.execute("BEGIN IMMEDIATE", []).map(drop)
    }

    fn commit(&mut self, outputs: &[(&str, u64)]) -> Result<(), FrontierError> {
        for (name, bytes) in outputs {
            self.db.execute(
                "INSERT INTO output VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET bytes = ?2",
                params![name, bytes],
            )?;
        }
        self.db.execute("COMMIT", []).map(drop)
    }

    fn output_bytes(&mut self, name: &str) -> Result<u64, FrontierError> {
        let bytes = self.db.row("SELECT bytes FROM output WHERE name = ?1", params![name], |row| row.get(0))?;
        Ok(bytes.unwrap_or(0))
    }

    fn recover(&mut self, delay_ms: i64, now_ms: i64) -> Result<(), FrontierError> {
        self.db.execute(
            "UPDATE host SET lease_owner = NULL, free_at_ms = max(free_at_ms, ?1 + max(delay_ms, ?2)) WHERE pending > 0",
            params![now_ms, delay_ms],
        )?;
        self.refresh_hosts("pending > 0", [])
    }

    fn move_times(&mut self, by_ms: i64, noted_ms: i64) -> Result<(), FrontierError> {
        // 0 is no time. What was due stays due, also where its time would now lie ahead.
        for (table, column, which) in [
            ("host", "free_at_ms", "free_at_ms > 0"),
            ("host", "blocked_until_ms", "blocked_until_ms > 0"),
            ("url", "next_at_ms", "next_at_ms > max(?2 + min(?1, 0), 0)"),
            ("url", "checked_at_ms", "checked_at_ms > 0"),
            ("url", "written_at_ms", "written_at_ms > 0"),
            ("source", "visited_at_ms", "visited_at_ms > 0"),
            ("site_file", "fetched_at_ms", "fetched_at_ms > 0"),
        ] {
            let moved = format!("UPDATE {table} SET {column} = max({column} + ?1, 1) WHERE {which} AND ?2 IS NOT NULL");
            self.db.execute(&moved, params![by_ms, noted_ms])?;
        }
        Ok(())
    }

    fn insert(&mut self, url: &NewUrl<'_>, now_ms: i64) -> Result<Insertion, FrontierError> {
        let hash = key(url.canonical);
        let host_id = self.host_id(url.host, now_ms)?;
        let priority = Priority::of(url.kind, url.priority);
        self.use_level(priority)?;
        // Due since ever, so that the order of the list decides among those of one priority, and a retry comes after them.
        let inserted = self.db.execute(
            "INSERT INTO url (hash, host_id, listed, line, next_at_ms, kind, priority) VALUES (?1, ?2, ?3, ?4, ?7, ?5, ?6)
                ON CONFLICT (hash) DO NOTHING",
            params![hash, host_id, url.listed, url.line, url.kind.number(), priority.number(), i64::from(url.is_part)],
        )?;
        if inserted == 1 {
            if url.kind != Kind::Page {
                self.db.execute("INSERT INTO source (url_id) VALUES (?1)", params![self.db.last_id()])?;
            }
            self.add_pending(host_id, priority.number(), now_ms)?;
            self.queued += 1;
            return Ok(Insertion::Queued);
        }
        let of = self.db.row("SELECT listed FROM url WHERE hash = ?1", params![hash], |row| row.get::<_, String>(0))?;
        // The row is there: it was in the way.
        let of = of.unwrap_or_default();
        if let (Some(priority), true) = (url.priority, of == url.listed) {
            self.set_priority(&hash, priority)?;
        }
        if of == url.listed || !self.note_once(&format!("url {}", url.listed))? {
            return Ok(Insertion::Repeated);
        }
        self.count(DUPLICATE)?;
        Ok(Insertion::Duplicate { of })
    }

    fn note_once(&mut self, text: &str) -> Result<bool, FrontierError> {
        let first = self.db.execute("INSERT OR IGNORE INTO once VALUES (?1)", params![key(text)])? == 1;
        if first && text.starts_with(BAD_URL) {
            self.count(BAD_URL)?;
        }
        Ok(first)
    }

    fn claim(&mut self, claim: &Claim<'_>, now_ms: i64) -> Result<Vec<Lease>, FrontierError> {
        self.lease_ready(claim, now_ms)
    }

    fn renew(&mut self, owner: &str, until_ms: i64) -> Result<(), FrontierError> {
        self.db
            .execute(
                "UPDATE host SET lease_until_ms = ?2, ready_at_ms = ?2 WHERE lease_owner = ?1",
                params![owner, until_ms],
            )
            .map(drop)
    }

    fn holds(&mut self, lease: LeaseId) -> Result<bool, FrontierError> {
        let held = self.db.row(
            "SELECT 1 FROM host WHERE id = ?1 AND lease_epoch = ?2 AND lease_owner IS NOT NULL",
            params![lease.host_id, lease.epoch],
            |_| Ok(()),
        )?;
        Ok(held.is_some())
    }

    fn release(&mut self, lease: LeaseId, update: &HostUpdate) -> Result<bool, FrontierError> {
        self.end_lease(lease, update)
    }

    fn borrow(&mut self, host: &str, owner: &str, lease_ms: i64, now_ms: i64) -> Result<Loan, FrontierError> {
        self.lease_one(host, owner, lease_ms, now_ms)
    }

    fn save_file(&mut self, host_id: i64, file: &SiteFile) -> Result<(), FrontierError> {
        self.db
            .execute(
                "INSERT OR REPLACE INTO site_file VALUES (?1, ?2, ?3, ?4)",
                params![host_id, file.url, file.body, file.fetched_at_ms],
            )
            .map(drop)
    }

    fn finish_article(
        &mut self,
        url_id: i64,
        places: &[String],
        sketch: Option<&Sketch>,
        version: &Version,
        ending: &Ending<'_>,
    ) -> Result<Finished, FrontierError> {
        let revised = self.revised(url_id, version)?;
        if revised == Some(Finished::Same) {
            self.end_same(url_id, version)?;
            return Ok(Finished::Same);
        }
        if let Some(of) = self.known_as(url_id, places)? {
            if revised.is_some() {
                // It has become another article, which stands there already; what was written stays.
                self.end_same(url_id, version)?;
                return Ok(Finished::Same);
            }
            return Ok(Finished::Duplicate { of });
        }
        let near = match (&revised, sketch) {
            (None, Some(sketch)) => self.near(url_id, sketch)?,
            _ => None,
        };
        if let Some(near) = near.as_ref().filter(|near| articles::are_amp_twins(places, near)) {
            return Ok(Finished::Duplicate { of: near.clone() });
        }
        self.note_parts(url_id, places)?;
        if let Some(Finished::Revision { number, .. }) = &revised {
            self.end_revision(url_id, ending)?;
            self.note_version(url_id, *number, version)?;
        }
        if let Some(revised) = revised {
            return Ok(revised);
        }
        self.end(url_id, ending)?;
        self.note_version(url_id, 1, version)?;
        Ok(Finished::Article { near })
    }

    fn note_parts(&mut self, url_id: i64, places: &[String]) -> Result<(), FrontierError> {
        for place in places {
            self.db.execute("INSERT OR IGNORE INTO place VALUES (?1, ?2)", params![key(place), url_id])?;
        }
        Ok(())
    }

    fn finish_same(&mut self, url_id: i64, version: &Version) -> Result<(), FrontierError> {
        self.end_same(url_id, version)
    }

    fn finish_failure(&mut self, url_id: i64, ending: &Ending<'_>) -> Result<(), FrontierError> {
        self.end(url_id, ending)
    }

    fn postpone(&mut self, url_id: i64, attempts: u32, next_at_ms: i64) -> Result<(), FrontierError> {
        self.db
            .execute(
                "UPDATE url SET attempts = ?2, next_at_ms = ?3 WHERE id = ?1 AND next_at_ms IS NOT NULL",
                params![url_id, attempts, next_at_ms],
            )
            .map(drop)
    }

    fn redirect(
        &mut self,
        url_id: i64,
        host: &str,
        target: &str,
        trail: &[String],
        now_ms: i64,
    ) -> Result<(), FrontierError> {
        let host_id = self.host_id(host, now_ms)?;
        self.db.execute(
            "UPDATE host SET pending = pending - 1 WHERE id = (SELECT host_id FROM url WHERE id = ?1)",
            params![url_id],
        )?;
        self.db.execute(
            "UPDATE url SET host_id = ?2, target = ?3, trail = ?4, next_at_ms = ?5 WHERE id = ?1",
            params![url_id, host_id, target, trail.join("\n"), now_ms],
        )?;
        let priority = self.db.row("SELECT priority FROM url WHERE id = ?1", params![url_id], |row| row.get(0))?;
        self.add_pending(host_id, priority.unwrap_or(0), now_ms)
    }

    fn take_dead(&mut self, limit: usize, now_ms: i64) -> Result<Vec<DeadUrl>, FrontierError> {
        let found = self.db.rows(
            "SELECT url.id, listed, line, attempts, dead_reason, dead_detail, kind
                FROM host INDEXED BY host_dead
                CROSS JOIN url INDEXED BY url_due ON url.host_id = host.id AND next_at_ms IS NOT NULL
                WHERE pending > 0 AND dead_reason IS NOT NULL AND kind = 0 AND reason IS NULL
                    AND (NOT ?2 OR found_by IS NULL OR attempts >= ?3) LIMIT ?1",
            params![limit as i64, self.watching, places::MAX_DEATHS],
            places::dead_url,
        )?;
        let mut dead = Vec::with_capacity(found.len());
        for (id, url) in found {
            self.end(id, &Ending { reason: &url.reason, status: None, attempts: url.attempts })?;
            dead.push(url);
        }
        if dead.len() < limit {
            dead.extend(self.rest_dead(now_ms)?);
        }
        Ok(dead)
    }

    fn discover(&mut self, place: &Discovery<'_>, now_ms: i64) -> Result<Discovered, FrontierError> {
        self.add_place(place, now_ms)
    }

    fn finish_visit(&mut self, url_id: i64, visit: &VisitEnd<'_>, now_ms: i64) -> Result<(), FrontierError> {
        self.end_visit(url_id, visit, now_ms)
    }

    fn plan(&mut self, plan: Plan, now_ms: i64) -> Result<(), FrontierError> {
        self.plan_visits(plan, now_ms)
    }

    fn listed_sources(&mut self) -> Result<Vec<String>, FrontierError> {
        self.listed_places()
    }

    fn site(&mut self, site: &str) -> Result<(Option<Vec<u8>>, SiteCount), FrontierError> {
        self.site_row(site)
    }

    fn save_site(&mut self, site: &str, shapes: &[u8], count: SiteCount) -> Result<(), FrontierError> {
        self.put_site(site, shapes, count)
    }

    fn source_reports(&mut self, after: i64, limit: usize) -> Result<Vec<SourceReport>, FrontierError> {
        self.sources(after, limit)
    }

    fn retry_failed(&mut self, reasons: &[String], now_ms: i64) -> Result<BTreeMap<String, u64>, FrontierError> {
        self.requeue(reasons, now_ms)
    }

    fn mark(&mut self, name: &str) -> Result<i64, FrontierError> {
        let value = self.db.row("SELECT value FROM meta WHERE key = ?1", params![name], |row| row.get(0))?;
        Ok(value.unwrap_or(0))
    }

    fn set_mark(&mut self, name: &str, value: i64) -> Result<(), FrontierError> {
        self.db.execute("INSERT OR REPLACE INTO meta VALUES (?1, ?2)", params![name, value]).map(drop)
    }

    fn payload(&mut self, digest: &str) -> Result<Option<Payload>, FrontierError> {
        payloads::find(&self.db, digest)
    }

    fn save_payload(&mut self, digest: &str, payload: &Payload) -> Result<(), FrontierError> {
        payloads::save(&self.db, digest, payload)
    }

    fn queued(&self) -> u64 {
        self.queued
    }

    fn tally(&self) -> &BTreeMap<String, u64> {
        &self.tally
    }

    fn next_ready_ms(&mut self) -> Result<Option<i64>, FrontierError> {
        let mut first: Option<i64> = None;
        for priority in self.levels.highest_first() {
            // A host with a lease stands in the index under the end of its lease, far from now: stepping over it is cheap.
            let ready = self.db.row(
                "SELECT ready_at_ms FROM host INDEXED BY host_ready
                    WHERE priority = ?1 AND pending > 0 AND dead_reason IS NULL AND lease_owner IS NULL
                    ORDER BY ready_at_ms LIMIT 1",
                params![priority.number()],
                |row| row.get(0),
            )?;
            first = first.into_iter().chain(ready).min();
        }
        Ok(first)
    }

    fn host_counts(&mut self, now_ms: i64) -> Result<HostCounts, FrontierError> {
        self.count_hosts(now_ms)
    }

    fn slowest(&mut self, limit: usize) -> Result<Vec<Waiting>, FrontierError> {
        self.last_ready(limit)
    }

    fn slow_hosts(&mut self, cap_ms: u64, limit: usize) -> Result<Vec<(String, u64)>, FrontierError> {
        self.asking_for_more_than(cap_ms, limit)
    }

    fn host_reports(&mut self, after: &str, limit: usize) -> Result<Vec<HostReport>, FrontierError> {
        self.reports(after, limit)
    }
}

#[cfg(test)]
mod tests;
