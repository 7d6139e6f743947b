//! The file: its tables, how it is opened, errors that name it.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, OptionalExtension, Params, Row};

use super::FrontierError;

/// Goes up when the tables change.
const SCHEMA: i64 = 4;
/// The oldest that is brought up to date, see [`UPDATES`].
const OLDEST: i64 = 3;

/// `ready_at_ms` is what a claim looks at: the latest of `free_at_ms`, `blocked_until_ms`, the end of a lease and the
/// first due time of the host's URLs; its `priority` is the highest of theirs. Among URLs of one priority the due time
/// decides: a page that is listed is due at 0, so that the order of the list holds; one that a feed or sitemap names is due
/// before 1970, the earlier the newer it is, so that the newest come first, and before what lists name; a retry is due
/// when its pause is over, and so comes last. The partial indexes hold only what is still to do.
const TABLES: &str = "
CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE output (name TEXT PRIMARY KEY, bytes INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE tally (reason TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE host (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    pending INTEGER NOT NULL DEFAULT 0,
    ready_at_ms INTEGER NOT NULL,
    free_at_ms INTEGER NOT NULL DEFAULT 0,
    blocked_until_ms INTEGER NOT NULL DEFAULT 0,
    delay_ms INTEGER NOT NULL DEFAULT 0,
    fail_streak INTEGER NOT NULL DEFAULT 0,
    bad_streak INTEGER NOT NULL DEFAULT 0,
    pages INTEGER NOT NULL DEFAULT 0,
    latency_ms INTEGER NOT NULL DEFAULT 0,
    best_latency_ms INTEGER NOT NULL DEFAULT 0,
    crawl_delay_ms INTEGER NOT NULL DEFAULT 0,
    lease_owner TEXT,
    lease_epoch INTEGER NOT NULL DEFAULT 0,
    lease_until_ms INTEGER,
    dead_reason TEXT,
    dead_detail TEXT,
    priority INTEGER NOT NULL DEFAULT 5
);
CREATE INDEX host_ready ON host (priority, ready_at_ms) WHERE pending > 0 AND dead_reason IS NULL;
CREATE INDEX host_dead ON host (id) WHERE pending > 0 AND dead_reason IS NOT NULL;
CREATE INDEX host_leased ON host (lease_owner) WHERE lease_owner IS NOT NULL;
CREATE TABLE host_tally (
    host_id INTEGER NOT NULL, reason TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (host_id, reason)
) WITHOUT ROWID;
CREATE TABLE site_file (
    host_id INTEGER NOT NULL, url TEXT NOT NULL, body BLOB, fetched_at_ms INTEGER NOT NULL,
    PRIMARY KEY (host_id, url)
) WITHOUT ROWID;
CREATE TABLE url (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    host_id INTEGER NOT NULL,
    listed TEXT NOT NULL,
    line INTEGER NOT NULL,
    next_at_ms INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    target TEXT,
    trail TEXT,
    reason TEXT,
    status INTEGER,
    kind INTEGER NOT NULL DEFAULT 0,
    found_by TEXT,
    found_at INTEGER,
    etag TEXT,
    last_modified TEXT,
    checked_at_ms INTEGER,
    written_at_ms INTEGER,
    revision INTEGER,
    text_hash TEXT,
    fields BLOB,
    priority INTEGER NOT NULL DEFAULT 5
);
CREATE INDEX url_due ON url (host_id, priority, next_at_ms) WHERE next_at_ms IS NOT NULL;
CREATE TABLE source (
    url_id INTEGER PRIMARY KEY,
    depth INTEGER NOT NULL DEFAULT 0,
    guess INTEGER,
    visits INTEGER NOT NULL DEFAULT 0,
    places INTEGER NOT NULL DEFAULT 0,
    visit_ms INTEGER NOT NULL DEFAULT 0,
    visited_at_ms INTEGER,
    problem TEXT,
    over INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE site (
    name TEXT PRIMARY KEY, shapes BLOB, pages INTEGER NOT NULL DEFAULT 0, sitemaps INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE once (hash BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE place (hash BLOB PRIMARY KEY, url_id INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE sketch (url_id INTEGER PRIMARY KEY, minima BLOB NOT NULL);
CREATE TABLE band (hash INTEGER PRIMARY KEY, url_id INTEGER NOT NULL);
";

/// From schema 3, before URLs had priorities: places that name others get theirs, and what is listed and was not tried yet
/// is due since ever. The mark says that there are normal pages and sources (bits 5 and 11).
const UPDATES: &str = "
BEGIN IMMEDIATE;
ALTER TABLE host ADD COLUMN priority INTEGER NOT NULL DEFAULT 5;
ALTER TABLE url ADD COLUMN priority INTEGER NOT NULL DEFAULT 5;
UPDATE url SET priority = 11 WHERE kind > 0;
UPDATE url SET next_at_ms = 0 WHERE next_at_ms > 0 AND kind = 0 AND attempts = 0 AND target IS NULL AND reason IS NULL;
UPDATE host SET priority = 11 WHERE id IN (SELECT host_id FROM url WHERE priority = 11 AND next_at_ms IS NOT NULL);
DROP INDEX host_ready;
DROP INDEX url_due;
DROP INDEX url_source;
CREATE INDEX host_ready ON host (priority, ready_at_ms) WHERE pending > 0 AND dead_reason IS NULL;
CREATE INDEX url_due ON url (host_id, priority, next_at_ms) WHERE next_at_ms IS NOT NULL;
INSERT OR REPLACE INTO meta VALUES ('priorities', 2080), ('schema', 4);
COMMIT;
";

/// How long a reader waits for a writer, and the other way round, milliseconds; both hold the file only for moments.
const BUSY_MS: u64 = 5_000;
/// Memory for pages of the file, KiB.
const CACHE_KIB: i64 = 32_000;
/// Statements kept prepared: all there are.
const STATEMENTS: usize = 128;

/// An open file.
#[derive(Debug)]
pub(super) struct Db {
    connection: Connection,
    place: String,
}

impl Db {
    pub(super) fn open(path: &Path) -> Result<Self, FrontierError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Self::with(path, flags, |db| {
            db.pragma_update(None, "journal_mode", "WAL")?;
            // A commit that a power cut takes back is only fetched again: the files are cut to what the file knows.
            db.pragma_update(None, "synchronous", "NORMAL")?;
            db.pragma_update(None, "cache_size", -CACHE_KIB)?;
            if !db.table_exists(None, "meta")? {
                db.execute_batch(&format!("BEGIN; {TABLES} INSERT INTO meta VALUES ('schema', {SCHEMA}); COMMIT;"))?;
            }
            db.execute_batch(super::payloads::TABLE)?;
            if schema(db)? == Some(OLDEST) {
                db.execute_batch(UPDATES)?;
            }
            Ok(())
        })
    }

    pub(super) fn open_read_only(path: &Path) -> Result<Self, FrontierError> {
        Self::with(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX, |_| Ok(()))
    }

    fn with(
        path: &Path,
        flags: OpenFlags,
        prepare: impl Fn(&Connection) -> rusqlite::Result<()>,
    ) -> Result<Self, FrontierError> {
        let place = path.display().to_string();
        let open = || {
            let connection = Connection::open_with_flags(path, flags)?;
            connection.busy_timeout(Duration::from_millis(BUSY_MS))?;
            connection.set_prepared_statement_cache_capacity(STATEMENTS);
            prepare(&connection)?;
            Ok(connection)
        };
        let connection = open()
            .map_err(|source: rusqlite::Error| FrontierError::Store { place: place.clone(), source: source.into() })?;
        let db = Self { connection, place };
        match schema(&db.connection).map_err(|error| db.fail(error))? {
            // Who only reads finds what he looks for in the older one, too.
            Some(OLDEST..=SCHEMA) => Ok(db),
            found => Err(FrontierError::Schema { place: db.place, found: found.unwrap_or(0), expected: SCHEMA }),
        }
    }

    fn fail(&self, source: rusqlite::Error) -> FrontierError {
        FrontierError::Store { place: self.place.clone(), source: source.into() }
    }

    /// Runs a statement; the number of rows it changed.
    pub(super) fn execute(&self, sql: &str, params: impl Params) -> Result<usize, FrontierError> {
        let done = self.connection.prepare_cached(sql).and_then(|mut statement| statement.execute(params));
        done.map_err(|error| self.fail(error))
    }

    /// The first row, where there is one.
    pub(super) fn row<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, FrontierError> {
        let statement = self.connection.prepare_cached(sql);
        let found = statement.and_then(|mut statement| statement.query_row(params, read).optional());
        found.map_err(|error| self.fail(error))
    }

    /// All rows.
    pub(super) fn rows<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, FrontierError> {
        let statement = self.connection.prepare_cached(sql);
        let found = statement.and_then(|mut statement| statement.query_map(params, read)?.collect());
        found.map_err(|error| self.fail(error))
    }

    /// Id of the row inserted last.
    pub(super) fn last_id(&self) -> i64 {
        self.connection.last_insert_rowid()
    }
}

/// The version of the tables, where there are any.
fn schema(db: &Connection) -> rusqlite::Result<Option<i64>> {
    db.query_row("SELECT value FROM meta WHERE key = 'schema'", [], |row| row.get(0)).optional()
}
