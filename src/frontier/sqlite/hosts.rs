//! Hosts: leases, loans, what a lease leaves behind.

use rusqlite::{Row, params};

use super::SqliteFrontier;
use crate::frontier::{
    Claim, FoundBy, FrontierError, History, HostUpdate, Kind, Lease, LeaseId, Loan, Priority, QueuedUrl, SiteFile,
};
use crate::model::{FoundAt, Validators};

/// Columns that [`history`] reads, in its order.
const HISTORY: &str = "fail_streak, bad_streak, pages, latency_ms, best_latency_ms, crawl_delay_ms";

/// Reads [`HISTORY`] from column `at` on.
pub(super) fn history(row: &Row<'_>, at: usize) -> rusqlite::Result<History> {
    Ok(History {
        fail_streak: row.get(at)?,
        bad_streak: row.get(at + 1)?,
        pages: row.get(at + 2)?,
        latency_ms: row.get(at + 3)?,
        best_latency_ms: row.get(at + 4)?,
        crawl_delay_ms: row.get(at + 5)?,
    })
}

/// URLs of one host and one priority that are due, read from the index in its order.
pub(super) const DUE: &str = "SELECT url.id, listed, line, target, trail, attempts, kind, found_by,
    (SELECT listed FROM url AS finder WHERE finder.id = url.found_at), etag, last_modified,
    reason = 'article', coalesce(source.depth, 0), guess, coalesce(visit_ms, 0)
    FROM url INDEXED BY url_due LEFT JOIN source ON source.url_id = url.id
    WHERE host_id = ?1 AND priority = ?4 AND next_at_ms <= ?2 AND next_at_ms IS NOT NULL
    ORDER BY next_at_ms, url.id LIMIT ?3";

impl SqliteFrontier {
    pub(super) fn lease_ready(&mut self, claim: &Claim<'_>, now_ms: i64) -> Result<Vec<Lease>, FrontierError> {
        let mut hosts = Vec::new();
        for priority in self.levels.highest_first() {
            let left = claim.hosts - hosts.len();
            if left > 0 {
                hosts.extend(self.ready_hosts(priority, left, now_ms)?);
            }
        }
        let mut leases = Vec::with_capacity(hosts.len());
        for (id, host, history) in hosts {
            let urls = self.due_urls(id.host_id, claim.urls_per_host, now_ms)?;
            if urls.is_empty() {
                self.refresh_hosts("id = ?1", params![id.host_id])?;
                continue;
            }
            self.lend(id, claim.owner, now_ms + claim.lease_ms)?;
            let files = self.files_of(id.host_id)?;
            leases.push(Lease { id, host, history, files, urls });
        }
        Ok(leases)
    }

    fn ready_hosts(
        &self,
        priority: Priority,
        limit: usize,
        now_ms: i64,
    ) -> Result<Vec<(LeaseId, String, History)>, FrontierError> {
        self.db.rows(
            &format!(
                "SELECT id, key, lease_epoch + 1, {HISTORY} FROM host INDEXED BY host_ready
                    WHERE priority = ?3 AND pending > 0 AND dead_reason IS NULL AND ready_at_ms <= ?1
                    ORDER BY ready_at_ms LIMIT ?2"
            ),
            params![now_ms, limit as i64, priority.number()],
            |row| Ok((LeaseId { host_id: row.get(0)?, epoch: row.get(2)? }, row.get(1)?, history(row, 3)?)),
        )
    }

    pub(super) fn lease_one(
        &mut self,
        host: &str,
        owner: &str,
        lease_ms: i64,
        now_ms: i64,
    ) -> Result<Loan, FrontierError> {
        let host_id = self.host_id(host, now_ms)?;
        let found = self.db.row(
            &format!(
                "SELECT lease_epoch + 1, CASE WHEN lease_owner IS NULL THEN max(free_at_ms, blocked_until_ms)
                    ELSE lease_until_ms END, {HISTORY} FROM host WHERE id = ?1"
            ),
            params![host_id],
            |row| Ok((row.get(0)?, row.get::<_, i64>(1)?, history(row, 2)?)),
        )?;
        // The row was made above, so it is there.
        let (epoch, ready_at_ms, history) = found.unwrap_or_default();
        if ready_at_ms > now_ms {
            return Ok(Loan::Later { ready_at_ms });
        }
        let id = LeaseId { host_id, epoch };
        self.lend(id, owner, now_ms + lease_ms)?;
        Ok(Loan::Granted(id, history))
    }

    fn lend(&self, id: LeaseId, owner: &str, until_ms: i64) -> Result<(), FrontierError> {
        self.db
            .execute(
                "UPDATE host SET lease_owner = ?2, lease_epoch = ?3, lease_until_ms = ?4, ready_at_ms = ?4 WHERE id = ?1",
                params![id.host_id, owner, id.epoch, until_ms],
            )
            .map(drop)
    }

    pub(super) fn end_lease(&mut self, lease: LeaseId, update: &HostUpdate) -> Result<bool, FrontierError> {
        let (reason, detail) = update.dead.as_ref().map(|(reason, detail)| (reason, detail)).unzip();
        let history = update.history;
        let released = self.db.execute(
            "UPDATE host SET lease_owner = NULL, lease_until_ms = NULL, free_at_ms = max(free_at_ms, ?3),
                blocked_until_ms = ?4, delay_ms = ?5,
                dead_reason = coalesce(?6, dead_reason), dead_detail = coalesce(?7, dead_detail), fail_streak = ?8,
                bad_streak = ?9, pages = ?10, latency_ms = ?11, best_latency_ms = ?12, crawl_delay_ms = ?13
                WHERE id = ?1 AND lease_epoch = ?2 AND lease_owner IS NOT NULL",
            params![
                lease.host_id,
                lease.epoch,
                update.free_at_ms,
                update.blocked_until_ms,
                update.delay_ms,
                reason,
                detail,
                history.fail_streak,
                history.bad_streak,
                history.pages,
                history.latency_ms,
                history.best_latency_ms,
                history.crawl_delay_ms,
            ],
        )?;
        if released == 1 {
            self.refresh_hosts("id = ?1", params![lease.host_id])?;
        }
        Ok(released == 1)
    }

    fn due_urls(&self, host_id: i64, limit: usize, now_ms: i64) -> Result<Vec<QueuedUrl>, FrontierError> {
        let mut due = Vec::new();
        for priority in self.levels.highest_first() {
            let left = limit - due.len();
            if left > 0 {
                due.extend(self.due_of(priority, host_id, left, now_ms)?);
            }
        }
        Ok(due)
    }

    fn due_of(
        &self,
        priority: Priority,
        host_id: i64,
        limit: usize,
        now_ms: i64,
    ) -> Result<Vec<QueuedUrl>, FrontierError> {
        self.db.rows(DUE, params![host_id, now_ms, limit as i64, priority.number()], |row| {
            let trail: Option<String> = row.get(4)?;
            let found_by: Option<String> = row.get(7)?;
            let found_at: Option<String> = row.get(8)?;
            let origin = found_by.as_deref().and_then(FoundBy::of_name).zip(found_at);
            Ok(QueuedUrl {
                id: row.get(0)?,
                listed: row.get(1)?,
                line: row.get(2)?,
                target: row.get(3)?,
                trail: trail.map(|trail| trail.lines().map(str::to_owned).collect()).unwrap_or_default(),
                attempts: row.get(5)?,
                kind: Kind::of_number(row.get(6)?),
                origin: origin.map(|(by, url)| FoundAt { by: by.name(), url }),
                validators: Validators { etag: row.get(9)?, last_modified: row.get(10)? },
                known: row.get::<_, Option<bool>>(11)?.unwrap_or(false),
                depth: row.get(12)?,
                guess: row.get(13)?,
                visit_ms: row.get(14)?,
            })
        })
    }

    pub(super) fn files_of(&self, host_id: i64) -> Result<Vec<SiteFile>, FrontierError> {
        self.db.rows("SELECT url, body, fetched_at_ms FROM site_file WHERE host_id = ?1", params![host_id], |row| {
            Ok(SiteFile { url: row.get(0)?, body: row.get(1)?, fetched_at_ms: row.get(2)? })
        })
    }
}
