//! Numbers over all hosts, reports, and failed URLs put back on the queue.

use std::collections::BTreeMap;

use rusqlite::params;

use super::SqliteFrontier;
use super::hosts::history;
use crate::frontier::{ARTICLE, BAD_URL, DUPLICATE, FrontierError, HostCounts, HostReport, Waiting};

impl SqliteFrontier {
    pub(super) fn count_hosts(&self, now_ms: i64) -> Result<HostCounts, FrontierError> {
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

    pub(super) fn last_ready(&self, limit: usize) -> Result<Vec<Waiting>, FrontierError> {
        self.db.rows(
            "SELECT key, pending, ready_at_ms, fail_streak FROM host WHERE pending > 0 AND dead_reason IS NULL
                ORDER BY ready_at_ms DESC LIMIT ?1",
            params![limit as i64],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )
    }

    pub(super) fn asking_for_more_than(&self, cap_ms: u64, limit: usize) -> Result<Vec<(String, u64)>, FrontierError> {
        self.db.rows(
            "SELECT key, crawl_delay_ms FROM host WHERE crawl_delay_ms > ?1 ORDER BY crawl_delay_ms DESC, key LIMIT ?2",
            params![i64::try_from(cap_ms).unwrap_or(i64::MAX), limit as i64],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    pub(super) fn reports(&self, after: &str, limit: usize) -> Result<Vec<HostReport>, FrontierError> {
        let hosts = self.db.rows(
            "SELECT id, key, pending, delay_ms, dead_reason, fail_streak, bad_streak, pages, latency_ms,
                best_latency_ms, crawl_delay_ms FROM host WHERE key > ?1 ORDER BY key LIMIT ?2",
            params![after, limit as i64],
            |row| {
                let report = HostReport {
                    host: row.get(1)?,
                    tally: BTreeMap::new(),
                    queued: row.get(2)?,
                    delay_ms: row.get(3)?,
                    history: history(row, 5)?,
                    dead: row.get(4)?,
                };
                Ok((row.get::<_, i64>(0)?, report))
            },
        )?;
        let mut reports = Vec::with_capacity(hosts.len());
        for (id, mut report) in hosts {
            let tally =
                self.db.rows("SELECT reason, count FROM host_tally WHERE host_id = ?1", params![id], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?;
            report.tally = tally.into_iter().collect();
            reports.push(report);
        }
        Ok(reports)
    }

    pub(super) fn requeue(&mut self, reasons: &[String], now_ms: i64) -> Result<BTreeMap<String, u64>, FrontierError> {
        let mut back = BTreeMap::new();
        let all: Vec<String> = self.tally.keys().cloned().collect();
        for reason in all {
            let final_one = [ARTICLE, DUPLICATE, BAD_URL].contains(&reason.as_str());
            if final_one || !(reasons.is_empty() || reasons.contains(&reason)) {
                continue;
            }
            self.db.execute(
                "UPDATE host SET pending = pending + count FROM host_tally WHERE host_id = host.id AND reason = ?1",
                params![reason],
            )?;
            self.db.execute("DELETE FROM host_tally WHERE reason = ?1", params![reason])?;
            self.db.execute("DELETE FROM tally WHERE reason = ?1", params![reason])?;
            let urls = self.db.execute(
                "UPDATE url SET next_at_ms = ?2, attempts = 0, reason = NULL, status = NULL
                    WHERE reason = ?1 AND next_at_ms IS NULL",
                params![reason, now_ms],
            )?;
            self.tally.remove(&reason);
            self.queued += urls as u64;
            back.insert(reason, urls as u64);
        }
        if !back.is_empty() {
            self.db.execute(
                "UPDATE host SET dead_reason = NULL, dead_detail = NULL, fail_streak = 0, bad_streak = 0, pages = 0
                    WHERE pending > 0 AND (dead_reason IS NOT NULL OR fail_streak > 0 OR bad_streak > 0 OR pages > 0)",
                [],
            )?;
            self.refresh_hosts("pending > 0", [])?;
        }
        Ok(back)
    }
}
