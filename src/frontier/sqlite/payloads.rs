//! Bodies that an archive holds already.

use rusqlite::params;

use super::db::Db;
use crate::frontier::{FrontierError, Payload};

/// Made where it is absent: crawls that were begun without an archive have none.
pub(super) const TABLE: &str = "CREATE TABLE IF NOT EXISTS payload (
    digest TEXT PRIMARY KEY, file INTEGER NOT NULL, offset INTEGER NOT NULL, id TEXT NOT NULL, url TEXT NOT NULL,
    date TEXT NOT NULL
) WITHOUT ROWID";

pub(super) fn find(db: &Db, digest: &str) -> Result<Option<Payload>, FrontierError> {
    db.row("SELECT file, offset, id, url, date FROM payload WHERE digest = ?1", params![digest], |row| {
        let (file, offset, id) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(Payload { file, offset, id, url: row.get(3)?, date: row.get(4)? })
    })
}

pub(super) fn save(db: &Db, digest: &str, payload: &Payload) -> Result<(), FrontierError> {
    let Payload { file, offset, id, url, date } = payload;
    let values = params![digest, file, offset, id, url, date];
    db.execute("INSERT OR IGNORE INTO payload VALUES (?1, ?2, ?3, ?4, ?5, ?6)", values).map(drop)
}
