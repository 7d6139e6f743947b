//! Words that stand before a date and say what it is the date of.

/// What the words before a date call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateLabel {
    Published,
    Modified,
    /// A date of something else: an event, a copyright, a birthday.
    Other,
}

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use DateLabel::*;

/// Lower-case beginnings of words → meaning, sorted.
#[rustfmt::skip]
static DATE_LABELS: &[(&str, DateLabel)] = &[
    ("actualis", Modified),
    ("actualitzat", Modified),
    ("actualiz", Modified),
    ("added on", Published),
    ("aggiornat", Modified),
    ("aktualis", Modified),
    ("aktualiz", Modified),
    ("aktualizacja", Modified),
    ("atjaunināts", Modified),
    ("atnaujinta", Modified),
    ("atualizad", Modified),
    ("avaldatud", Published),
    ("ažurirano", Modified),
    ("bearbeitet", Modified),
    ("bijgewerkt", Modified),
    ("birt", Published),
    ("born", Other),
    ("copyright", Other),
    ("created", Published),
    ("cập nhật", Modified),
    ("data publikacji", Published),
    ("datum:", Published),
    ("diese seite wurde", Modified),
    ("dieser artikel wurde", Published),
    ("dieser beitrag wurde", Published),
    ("dieser eintrag wurde", Published),
    ("diperbarui", Modified),
    ("dipublikasikan", Published),
    ("diterbitkan", Published),
    ("dodano", Published),
    ("edited", Modified),
    ("endret", Modified),
    ("enviado por", Published),
    ("erschienen", Published),
    ("erstellt", Published),
    ("escrito por", Published),
    ("events", Other),
    ("expires", Other),
    ("frissítve", Modified),
    ("geboren", Other),
    ("geplaatst", Published),
    ("gepubliceerd", Published),
    ("geschreven door", Published),
    ("geschrieben von", Published),
    ("gespeichert von", Published),
    ("gewijzigd", Modified),
    ("geändert", Modified),
    ("güncelle", Modified),
    ("ilmestynyt", Published),
    ("inlagd", Published),
    ("inserito", Published),
    ("inviato da", Published),
    ("joined", Other),
    ("julkaistu", Published),
    ("közzét", Published),
    ("last modified", Modified),
    ("last updated", Modified),
    ("letzte änderung", Modified),
    ("megjelent", Published),
    ("member since", Other),
    ("mis en ligne", Published),
    ("mis à jour", Modified),
    ("mise en ligne", Published),
    ("modifi", Modified),
    ("modificat", Modified),
    ("muokattu", Modified),
    ("módosít", Modified),
    ("napisane przez", Published),
    ("notizia del", Published),
    ("objavljeno", Published),
    ("offentliggjort", Published),
    ("opdateret", Modified),
    ("oppdatert", Modified),
    ("opprettet", Published),
    ("opublikowano", Published),
    ("paskelbta", Published),
    ("posodobljeno", Modified),
    ("posted", Published),
    ("pubbl", Published),
    ("publi", Published),
    ("publicēts", Published),
    ("päivitetty", Modified),
    ("registered", Other),
    ("reviewed", Modified),
    ("revised", Modified),
    ("rédigé par", Published),
    ("scritto da", Published),
    ("skapad", Published),
    ("skrevet a", Published),
    ("soumis par", Published),
    ("stand:", Modified),
    ("submitted", Published),
    ("udgivet", Published),
    ("update", Modified),
    ("updated", Modified),
    ("uploaded", Published),
    ("uppdaterad", Modified),
    ("uppfært", Modified),
    ("upraveno", Modified),
    ("upravené", Modified),
    ("uuendatud", Modified),
    ("uverejnené", Published),
    ("verfasst", Published),
    ("veröffentlicht", Published),
    ("vydáno", Published),
    ("written by", Published),
    ("written on", Published),
    ("yayın", Published),
    ("zuletzt", Modified),
    ("zverejnené", Published),
    ("zveřejněno", Published),
    ("ändrad", Modified),
    ("ændret", Modified),
    ("écrit par", Published),
    ("đăng", Published),
    ("δημοσ", Published),
    ("ενημ", Modified),
    ("ажурирано", Modified),
    ("дата", Published),
    ("изменен", Modified),
    ("изменено", Modified),
    ("кориг", Modified),
    ("обновен", Modified),
    ("обновлен", Modified),
    ("обновлено", Modified),
    ("објављено", Published),
    ("оновлен", Modified),
    ("оновлено", Modified),
    ("опубликован", Published),
    ("опубліковано", Published),
    ("публикуван", Published),
    ("עודכן", Modified),
    ("פורסם", Published),
    ("به‌روز", Modified),
    ("تحديث", Modified),
    ("منتشر", Published),
    ("نشر", Published),
    ("अपडेट", Modified),
    ("प्रकाशित", Published),
    ("আপডেট", Modified),
    ("প্রকাশ", Published),
    ("อัปเดต", Modified),
    ("เผยแพร่", Published),
    ("修正", Modified),
    ("公開", Published),
    ("公開日", Published),
    ("发布", Published),
    ("发表", Published),
    ("投稿日", Published),
    ("掲載", Published),
    ("更新", Modified),
    ("登録", Published),
    ("發佈", Published),
    ("發布", Published),
    ("發表", Published),
    ("配信", Published),
    ("게시", Published),
    ("등록", Published),
    ("수정", Modified),
    ("입력", Published),
    ("작성", Published),
    ("최종", Modified),
];

static LABELS: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().build(DATE_LABELS.iter().map(|(label, _)| label)).ok());

/// Meaning of the last label in the words before a date.
pub fn date_label(before: &str) -> Option<DateLabel> {
    if before.trim().is_empty() {
        return None;
    }
    let before = before.to_lowercase();
    let starts_word = |at: usize| before[..at].chars().next_back().is_none_or(|c| !c.is_lowercase());
    LABELS
        .as_ref()?
        .find_overlapping_iter(&before)
        .filter(|found| starts_word(found.start()))
        .max_by_key(|found| (found.end(), found.len()))
        .map(|found| DATE_LABELS[found.pattern().as_usize()].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(DATE_LABELS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn the_last_label_before_the_date_counts() {
        assert_eq!(date_label("Published 3 May, last updated "), Some(Modified));
        assert_eq!(date_label("Veröffentlicht am "), Some(Published));
        assert_eq!(date_label("Stand: "), Some(Modified));
        assert_eq!(date_label("On "), None);
    }
}
