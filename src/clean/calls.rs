//! Calls to readers, and what a site says of its own text: "Join our WhatsApp channel", "Laden Sie unsere App", "हमारा ऐप डाउनलोड करें".
//!
//! Newsrooms word them in ever new ways, so no list of phrases is long enough. What they share is a verb in the imperative at
//! the beginning of the line (at its end in languages that put it there), and what it asks for: a channel, an app, a newsletter.

use crate::model::Reason;
use crate::tables::calls::{CALLS, OURS, OWN, POSTS, Role, TOLD, Word, Words};
use crate::tables::notices::MAX_BEFORE_CHARS;
use crate::tables::phrases::normalize;

/// A call is one sentence or two; a longer line tells a story.
const MAX_CALL_CHARS: usize = 160;
/// Without a word that says whose channel it is, a call is shorter, and no sentence.
const MAX_BARE_CHARS: usize = 60;
/// What a site says of its own text is a sentence or three.
const MAX_NOTICE_CHARS: usize = 400;
/// A notice comes to the point in its first sentence.
const MAX_NOTICE_START_BYTES: usize = 200;

/// The reason why a line that calls readers to something is no part of a story.
///
/// ```
/// use offprint::clean::calls::reason;
/// use offprint::model::Reason;
/// assert_eq!(reason("Join our WhatsApp channel for breaking news"), Some(Reason::Share));
/// assert_eq!(reason("WhatsApp joined our list of sponsors."), None);
/// ```
pub fn reason(line: &str) -> Option<Reason> {
    // Most text stands in longer lines, and counting is the cheapest look at one.
    let chars = line.chars().count();
    if chars > MAX_NOTICE_CHARS || !TOLD.may_hold(line) || line.contains(['"', '“', '„', '«', '「']) {
        return None;
    }
    let normal = normalize(line);
    let says_so = |told: &Word| match told.role {
        Role::Disclosure => is_notice(line, &normal, told, &OWN),
        Role::First => is_notice(line, &normal, told, &POSTS),
        _ => is_call(line, chars, &normal),
    };
    TOLD.all(&normal).find(says_so)?.reason
}

/// Is what is told a call, with its verb at an edge?
fn is_call(line: &str, chars: usize, normal: &str) -> bool {
    let at_edge = |word: &Word| normal[..word.start].chars().count() <= MAX_BEFORE_CHARS || word.end == normal.len();
    let ours = || OURS.all(normal).next().is_some();
    let bare = || chars <= MAX_BARE_CHARS && !line.trim_end().ends_with(['.', '。', '।', '?', '？']);
    chars <= MAX_CALL_CHARS && CALLS.all(normal).any(|word| at_edge(&word)) && (ours() || bare())
}

/// Does the site say it of its own text, and come to the point? An aside at the end of a paragraph is not what the paragraph says.
fn is_notice(line: &str, normal: &str, told: &Word, by: &Words) -> bool {
    let is_aside = || normal[..told.start].contains('(') && !line.trim_start().starts_with(['(', '*']);
    told.start <= MAX_NOTICE_START_BYTES && by.all(normal).next().is_some() && !is_aside()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_go_in_many_languages() {
        for line in [
            "Follow us on WhatsApp, Telegram and Google News for the latest updates.",
            "Download our app from the App Store and Google Play.",
            "Jetzt unseren WhatsApp-Kanal abonnieren!",
            "Rejoignez notre chaîne WhatsApp",
            "Únete a nuestro canal de WhatsApp",
            "Participe do nosso canal no WhatsApp",
            "Iscriviti al canale WhatsApp",
            "Dołącz do nas na Facebooku!",
            "Obserwuj nas w Google News",
            "Подписывайтесь на наш канал в Telegram",
            "WhatsApp kanalımıza katılın",
            "Google News'te bize abone olun",
            "Uygulamamızı indirin",
            "公式Xをフォローする",
            "LINEで友だち追加",
            "扫一扫关注我们的微信公众号",
            "下载客户端，随时随地看新闻",
            "카카오톡 채널 추가",
            "تابعونا على فيسبوك وتويتر",
            "انضم إلى قناتنا على واتساب",
            "הצטרפו לערוץ הוואטסאפ שלנו",
            "עקבו אחרינו בפייסבוק",
            "हमारे व्हाट्सएप चैनल से जुड़ें",
            "हमारा ऐप डाउनलोड करें",
            "ติดตามเราได้ที่ Facebook และ LINE",
            "Tải ứng dụng để đọc tin nhanh hơn",
            "Gabung saluran WhatsApp kami",
        ] {
            assert_eq!(reason(line), Some(Reason::Share), "{line}");
        }
        for line in ["メールマガジンに登録する", "Assine a nossa newsletter e receba as notícias por e-mail."]
        {
            assert_eq!(reason(line), Some(Reason::Newsletter), "{line}");
        }
    }

    #[test]
    fn notices_of_a_site_about_its_text_go() {
        for line in [
            "This post may contain affiliate links. If you buy something, I may earn a small commission.",
            "Some of the links in this article are affiliate ones.",
            "We may be compensated when you click on a link or an application is approved.",
            "Wenn Sie über diese Affiliate-Links kaufen, erhalten wir eine Provision.",
        ] {
            assert_eq!(reason(line), Some(Reason::Ad), "{line}");
        }
        for line in [
            "The post Storm closes the port appeared first on The Harbour Post.",
            "Jo Doe • Dieser Beitrag Sturm über dem Hafen erschien zuerst im Hafenblatt",
            "L’article Tempête sur le port est apparu en premier sur Le Port.",
        ] {
            assert_eq!(reason(line), Some(Reason::Footer), "{line}");
        }
        for line in [
            "The firm pays for affiliate links, the court heard, and nobody told the readers.",
            "She appeared first on stage in 1999.",
            "“We may earn a commission on this,” he said.",
            "We wash the sails with soap from the shop at the harbour (there is an affiliate link to it below).",
        ] {
            assert_eq!(reason(line), None, "{line}");
        }
    }

    #[test]
    fn sentences_about_channels_stay() {
        for line in [
            "WhatsApp joined our list of sponsors.",
            "Follow Facebook closely, and you will see how a town forgets its own newspaper.",
            "\"Join our WhatsApp group,\" the baker told the neighbours.",
            "Der Verein will künftig auf Instagram werben, sagte die Vorsitzende.",
            "Get the boats out before the newsletter comes, the harbour master used to say of bad weather and worse prose.",
            "Find a seat on the ferry and you will hear about the Facebook post that started it.",
            "Follow us, said the last editor in 1969, into the age of the satellite. Nobody did. The firm tried a telephone line.",
            "町は公式アプリを来年から使うと発表した。",
            "Telegram sözcüsü kararı eleştirdi.",
        ] {
            assert_eq!(reason(line), None, "{line}");
        }
    }
}
