//! The frontier in one SQLite file.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::params;
use sha2::{Digest, Sha256};

use self::db::Db;
use super::{
    ARTICLE, BAD_URL, Claim, DUPLICATE, DeadUrl, Ending, Frontier, FrontierError, HostCounts, HostUpdate, Insertion,
    Lease, LeaseId, NewUrl, QueuedUrl, StoredRobots, Waiting,
};

mod db;

/// The earliest time at which a host has both the right to be asked and a URL to ask for.
const READY: &str = "max(free_at_ms, blocked_until_ms, coalesce(
    (SELECT min(next_at_ms) FROM url WHERE host_id = host.id AND next_at_ms IS NOT NULL), 0))";

/// The frontier in one SQLite file (write-ahead log; readers do not disturb it).
#[derive(Debug)]
pub struct SqliteFrontier {
    db: Db,
    queued: u64,
    tally: BTreeMap<String, u64>,
}

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
        Ok(Self { db, queued: queued.flatten().unwrap_or(0), tally: tally.into_iter().collect() })
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
    fn host_id(&self, key: &str, now_ms: i64) -> Result<i64, FrontierError> {
        if let Some(id) = self.db.row("SELECT id FROM host WHERE key = ?1", params![key], |row| row.get(0))? {
            return Ok(id);
        }
        self.db.execute("INSERT INTO host (key, ready_at_ms) VALUES (?1, ?2)", params![key, now_ms])?;
        Ok(self.db.last_id())
    }

    /// A host has one more URL, due now: unless somebody works on it, it is ready as soon as it may be asked.
    fn add_pending(&self, host_id: i64, now_ms: i64) -> Result<(), FrontierError> {
        self.db.execute(
            "UPDATE host SET pending = pending + 1, ready_at_ms = CASE WHEN lease_owner IS NOT NULL THEN ready_at_ms
                WHEN pending = 0 THEN max(free_at_ms, blocked_until_ms, ?2)
                ELSE min(ready_at_ms, max(free_at_ms, blocked_until_ms, ?2)) END WHERE id = ?1",
            params![host_id, now_ms],
        )?;
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
            self.queued = self.queued.saturating_sub(1);
            self.count(ending.reason)?;
        }
        Ok(())
    }

    fn due_urls(&self, host_id: i64, limit: usize, now_ms: i64) -> Result<Vec<QueuedUrl>, FrontierError> {
        self.db.rows(
            "SELECT id, listed, line, target, trail, attempts FROM url
                WHERE host_id = ?1 AND next_at_ms <= ?2 ORDER BY next_at_ms LIMIT ?3",
            params![host_id, now_ms, limit as i64],
            |row| {
                let trail: Option<String> = row.get(4)?;
                Ok(QueuedUrl {
                    id: row.get(0)?,
                    listed: row.get(1)?,
                    line: row.get(2)?,
                    target: row.get(3)?,
                    trail: trail.map(|trail| trail.lines().map(str::to_owned).collect()).unwrap_or_default(),
                    attempts: row.get(5)?,
                })
            },
        )
    }

    fn robots_of(&self, host_id: i64) -> Result<Vec<StoredRobots>, FrontierError> {
        self.db.rows("SELECT origin, body, fetched_at_ms FROM robots WHERE host_id = ?1", params![host_id], |row| {
            Ok(StoredRobots { origin: row.get(0)?, body: row.get(1)?, fetched_at_ms: row.get(2)? })
        })
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
        self.db.execute(&format!("UPDATE host SET ready_at_ms = {READY} WHERE pending > 0"), []).map(drop)
    }

    fn insert(&mut self, url: &NewUrl<'_>, now_ms: i64) -> Result<Insertion, FrontierError> {
        let hash = key(url.canonical);
        let before =
            self.db.row("SELECT listed FROM url WHERE hash = ?1", params![hash], |row| row.get::<_, String>(0))?;
        if let Some(of) = before {
            if of == url.listed || !self.note_once(&format!("url {}", url.listed))? {
                return Ok(Insertion::Repeated);
            }
            self.count(DUPLICATE)?;
            return Ok(Insertion::Duplicate { of });
        }
        let host_id = self.host_id(url.host, now_ms)?;
        self.db.execute(
            "INSERT INTO url (hash, host_id, listed, line, next_at_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![hash, host_id, url.listed, url.line, now_ms],
        )?;
        self.add_pending(host_id, now_ms)?;
        self.queued += 1;
        Ok(Insertion::Queued)
    }

    fn note_once(&mut self, text: &str) -> Result<bool, FrontierError> {
        let first = self.db.execute("INSERT OR IGNORE INTO once VALUES (?1)", params![key(text)])? == 1;
        if first && text.starts_with(BAD_URL) {
            self.count(BAD_URL)?;
        }
        Ok(first)
    }

    fn claim(&mut self, claim: &Claim<'_>, now_ms: i64) -> Result<Vec<Lease>, FrontierError> {
        let hosts = self.db.rows(
            "SELECT id, key, lease_epoch + 1, fail_streak FROM host INDEXED BY host_ready
                WHERE pending > 0 AND dead_reason IS NULL AND ready_at_ms <= ?1 ORDER BY ready_at_ms LIMIT ?2",
            params![now_ms, claim.hosts as i64],
            |row| Ok((LeaseId { host_id: row.get(0)?, epoch: row.get(2)? }, row.get::<_, String>(1)?, row.get(3)?)),
        )?;
        let mut leases = Vec::with_capacity(hosts.len());
        for (id, host, fail_streak) in hosts {
            let urls = self.due_urls(id.host_id, claim.urls_per_host, now_ms)?;
            if urls.is_empty() {
                self.db
                    .execute(&format!("UPDATE host SET ready_at_ms = {READY} WHERE id = ?1"), params![id.host_id])?;
                continue;
            }
            self.db.execute(
                "UPDATE host SET lease_owner = ?2, lease_epoch = ?3, lease_until_ms = ?4, ready_at_ms = ?4 WHERE id = ?1",
                params![id.host_id, claim.owner, id.epoch, now_ms + claim.lease_ms],
            )?;
            let robots = self.robots_of(id.host_id)?;
            leases.push(Lease { id, host, fail_streak, robots, urls });
        }
        Ok(leases)
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
        let (reason, detail) = update.dead.as_ref().map(|(reason, detail)| (reason, detail)).unzip();
        let released = self.db.execute(
            "UPDATE host SET lease_owner = NULL, lease_until_ms = NULL, free_at_ms = max(free_at_ms, ?3),
                blocked_until_ms = ?4, delay_ms = ?5, fail_streak = ?6, dead_reason = ?7, dead_detail = ?8
                WHERE id = ?1 AND lease_epoch = ?2 AND lease_owner IS NOT NULL",
            params![
                lease.host_id,
                lease.epoch,
                update.free_at_ms,
                update.blocked_until_ms,
                update.delay_ms,
                update.fail_streak,
                reason,
                detail
            ],
        )?;
        if released == 1 {
            self.db.execute(&format!("UPDATE host SET ready_at_ms = {READY} WHERE id = ?1"), params![lease.host_id])?;
        }
        Ok(released == 1)
    }

    fn save_robots(&mut self, host_id: i64, robots: &StoredRobots) -> Result<(), FrontierError> {
        self.db
            .execute(
                "INSERT OR REPLACE INTO robots VALUES (?1, ?2, ?3, ?4)",
                params![host_id, robots.origin, robots.body, robots.fetched_at_ms],
            )
            .map(drop)
    }

    fn finish_article(
        &mut self,
        url_id: i64,
        places: &[String],
        status: u16,
        attempts: u32,
    ) -> Result<Option<String>, FrontierError> {
        for place in places {
            let of = self.db.row(
                "SELECT listed FROM place JOIN url ON url.id = url_id WHERE place.hash = ?1 AND url_id != ?2",
                params![key(place), url_id],
                |row| row.get(0),
            )?;
            if of.is_some() {
                return Ok(of);
            }
        }
        for place in places {
            self.db.execute("INSERT OR IGNORE INTO place VALUES (?1, ?2)", params![key(place), url_id])?;
        }
        self.end(url_id, &Ending { reason: ARTICLE, status: Some(status), attempts })?;
        Ok(None)
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
        self.add_pending(host_id, now_ms)
    }

    fn take_dead(&mut self, limit: usize) -> Result<Vec<DeadUrl>, FrontierError> {
        let found = self.db.rows(
            "SELECT url.id, listed, line, attempts, dead_reason, dead_detail
                FROM host INDEXED BY host_dead
                CROSS JOIN url INDEXED BY url_due ON url.host_id = host.id AND next_at_ms IS NOT NULL
                WHERE pending > 0 AND dead_reason IS NOT NULL LIMIT ?1",
            params![limit as i64],
            |row| {
                let url = DeadUrl {
                    listed: row.get(1)?,
                    line: row.get(2)?,
                    attempts: row.get(3)?,
                    reason: row.get(4)?,
                    detail: row.get(5)?,
                };
                Ok((row.get::<_, i64>(0)?, url))
            },
        )?;
        let mut dead = Vec::with_capacity(found.len());
        for (id, url) in found {
            self.end(id, &Ending { reason: &url.reason, status: None, attempts: url.attempts })?;
            dead.push(url);
        }
        Ok(dead)
    }

    fn queued(&self) -> u64 {
        self.queued
    }

    fn tally(&self) -> &BTreeMap<String, u64> {
        &self.tally
    }

    fn next_ready_ms(&mut self) -> Result<Option<i64>, FrontierError> {
        // A host with a lease stands in the index under the end of its lease, far from now: stepping over it is cheap.
        self.db.row(
            "SELECT ready_at_ms FROM host INDEXED BY host_ready
                WHERE pending > 0 AND dead_reason IS NULL AND lease_owner IS NULL
                ORDER BY ready_at_ms LIMIT 1",
            [],
            |row| row.get(0),
        )
    }

    fn host_counts(&mut self, now_ms: i64) -> Result<HostCounts, FrontierError> {
        let hosts = self.db.row("SELECT count(*) FROM host", [], |row| row.get(0))?.unwrap_or(0);
        let dead =
            self.db.row("SELECT count(*) FROM host WHERE dead_reason IS NOT NULL", [], |row| row.get(0))?.unwrap_or(0);
        let counts = self.db.row(
            "SELECT count(*), coalesce(sum(ready_at_ms > ?1 AND lease_owner IS NULL), 0),
                coalesce(sum(blocked_until_ms > ?1), 0),
                coalesce(max(max(free_at_ms, blocked_until_ms, ?1) - ?1 + (pending - 1) * delay_ms), 0)
                FROM host WHERE pending > 0 AND dead_reason IS NULL",
            params![now_ms],
            |row| {
                let slowest_ms = row.get::<_, i64>(3)?.max(0).unsigned_abs();
                Ok(HostCounts {
                    hosts,
                    dead,
                    pending: row.get(0)?,
                    waiting: row.get(1)?,
                    deferred: row.get(2)?,
                    slowest_ms,
                })
            },
        )?;
        Ok(counts.unwrap_or_default())
    }

    fn slowest(&mut self, limit: usize) -> Result<Vec<Waiting>, FrontierError> {
        self.db.rows(
            "SELECT key, pending, ready_at_ms, fail_streak FROM host WHERE pending > 0 AND dead_reason IS NULL
                ORDER BY ready_at_ms DESC LIMIT ?1",
            params![limit as i64],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )
    }
}

#[cfg(test)]
mod tests;
