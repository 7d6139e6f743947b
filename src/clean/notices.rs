//! Notices in any of some forty languages: to subscribe, to follow, not to copy, that an advertisement stands here.
//!
//! Each newsroom has its own sentence for them. What they share are two or three words that no story puts into one short line: who
//! speaks of a commission and of links asks for no reader's attention, but for leave.

use crate::model::Reason;
use crate::tables::notices::{self, MAX_CHARS};
use crate::tables::phrases::normalize;
use crate::text::count_words;

/// Two short words, or four letters of three bytes; most items of menus are shorter.
const MIN_BYTES: usize = 12;
/// Words of one item of a row of share buttons: "Share on Facebook".
const MAX_BUTTON_WORDS: usize = 5;

/// The reason why a line is a notice of the site and no part of a story.
///
/// ```
/// use offprint::clean::notices::reason;
/// use offprint::model::Reason;
/// assert_eq!(reason("Iratkozzon fel hírlevelünkre, hogy semmiről ne maradjon le!"), Some(Reason::Newsletter));
/// assert_eq!(reason("Sdílet na Facebooku | Poslat e-mailem"), Some(Reason::Share));
/// assert_eq!(reason("A hírlevelünkre kétezren iratkoztak fel."), None);
/// ```
pub fn reason(line: &str) -> Option<Reason> {
    let is_long = line.len() > MAX_CHARS && line.chars().count() > MAX_CHARS;
    if is_long || line.len() < MIN_BYTES || line.trim_start().starts_with(['"', '“', '„', '«', '»', '‘', '「', '—'])
    {
        return None;
    }
    if is_share_row(line) {
        return Some(Reason::Share);
    }
    if !notices::may_be_one(line) {
        return None;
    }
    notices::class_of(&normalize(line), line.chars().count()).map(|class| class.reason)
}

/// Items between bars, half of which and two at least are what buttons say.
fn is_share_row(line: &str) -> bool {
    const BARS: [char; 4] = ['|', '•', '·', '／'];
    if !line.contains(BARS) {
        return false;
    }
    let items: Vec<&str> = line.split(BARS).map(str::trim).filter(|item| !item.is_empty()).collect();
    let named = items.iter().filter(|item| notices::names_network(&normalize(item))).count();
    named > 1 && named * 2 >= items.len() && items.iter().all(|item| count_words(item) <= MAX_BUTTON_WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_go_in_many_languages() {
        for (line, expected) in [
            ("Artikel wird unter der Anzeige fortgesetzt", Reason::Ad),
            ("Nastavak teksta ispod oglasa", Reason::Ad),
            ("El artículo continúa después de la publicidad", Reason::Ad),
            ("يستمر الخبر بعد الإعلان", Reason::Ad),
            ("Text obsahuje odkazy partnerů; z nákupu můžeme získat provizi.", Reason::Ad),
            ("บทความมีลิงก์พันธมิตร เราอาจได้ค่าคอมมิชชันเมื่อคุณซื้อ", Reason::Ad),
            ("Перепечатка материалов без согласия редакции запрещена.", Reason::Footer),
            ("Kopiowanie bez zgody wydawcy zabronione.", Reason::Footer),
            ("未经本报授权，不得转载。", Reason::Footer),
            ("Pratite nas na Fejsbuku i Instagramu", Reason::Share),
            ("Únete al canal de WhatsApp del diario y no te pierdas nada", Reason::Share),
            ("Seneste nyt? Hent vores app", Reason::Share),
            ("Απόκτησε όλες τις ειδήσεις: Ακολουθήστε μας στο Viber", Reason::Share),
            ("Få dagens viktigste saker på e-post. Meld deg på nyhetsbrevet", Reason::Newsletter),
            ("Подпишитесь на нашу рассылку", Reason::Newsletter),
            ("Støt lokal journalistik, bliv abonnent i dag.", Reason::Newsletter),
            ("Dukung jurnalisme independen: berlangganan mulai Rp 20.000", Reason::Newsletter),
        ] {
            assert_eq!(reason(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn sentences_of_a_story_stay() {
        for line in [
            "Die Kommission will den Kauf von Links im Netz untersuchen, sagte sie am Montag.",
            "The court held that the reproduction of the map was fair.",
            "Kopírování výkresů bez souhlasu architekta je zakázáno, rozhodl soud.",
            "出版社禁止转载这些照片，博物馆关闭了展览。",
            "Apoyar el periodismo independiente con una donación fue un gesto habitual en el valle.",
            "Verlag und Newsletter, sagte er, gehörten zusammen; anmelden wollte er beides nicht selbst.",
            "Policie o případu informovala na Facebooku, kde ji sleduje sto tisíc lidí.",
            "Sie wirbt auf Instagram | und auf der Straße, seit sie zwölf ist, für den Verein der Ruderer",
            "وتابع الوزير أن تطبيق الاتفاق يبدأ غدا",
            "Los vecinos crearon un canal de WhatsApp para avisar de las crecidas.",
            "„Pratite nas na Fejsbuku“, rekao je.",
            "Xbox Series X|S",
            "FREE PRINTABLE | The Checklist",
            "The foundation supports independent journalism in twelve countries with a donation.",
        ] {
            assert_eq!(reason(line), None, "{line}");
        }
    }
}
