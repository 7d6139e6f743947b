//! Which articles are one: by place, by text, by nearly the same text.

use rusqlite::params;
use url::Url;

use super::{SqliteFrontier, key};
use crate::frontier::{FrontierError, Sketch};
use crate::urls;

/// Is one of an article's places an AMP page of the article that was listed as `other`, or the other way round? Their texts
/// agree already.
pub(super) fn are_amp_twins(places: &[String], other: &str) -> bool {
    let Ok(other) = Url::parse(other) else { return false };
    places.iter().filter_map(|place| Url::parse(place).ok()).any(|place| urls::are_amp_twins(&place, &other))
}

impl SqliteFrontier {
    /// The listed URL of another article that is known under one of these places.
    pub(super) fn known_as(&self, url_id: i64, places: &[String]) -> Result<Option<String>, FrontierError> {
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
        Ok(None)
    }

    /// The listed URL of the first article with nearly the same text; notes this one where there is none.
    pub(super) fn near(&self, url_id: i64, sketch: &Sketch) -> Result<Option<String>, FrontierError> {
        let mut seen = Vec::new();
        for band in sketch.bands() {
            let found = self.db.row(
                "SELECT band.url_id, minima, listed FROM band JOIN sketch USING (url_id) JOIN url ON url.id = url_id
                    WHERE band.hash = ?1",
                params![band],
                |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?, row.get::<_, String>(2)?)),
            )?;
            let Some((id, minima, listed)) = found.filter(|(id, ..)| *id != url_id && !seen.contains(id)) else {
                continue;
            };
            if Sketch::from_bytes(&minima).is_some_and(|other| sketch.is_near(&other)) {
                return Ok(Some(listed));
            }
            seen.push(id);
        }
        self.db.execute("INSERT OR REPLACE INTO sketch VALUES (?1, ?2)", params![url_id, sketch.to_bytes()])?;
        for band in sketch.bands() {
            // The first article with a band keeps it: the others point to the first.
            self.db.execute("INSERT OR IGNORE INTO band VALUES (?1, ?2)", params![band, url_id])?;
        }
        Ok(None)
    }
}
