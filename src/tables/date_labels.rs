//! Words that stand before a date and say what it is the date of.

/// What the words before a date call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateLabel {
    Published,
    Modified,
    /// A date of something else: an event, a copyright, a birthday.
    Other,
}

use DateLabel::*;

/// Lower-case beginnings of words → meaning, sorted.
static DATE_LABELS: &[(&str, DateLabel)] = &[
    ("actualis", Modified),
    ("actualiz", Modified),
    ("aggiornat", Modified),
    ("aktualis", Modified),
    ("aktualiz", Modified),
    ("atualizad", Modified),
    ("bijgewerkt", Modified),
    ("born", Other),
    ("copyright", Other),
    ("created", Published),
    ("diperbarui", Modified),
    ("diterbitkan", Published),
    ("edited", Modified),
    ("erschienen", Published),
    ("erstellt", Published),
    ("frissítve", Modified),
    ("geboren", Other),
    ("geplaatst", Published),
    ("geändert", Modified),
    ("gepubliceerd", Published),
    ("güncelle", Modified),
    ("joined", Other),
    ("julkaistu", Published),
    ("megjelent", Published),
    ("letzte änderung", Modified),
    ("mis à jour", Modified),
    ("modifi", Modified),
    ("objavljeno", Published),
    ("oppdatert", Modified),
    ("opublikowano", Published),
    ("opdateret", Modified),
    ("posted", Published),
    ("publi", Published),
    ("pubbl", Published),
    ("päivitetty", Modified),
    ("reviewed", Modified),
    ("revised", Modified),
    ("updated", Modified),
    ("uppdaterad", Modified),
    ("update", Modified),
    ("veröffentlicht", Published),
    ("yayın", Published),
    ("zveřejněno", Published),
    ("ενημ", Modified),
    ("δημοσ", Published),
    ("обновлено", Modified),
    ("опубликован", Published),
    ("опубліковано", Published),
    ("оновлено", Modified),
    ("更新", Modified),
    ("公開", Published),
    ("发布", Published),
    ("수정", Modified),
    ("입력", Published),
];

/// Meaning of the last label in the words before a date.
pub fn date_label(before: &str) -> Option<DateLabel> {
    let before = before.to_lowercase();
    DATE_LABELS
        .iter()
        .filter_map(|(label, meaning)| {
            let at = before.rfind(label)?;
            let starts_word = before[..at].chars().next_back().is_none_or(|c| !c.is_alphabetic() || !c.is_lowercase());
            starts_word.then_some((at + label.len(), *meaning))
        })
        .max_by_key(|(at, _)| *at)
        .map(|(_, meaning)| meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_label_before_the_date_counts() {
        assert_eq!(date_label("Published 3 May, last updated "), Some(Modified));
        assert_eq!(date_label("Veröffentlicht am "), Some(Published));
        assert_eq!(date_label("Stand: "), None);
    }
}
