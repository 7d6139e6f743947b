//! What a line of text says about itself: the rules shared by HTML pages and plain text.
//!
//! A phrase alone proves little ("Read more than one book a year, says …"), so a phrase at the start of a line counts only
//! with what a pointer, a label or a form line has and a sentence has not: nothing after it, a separator,
//! or a link over the rest.

use super::rest::{Rest, ends_like_sentence, is_bracketed};
use super::{calls, notices, signs};
use crate::model::Reason;
use crate::tables::calls::{Role, TOLD};
use crate::tables::phrases::{self, Phrase, is_word_char, normalize};
use crate::text::count_words;

/// What to do with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineVerdict {
    /// Drop the line.
    Drop(Reason),
    /// Drop the line; it is the label of what follows (a box of stories, a list of tags).
    Label(Reason),
}

/// A pointer's target is a headline; a longer rest is a paragraph that happens to begin so.
const MAX_POINTER_WORDS: usize = 40;
/// "Photo: …" with more words than this is a sentence.
const MAX_CREDIT_WORDS: usize = 16;
/// Notices of forms and consent are one or two sentences.
const MAX_NOTICE_WORDS: usize = 60;
/// Owner, year, rights reserved, and where to ask for them.
const MAX_COPYRIGHT_WORDS: usize = 32;
/// "Tags: a, b, c" goes on for this long at most.
const MAX_FIELD_WORDS: usize = 60;
/// "With inputs from PTI".
const MAX_BRIEF_WORDS: usize = 8;
/// "Learn more about …" is one sentence.
const MAX_ASK_WORDS: usize = 25;
/// "What would you do? Sound off below!": the questions before are part of it, a paragraph is not.
const MAX_PARTING_WORDS: usize = 40;
/// Share of the rest of a line that must be link for the phrase before it to be a pointer.
const POINTER_LINK_SHARE: f32 = 0.7;

/// Judges one line. `links` are the byte ranges of the line that are link text; empty for plain text.
///
/// ```
/// use offprint::clean::lines::{LineVerdict, judge};
/// use offprint::model::Reason;
/// assert_eq!(judge("Also Read: Storm closes port", &[]), Some(LineVerdict::Drop(Reason::AlsoRead)));
/// assert_eq!(judge("Also read in the letter was a threat.", &[]), None);
/// ```
pub fn judge(line: &str, links: &[(usize, usize)]) -> Option<LineVerdict> {
    judge_words(line, links).or_else(|| signs::reason(line).or_else(|| notices::reason(line)).map(LineVerdict::Drop))
}

/// [`judge`] by what a line may say as the label of a box, or as its only line.
pub(super) fn judge_words(line: &str, links: &[(usize, usize)]) -> Option<LineVerdict> {
    of_phrases(line, links).or_else(|| calls::reason(line).or_else(|| of_last_sentence(line)).map(LineVerdict::Drop))
}

/// The words of a headline, of one that stands behind or below a pointer without any sign of it.
const HEADLINE_WORDS: std::ops::RangeInclusive<usize> = 4..=MAX_POINTER_WORDS;

/// Judges one line of plain text, where links are not known: a pointer and, without a sign between them, a headline. That it is one
/// shows in its capital behind a small letter ("Lire aussi La tempête ferme le port") or behind capitals ("ALSO READ Storm …").
///
/// ```
/// use offprint::clean::lines::points_bare;
/// assert!(points_bare("Lire aussi La tempête ferme le port de Velden"));
/// assert!(!points_bare("Lire aussi la lettre que le maire a écrite"));
/// ```
pub fn points_bare(line: &str) -> bool {
    if !phrases::may_begin(line) || ends_like_sentence(line) || line.len() > MAX_BARE_BYTES {
        return false;
    }
    let normal = normalize(line);
    phrases::leading(&normal).any(|(bytes, phrase)| {
        let words = normal[..bytes].split_whitespace().count();
        phrase.bare.is_some() && begins_headline(line.trim_start_matches(|c| !is_word_char(c)), words)
    })
}

/// A headline is shorter, in any script.
const MAX_BARE_BYTES: usize = 400;

/// Does a headline begin after so many words of the line?
fn begins_headline(line: &str, words: usize) -> bool {
    let mut all = line.split_whitespace();
    let phrase: Vec<&str> = all.by_ref().take(words).collect();
    let rest: Vec<&str> = all.collect();
    let is_small = |word: &&str| word.chars().any(char::is_lowercase);
    let begins_small = phrase.last().is_some_and(|word| word.starts_with(char::is_lowercase));
    let in_capitals = !phrase.iter().any(is_small) && rest.iter().any(is_small);
    let opening = |c: char| matches!(c, '"' | '“' | '„' | '«' | '‘' | '\'' | '¿' | '¡');
    let begins_large =
        rest.first().is_some_and(|word| word.trim_start_matches(opening).starts_with(char::is_uppercase));
    HEADLINE_WORDS.contains(&rest.len()) && begins_large && (begins_small || in_capitals)
}

/// Is the line nothing but a pointer to one story, whose headline stands below it?
pub fn points_below(line: &str) -> bool {
    phrases::may_begin(line) && phrases::whole(&normalize(line)).is_some_and(|phrase| phrase.bare.is_some())
}

/// Does the line begin with the name of a format and a sign: "POLL: …", "Watch | …"? Behind a story that points elsewhere; inside it
/// nobody knows. `in_capitals`: only where the name is written so.
pub fn leads(line: &str, in_capitals: bool) -> bool {
    if !phrases::may_begin(line) {
        return false;
    }
    let normal = normalize(line);
    if count_words(&normal) > MAX_POINTER_WORDS {
        return false;
    }
    phrases::leading(&normal).any(|(bytes, phrase)| {
        let words = normal[..bytes].split_whitespace().count();
        let name = line.trim_start_matches(|c| !is_word_char(c)).split_whitespace().take(words);
        let separated = normal[bytes..].trim_start().starts_with([':', '：', '|', '»', '►', '▶']);
        phrase.lead.is_some()
            && separated
            && !(in_capitals && name.into_iter().any(|word| word.chars().any(char::is_lowercase)))
    })
}

fn of_phrases(line: &str, links: &[(usize, usize)]) -> Option<LineVerdict> {
    if !may_say_something(line) {
        return None;
    }
    let head = phrases::head(line);
    let normal_head = normalize(head);
    let says_something = is_copyright(&normal_head)
        || phrases::leading(&normal_head).next().is_some()
        || phrases::whole(strip_count(&normal_head)).is_some();
    if !says_something {
        return None;
    }
    let normal = if head.len() == line.len() { normal_head } else { normalize(line) };
    if let Some(verdict) = phrases::whole(strip_count(&normal)).and_then(|phrase| of_whole_line(phrase, line)) {
        return Some(verdict);
    }
    let words = count_words(&normal);
    if is_copyright(&normal) && words <= MAX_COPYRIGHT_WORDS {
        return Some(LineVerdict::Drop(Reason::Footer));
    }
    let verdict = phrases::leading(&normal).find_map(|(phrase_bytes, phrase)| {
        let rest = Rest::after(&normal, phrase_bytes, line, links);
        of_leading_phrase(phrase, words, &rest)
    });
    verdict.or_else(|| of_parts(&normal, words).map(LineVerdict::Drop))
}

/// A line that is nothing but lines of the table behind each other: "ADVERTISEMENT - CONTINUE READING BELOW".
fn of_parts(normal: &str, words: usize) -> Option<Reason> {
    if words > MAX_CREDIT_WORDS {
        return None;
    }
    let mut parts =
        normal.split(['|', '–', '—', '•', '·', '-', ':', '.']).map(str::trim).filter(|part| !part.is_empty());
    let reason_of = |part: &str| phrases::whole(part).and_then(|phrase| phrase.line.or(phrase.start));
    let first = parts.next().and_then(reason_of)?;
    parts.all(|part| reason_of(part).is_some()).then_some(first)
}

/// The last sentence says what the line is: "Jo Doe writes about the valley. Follow her on …", with an address or a network in it,
/// and "What do you think? Sound off below!".
fn of_last_sentence(line: &str) -> Option<Reason> {
    let ends = |&at: &usize| line.as_bytes().get(at + 1) == Some(&b' ');
    let last = &line[memchr::memrchr3_iter(b'.', b'!', b'?', line.as_bytes()).find(ends)? + 2..];
    if !phrases::may_begin(last) {
        return None;
    }
    let words = count_words(line);
    let normal = normalize(last);
    let says_where = || last.contains('@') || TOLD.all(&normal).any(|word| word.role == Role::Object);
    phrases::leading(&normal).find_map(|(_, phrase)| {
        let parting = phrase.parting.filter(|_| words <= MAX_PARTING_WORDS);
        parting.or_else(|| phrase.closing.filter(|_| words <= MAX_NOTICE_WORDS && says_where()))
    })
}

/// A quick look: does the line begin with a word of a phrase, a count before one, or a copyright sign?
pub(super) fn may_say_something(line: &str) -> bool {
    let first = line.chars().find(|&c| is_word_char(c) || matches!(c, '\'' | '’' | '‘' | '´' | '©'));
    first.is_some_and(|c| matches!(c, '0'..='9' | '\'' | '’' | '‘' | '´' | '©' | 'c' | 'C')) || phrases::may_begin(line)
}

/// "© 2026 …", "Copyright 2001 …", "Copyright © …".
fn is_copyright(normal: &str) -> bool {
    let after_word = normal.strip_prefix("copyright").map(str::trim_start);
    normal.starts_with('©')
        || normal.starts_with("(c) ")
        || normal.starts_with("c) ")
        || after_word.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '©' || c == '('))
}

fn of_whole_line(phrase: Phrase, line: &str) -> Option<LineVerdict> {
    // A sentence ends in a full stop; a label does not.
    if phrase.pointer.is_some() && !ends_like_sentence(line) {
        return Some(LineVerdict::Label(Reason::Related));
    }
    if let Some(reason) = phrase.field {
        return Some(LineVerdict::Label(reason));
    }
    let bracketed = phrase.bracketed.filter(|_| is_bracketed(line));
    phrase.line.or(phrase.start).or(bracketed).map(LineVerdict::Drop)
}

fn of_leading_phrase(phrase: Phrase, words: usize, rest: &Rest) -> Option<LineVerdict> {
    if let Some(reason) = phrase.pointer {
        let points = rest.separated || rest.link_share >= POINTER_LINK_SHARE;
        if points && words <= MAX_POINTER_WORDS {
            return Some(LineVerdict::Drop(reason));
        }
    }
    if let Some(reason) = phrase.lead
        && rest.separated
        && rest.link_share >= POINTER_LINK_SHARE
        && words <= MAX_POINTER_WORDS
    {
        return Some(LineVerdict::Drop(reason));
    }
    if let Some(reason) = phrase.start
        && words <= MAX_NOTICE_WORDS
        && !rest.is_quoted
    {
        return Some(LineVerdict::Drop(reason));
    }
    if let Some(reason) = phrase.field
        && words <= MAX_FIELD_WORDS
        && (rest.link_share >= POINTER_LINK_SHARE || (rest.separated && rest.is_list))
    {
        return Some(LineVerdict::Drop(reason));
    }
    if let Some(reason) = phrase.credit
        && rest.separated
        && words <= MAX_CREDIT_WORDS
        && !rest.is_sentence
    {
        return Some(LineVerdict::Drop(reason));
    }
    if let Some(reason) = phrase.dated
        && rest.is_date
    {
        return Some(LineVerdict::Drop(reason));
    }
    if let Some(reason) = phrase.named
        && rest.is_name
    {
        return Some(LineVerdict::Drop(reason));
    }
    if let Some(reason) = phrase.timed
        && rest.is_time
    {
        return Some(LineVerdict::Drop(reason));
    }
    if let Some(reason) = phrase.brief
        && words <= MAX_BRIEF_WORDS
        && !rest.is_sentence
    {
        return Some(LineVerdict::Drop(reason));
    }
    if let Some(reason) = phrase.bracketed
        && rest.is_bracketed
        && words <= MAX_POINTER_WORDS
    {
        return Some(LineVerdict::Drop(reason));
    }
    let asks = phrase.asks.filter(|_| words <= MAX_ASK_WORDS && !rest.is_quoted);
    let here = phrase.here.filter(|_| words <= MAX_POINTER_WORDS && !rest.is_quoted && rest.ends_here);
    let parting = phrase.parting.filter(|_| words <= MAX_PARTING_WORDS && !rest.is_quoted);
    asks.or(here).or(parting).map(LineVerdict::Drop)
}

/// "comments (12)" → "comments": a count does not change what a label says.
fn strip_count(normal: &str) -> &str {
    let without = normal.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')'));
    let leading = without.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')'));
    if leading.is_empty() { normal } else { leading }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linked(line: &str, link: &str) -> Option<LineVerdict> {
        let start = line.find(link).unwrap();
        judge(line, &[(start, start + link.len())])
    }

    #[test]
    fn pointers_need_a_separator_or_a_link() {
        let drop = Some(LineVerdict::Drop(Reason::AlsoRead));
        assert_eq!(judge("Also Read:  Storm closes the port", &[]), drop);
        assert_eq!(judge("Lesen Sie auch: Sturm über dem Hafen", &[]), drop);
        assert_eq!(judge("À lire aussi : la tempête ferme le port", &[]), drop);
        assert_eq!(judge("ALSO READ | Storm closes the port", &[]), drop);
        assert_eq!(linked("Read more Storm closes the port", "Storm closes the port"), drop);
        assert_eq!(judge("関連記事：嵐で港が閉鎖", &[]), drop);
        assert_eq!(judge("اقرأ أيضا: العاصفة تغلق الميناء", &[]), drop);
    }

    #[test]
    fn sentences_that_begin_with_such_words_stay() {
        for line in [
            "Read more than one book a year, and you are ahead of half the country.",
            "Also read in the letter was a threat against the mayor.",
            "Related costs rose by a third.",
            "Share prices fell in early trading.",
            "Advertisement spending doubled.",
            "Don't miss the point, she told the council.",
            "Comments by the minister drew anger.",
            "Newsletter writers earn more than reporters, the survey found.",
            "Photo: the word is all that was left on the wall, and nobody knows who wrote it there or when it was done.",
        ] {
            assert_eq!(judge(line, &[]), None, "{line}");
        }
        assert_eq!(linked("Read more than the report says", "report"), None);
    }

    #[test]
    fn a_date_or_a_name_behind_its_label_is_no_part_of_the_story() {
        for line in [
            "Last updated on September 16th, 2023 at 09:27 am",
            "Last updated: January 12, 2026.",
            "Published on 3 May 2024",
            "Zuletzt aktualisiert am 3. Mai 2024, 12:30 Uhr",
            "Publié le 3 mai 2024 à 10h12",
            "更新日：2024年5月3日",
        ] {
            assert_eq!(judge(line, &[]), Some(LineVerdict::Drop(Reason::Byline)), "{line}");
        }
        assert_eq!(judge("Written by Ada Byron and Jo Doe", &[]), Some(LineVerdict::Drop(Reason::Byline)));
        for line in [
            "Published on 3 May 2024, the report found that costs had risen by a third.",
            "Updated on Monday, the list holds twelve names.",
            "Written by hand",
            "Written by Ada Byron, the notes explain how the engine works.",
        ] {
            assert_eq!(judge(line, &[]), None, "{line}");
        }
    }

    #[test]
    fn a_single_word_points_only_with_a_separator_and_a_link() {
        assert_eq!(
            linked("Watch: Storm closes the port", "Storm closes the port"),
            Some(LineVerdict::Drop(Reason::AlsoRead))
        );
        assert_eq!(linked("Watch Storm closes the port", "Storm closes the port"), None);
        assert_eq!(judge("Watch: the storm closes the port", &[]), None);
    }

    #[test]
    fn short_notices_of_all_kinds_go() {
        for (line, reason) in [
            ("Okuma süresi: 2 dakika", Reason::Interface),
            ("この記事は約2分で読めます", Reason::Interface),
            ("Il vous reste 65 % de cet article à lire.", Reason::Paywall),
            ("(Reporting by Ada Byron in Hull; Editing by Jo Doe)", Reason::Byline),
            ("（共同）", Reason::Byline),
            ("With inputs from PTI", Reason::Byline),
            ("【関連記事】嵐で港が閉鎖", Reason::AlsoRead),
            ("ADVERTISEMENT - CONTINUE READING BELOW", Reason::Ad),
            ("Ada Byron covers the valley. Follow her on Mastodon", Reason::Bio),
            ("Join our WhatsApp channel for breaking news", Reason::Share),
        ] {
            assert_eq!(judge(line, &[]), Some(LineVerdict::Drop(reason)), "{line}");
        }
        for line in [
            "Reading time was 3 hours a day, and nobody complained of it.",
            "Reporting by the newspaper led to the mayor's fall.",
            "She wrote the book in a year. Email her at home, they said, and she will not answer.",
            "(Reporting by the newspaper led to the mayor's fall.)",
            "Il vous reste trois jours pour voir l'exposition.",
            "She waited for an hour. Follow her on this road, the guide said, and you will see why she turned back.",
        ] {
            assert_eq!(judge(line, &[]), None, "{line}");
        }
    }

    #[test]
    fn form_lines_and_labels_go() {
        for (line, reason) in [
            ("Please enter your comment!", Reason::CommentForm),
            ("Please enter your name here", Reason::CommentForm),
            ("This site uses Akismet to reduce spam. Learn how your comment data is processed.", Reason::CommentForm),
            ("Advertisement", Reason::Ad),
            ("ANZEIGE", Reason::Ad),
            ("© 2026 Harbour Post. All rights reserved.", Reason::Footer),
        ] {
            assert_eq!(judge(line, &[]), Some(LineVerdict::Drop(reason)), "{line}");
        }
        for line in ["Hot Topics", "Related Articles", "Mehr zum Thema", "Related Articles (3)"] {
            assert_eq!(judge(line, &[]), Some(LineVerdict::Label(Reason::Related)), "{line}");
        }
        assert_eq!(judge("Tags: storm, port, weather", &[]), Some(LineVerdict::Drop(Reason::Tags)));
    }
}
