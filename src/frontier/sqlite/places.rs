//! Places that name others: found, visited, planned; articles looked at again.

use rusqlite::params;

use super::{SqliteFrontier, key};
use crate::frontier::places::{FIELDS, FIRST_LOOK_MS, LAST_LOOK_MS, MAX_LOOK_MS};
use crate::frontier::{
    ARTICLE, DeadUrl, Discovered, Discovery, Ending, Finished, FoundBy, Frontier, FrontierError, Kind, Plan, Priority,
    SiteCount, SourceReport, Version, VersionFields, VisitEnd, next_look_ms,
};

/// A host that was given up while it is watched rests so long, milliseconds.
const DEAD_REST_MS: i64 = 6 * 3_600_000;
/// A page that was found is given up with its host after so many times.
pub(super) const MAX_DEATHS: u32 = 3;
/// Set while articles are looked at again.
const LOOKED_AGAIN: &str = "looked_again";
/// Steps up from a sitemap to those that name it; nesting is bounded far below.
const MAX_STEPS_UP: usize = 16;

impl SqliteFrontier {
    pub(super) fn add_place(&mut self, place: &Discovery<'_>, now_ms: i64) -> Result<Discovered, FrontierError> {
        let hash = key(place.canonical);
        // Before 1970: the newest first. A place without a date was new when it was found.
        let next_at_ms = match place.kind {
            Kind::Page => -place.dated_ms.unwrap_or(now_ms).clamp(0, now_ms.max(0)),
            _ => now_ms,
        };
        let known = self.db.row(
            "SELECT id, kind, reason, next_at_ms IS NULL, checked_at_ms FROM url WHERE hash = ?1",
            params![hash],
            |row| {
                let (id, kind): (i64, i64) = (row.get(0)?, row.get(1)?);
                let (reason, idle): (Option<String>, bool) = (row.get(2)?, row.get(3)?);
                Ok((id, Kind::of_number(kind), reason, idle, row.get::<_, Option<i64>>(4)?))
            },
        )?;
        let Some((id, kind, reason, idle, checked_at_ms)) = known else {
            let host_id = self.host_id(place.host, now_ms)?;
            let priority = Priority::of(place.kind, None);
            self.use_level(priority)?;
            let (kind, by, priority) = (place.kind.number(), place.by.name(), priority.number());
            self.db.execute(
                "INSERT INTO url (hash, host_id, listed, line, next_at_ms, kind, found_by, found_at, priority)
                    VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6, ?7, ?8)",
                params![hash, host_id, place.url, next_at_ms, kind, by, place.at, priority],
            )?;
            if place.kind != Kind::Page {
                let id = self.db.last_id();
                self.db.execute(
                    "INSERT INTO source (url_id, depth, guess) VALUES (?1, ?2, ?3)",
                    params![id, place.depth, place.guess],
                )?;
            }
            self.add_pending(host_id, priority, now_ms)?;
            self.queued += 1;
            return Ok(Discovered::New);
        };
        if kind == Kind::Sitemap && place.kind == Kind::Sitemap && self.is_above(id, place.at)? {
            return Ok(Discovered::Loop);
        }
        let changed = checked_at_ms.zip(place.modified_ms).is_some_and(|(checked, modified)| modified > checked);
        let again = kind == place.kind && changed && idle && (kind != Kind::Page || reason.as_deref() == Some(ARTICLE));
        if again {
            self.queue_again(id, next_at_ms, now_ms)?;
            return Ok(Discovered::Renewed);
        }
        Ok(Discovered::Known)
    }

    /// Is `id` the place `from`, or does it name it, directly or through others?
    fn is_above(&self, id: i64, from: i64) -> Result<bool, FrontierError> {
        let mut at = Some(from);
        for _ in 0..MAX_STEPS_UP {
            match at {
                Some(here) if here == id => return Ok(true),
                Some(here) => {
                    let above =
                        self.db.row("SELECT found_at FROM url WHERE id = ?1", params![here], |row| row.get(0))?;
                    at = above.flatten();
                }
                None => break,
            }
        }
        Ok(false)
    }

    /// Puts an ended URL back on the queue.
    fn queue_again(&mut self, url_id: i64, next_at_ms: i64, now_ms: i64) -> Result<(), FrontierError> {
        let queued = self.db.execute(
            "UPDATE url SET next_at_ms = ?2, attempts = 0 WHERE id = ?1 AND next_at_ms IS NULL",
            params![url_id, next_at_ms],
        )?;
        let host: Option<(i64, i64)> =
            self.db.row("SELECT host_id, priority FROM url WHERE id = ?1", params![url_id], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        if let (1, Some((host_id, priority))) = (queued, host) {
            self.add_pending(host_id, priority, now_ms.max(next_at_ms))?;
            self.queued += 1;
        }
        Ok(())
    }

    /// Takes a URL off the queue without ending it.
    fn unqueue(&mut self, url_id: i64) -> Result<(), FrontierError> {
        let taken = self.db.execute(
            "UPDATE url SET next_at_ms = NULL, target = NULL, trail = NULL, attempts = 0
                WHERE id = ?1 AND next_at_ms IS NOT NULL",
            params![url_id],
        )?;
        if taken == 1 {
            self.db.execute(
                "UPDATE host SET pending = pending - 1 WHERE id = (SELECT host_id FROM url WHERE id = ?1)",
                params![url_id],
            )?;
            self.queued = self.queued.saturating_sub(1);
        }
        Ok(())
    }

    pub(super) fn end_visit(&mut self, url_id: i64, visit: &VisitEnd<'_>, now_ms: i64) -> Result<(), FrontierError> {
        self.unqueue(url_id)?;
        let next_at_ms = (self.watching && !visit.over).then_some(now_ms.saturating_add(visit.next_visit_ms));
        if let Some(next_at_ms) = next_at_ms {
            self.queue_again(url_id, next_at_ms, now_ms)?;
        }
        self.db.execute(
            "UPDATE url SET kind = ?2, checked_at_ms = ?3 WHERE id = ?1",
            params![url_id, visit.kind.number(), now_ms],
        )?;
        if let Some(validators) = visit.validators {
            self.db.execute(
                "UPDATE url SET etag = ?2, last_modified = ?3 WHERE id = ?1",
                params![url_id, validators.etag, validators.last_modified],
            )?;
        }
        self.db
            .execute(
                "UPDATE source SET visits = visits + 1, places = places + ?2, visit_ms = ?3, visited_at_ms = ?4,
                    problem = ?5, over = ?6 WHERE url_id = ?1",
                params![url_id, visit.new, visit.next_visit_ms, now_ms, visit.problem, visit.over],
            )
            .map(drop)
    }

    pub(super) fn plan_visits(&mut self, plan: Plan, now_ms: i64) -> Result<(), FrontierError> {
        self.watching = plan.watch;
        let looked_again = self.mark(LOOKED_AGAIN)? == 1;
        self.plan_looks(plan, looked_again, now_ms)?;
        if self.has_sources() {
            // Those that were not visited yet are on the queue already.
            let next = match (plan.sources, plan.watch) {
                (false, _) => "NULL",
                (true, true) => "max(?1, visited_at_ms + visit_ms)",
                (true, false) => "CASE WHEN visited_at_ms <= ?1 - ?2 THEN ?1 END",
            };
            self.db.execute(
                &format!(
                    "UPDATE url SET next_at_ms = {next} FROM source
                        WHERE source.url_id = url.id AND visited_at_ms IS NOT NULL AND NOT over AND ?1 + ?2 IS NOT NULL"
                ),
                params![now_ms, plan.rest_ms],
            )?;
        }
        if plan.articles || looked_again || self.has_sources() {
            self.db.execute(
                "UPDATE host SET pending = (SELECT count(*) FROM url WHERE host_id = host.id AND next_at_ms IS NOT NULL)",
                [],
            )?;
            self.queued = self.db.row("SELECT sum(pending) FROM host", [], |row| row.get(0))?.flatten().unwrap_or(0);
        }
        Ok(())
    }

    /// Puts articles on the queue that are to be looked at again, or takes them off when that is no longer wanted.
    fn plan_looks(&mut self, plan: Plan, looked_again: bool, now_ms: i64) -> Result<(), FrontierError> {
        if plan.articles && plan.watch {
            self.db.execute(
                "UPDATE url SET next_at_ms = max(?1, checked_at_ms + min(max(checked_at_ms - written_at_ms, ?3), ?4))
                    WHERE reason = ?2 AND next_at_ms IS NULL AND written_at_ms >= ?1 - ?5",
                params![now_ms, ARTICLE, FIRST_LOOK_MS, MAX_LOOK_MS, LAST_LOOK_MS],
            )?;
        } else if plan.articles {
            self.db.execute(
                "UPDATE url SET next_at_ms = ?1 WHERE reason = ?2 AND next_at_ms IS NULL AND checked_at_ms <= ?1 - ?3",
                params![now_ms, ARTICLE, plan.rest_ms],
            )?;
        } else if looked_again {
            self.db
                .execute("UPDATE url SET next_at_ms = NULL WHERE reason = ?1 AND next_at_ms > 0", params![ARTICLE])?;
        }
        if plan.articles != looked_again {
            self.set_mark(LOOKED_AGAIN, i64::from(plan.articles))?;
        }
        Ok(())
    }

    /// What is not ended with a host that was given up: places to visit again, articles looked at again, and while
    /// watching pages that were found. While watching, the host rests and is tried again; else they leave the queue.
    pub(super) fn rest_dead(&mut self, now_ms: i64) -> Result<Vec<DeadUrl>, FrontierError> {
        let found = self.db.rows(
            "SELECT url.id, listed, line, attempts, dead_reason, dead_detail, kind
                FROM host INDEXED BY host_dead
                CROSS JOIN url INDEXED BY url_due ON url.host_id = host.id AND next_at_ms IS NOT NULL
                WHERE pending > 0 AND dead_reason IS NOT NULL",
            [],
            dead_url,
        )?;
        let mut sources = Vec::new();
        for (id, url) in found {
            if self.watching {
                let next_at_ms = now_ms + DEAD_REST_MS;
                self.db.execute(
                    "UPDATE url SET next_at_ms = ?2, attempts = attempts + (kind = 0) WHERE id = ?1",
                    params![id, next_at_ms],
                )?;
            } else {
                self.unqueue(id)?;
            }
            if url.is_source {
                self.db.execute(
                    "UPDATE source SET problem = ?2, visited_at_ms = ?3, visit_ms = ?4 WHERE url_id = ?1",
                    params![id, url.reason, now_ms, DEAD_REST_MS],
                )?;
                sources.push(url);
            }
        }
        if self.watching {
            self.db.execute(
                "UPDATE host SET dead_reason = NULL, dead_detail = NULL, fail_streak = 0, bad_streak = 0,
                    blocked_until_ms = ?1, ready_at_ms = ?1 WHERE pending > 0 AND dead_reason IS NOT NULL",
                params![now_ms + DEAD_REST_MS],
            )?;
        }
        Ok(sources)
    }

    /// Compares an article with how it was written before; `None` when it was not.
    pub(super) fn revised(&mut self, url_id: i64, version: &Version) -> Result<Option<Finished>, FrontierError> {
        let before = self.db.row(
            "SELECT revision, text_hash, fields FROM url WHERE id = ?1 AND reason = ?2",
            params![url_id, ARTICLE],
            |row| {
                let fields: Option<Vec<u8>> = row.get(2)?;
                Ok((row.get::<_, Option<u32>>(0)?, row.get::<_, Option<String>>(1)?, fields))
            },
        )?;
        let Some((number, hash, fields)) = before else { return Ok(None) };
        if hash == version.hash {
            return Ok(Some(Finished::Same));
        }
        let fields = fields.and_then(|bytes| fields_of(&bytes)).unwrap_or_default();
        let pairs = fields.iter().zip(&version.fields).zip(FIELDS);
        let changed = pairs.filter(|((before, now), _)| before != now).map(|(_, name)| name).collect();
        let number = number.unwrap_or(1) + 1;
        Ok(Some(Finished::Revision { number, revises: hash.unwrap_or_default(), changed }))
    }

    /// Notes how an article was written.
    pub(super) fn note_version(&mut self, url_id: i64, number: u32, version: &Version) -> Result<(), FrontierError> {
        let fields: Vec<u8> = version.fields.iter().flat_map(|field| field.to_le_bytes()).collect();
        self.db.execute(
            "UPDATE url SET etag = ?2, last_modified = ?3, checked_at_ms = ?4, written_at_ms = ?4, revision = ?5,
                text_hash = ?6, fields = ?7 WHERE id = ?1",
            params![
                url_id,
                version.validators.etag,
                version.validators.last_modified,
                version.fetched_at_ms,
                number,
                version.hash,
                fields,
            ],
        )?;
        self.look_again(url_id, version)
    }

    /// Plans the next look at an article.
    fn look_again(&mut self, url_id: i64, version: &Version) -> Result<(), FrontierError> {
        if !version.recheck {
            return Ok(());
        }
        let written: Option<Option<i64>> =
            self.db.row("SELECT written_at_ms FROM url WHERE id = ?1", params![url_id], |row| row.get(0))?;
        let now_ms = version.fetched_at_ms;
        match next_look_ms(now_ms - written.flatten().unwrap_or(now_ms)) {
            Some(wait_ms) => self.queue_again(url_id, now_ms + wait_ms, now_ms),
            None => Ok(()),
        }
    }

    pub(super) fn end_same(&mut self, url_id: i64, version: &Version) -> Result<(), FrontierError> {
        self.unqueue(url_id)?;
        self.db.execute("UPDATE url SET checked_at_ms = ?2 WHERE id = ?1", params![url_id, version.fetched_at_ms])?;
        if !version.validators.is_empty() {
            let Version { validators, .. } = version;
            self.db.execute(
                "UPDATE url SET etag = ?2, last_modified = ?3 WHERE id = ?1",
                params![url_id, validators.etag, validators.last_modified],
            )?;
        }
        self.look_again(url_id, version)
    }

    /// A revision is ended like an article, but counted only once.
    pub(super) fn end_revision(&mut self, url_id: i64, ending: &Ending<'_>) -> Result<(), FrontierError> {
        self.unqueue(url_id)?;
        self.db.execute("UPDATE url SET status = ?2 WHERE id = ?1", params![url_id, ending.status]).map(drop)
    }

    pub(super) fn site_row(&self, site: &str) -> Result<(Option<Vec<u8>>, SiteCount), FrontierError> {
        let row = self.db.row("SELECT shapes, pages, sitemaps FROM site WHERE name = ?1", params![site], |row| {
            Ok((row.get(0)?, SiteCount { pages: row.get(1)?, sitemaps: row.get(2)? }))
        })?;
        Ok(row.unwrap_or_default())
    }

    pub(super) fn put_site(&self, site: &str, shapes: &[u8], count: SiteCount) -> Result<(), FrontierError> {
        self.db
            .execute(
                "INSERT OR REPLACE INTO site VALUES (?1, ?2, ?3, ?4)",
                params![site, shapes, count.pages, count.sitemaps],
            )
            .map(drop)
    }

    pub(super) fn sources(&self, after: i64, limit: usize) -> Result<Vec<SourceReport>, FrontierError> {
        self.db.rows(
            "SELECT url.id, listed, kind, found_by, visits, places, visit_ms, visited_at_ms, problem
                FROM source JOIN url ON url.id = url_id WHERE url_id > ?1 AND NOT (over AND guess IS NOT NULL)
                ORDER BY url_id LIMIT ?2",
            params![after, limit as i64],
            |row| {
                let found_by: Option<String> = row.get(3)?;
                Ok(SourceReport {
                    id: row.get(0)?,
                    url: row.get(1)?,
                    kind: Kind::of_number(row.get(2)?),
                    found_by: found_by.as_deref().and_then(FoundBy::of_name),
                    visits: row.get(4)?,
                    places: row.get(5)?,
                    visit_ms: row.get(6)?,
                    visited_at_ms: row.get(7)?,
                    problem: row.get(8)?,
                })
            },
        )
    }

    pub(super) fn listed_places(&self) -> Result<Vec<String>, FrontierError> {
        self.db.rows("SELECT listed FROM source JOIN url ON url.id = url_id WHERE line > 0", [], |row| row.get(0))
    }
}

/// From `id, listed, line, attempts, dead_reason, dead_detail, kind`.
pub(super) fn dead_url(row: &rusqlite::Row<'_>) -> rusqlite::Result<(i64, DeadUrl)> {
    let url = DeadUrl {
        listed: row.get(1)?,
        line: row.get(2)?,
        attempts: row.get(3)?,
        reason: row.get(4)?,
        detail: row.get(5)?,
        is_source: row.get::<_, i64>(6)? > 0,
    };
    Ok((row.get(0)?, url))
}

fn fields_of(bytes: &[u8]) -> Option<VersionFields> {
    let (numbers, rest) = bytes.as_chunks::<8>();
    if !rest.is_empty() {
        return None;
    }
    numbers.iter().map(|bytes| u64::from_le_bytes(*bytes)).collect::<Vec<_>>().try_into().ok()
}
