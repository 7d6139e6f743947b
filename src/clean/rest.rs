//! What stands on a line after a phrase, and what that makes of it: a pointer's headline, a date, a name, a list.

use crate::tables::here_words::ends_here;
use crate::tables::months::month;
use crate::tables::phrases::is_word_char;
use crate::text::count_words;

/// Behind "here" stands at most where that is ("in our live blog"); in brackets nothing else is said.
const MAX_WORDS_FROM_HERE: usize = 3;
const MAX_BRACKETED_WORDS_FROM_HERE: usize = 6;
/// What stands on the line after a phrase.
pub(super) struct Rest {
    pub separated: bool,
    pub link_share: f32,
    /// Short items between commas, bars or bullets, without a full stop.
    pub is_list: bool,
    pub is_sentence: bool,
    /// A date, and next to nothing else.
    pub is_date: bool,
    /// The name of a person or two.
    pub is_name: bool,
    /// A number and its unit, or a share of the article.
    pub is_time: bool,
    /// The line stands in brackets, and is no sentence.
    pub is_bracketed: bool,
    /// The line begins with a quotation mark: somebody says so.
    pub is_quoted: bool,
    /// A word for "here" stands at the end.
    pub ends_here: bool,
}

/// What may stand between a pointer or a label and what it points to.
pub(super) const SEPARATORS: &str = ":：»>|→►▶–—/-…]】〕=";

impl Rest {
    /// Of a line whose normal form begins with a phrase of so many bytes.
    pub fn after(normal: &str, phrase_bytes: usize, line: &str, links: &[(usize, usize)]) -> Self {
        let rest = &normal[phrase_bytes..];
        let mark = rest.trim_start().chars().next();
        let separated = mark.is_some_and(|mark| SEPARATORS.contains(mark));
        let rest = rest.trim_matches(|c: char| !is_word_char(c));
        let words = count_words(rest);
        let items = rest.split([',', '|', '•', '·', '、', '،', ';']).count();
        let is_sentence = ends_like_sentence(line);
        Self {
            separated,
            link_share: link_share_of_tail(line, rest.chars().filter(|c| is_word_char(*c)).count(), links),
            is_list: !is_sentence && words <= items * 5,
            is_sentence,
            is_date: is_date(rest),
            is_name: !is_sentence && is_name(line, rest.split_whitespace().count()),
            is_time: is_time(rest, words),
            is_bracketed: is_bracketed(line),
            is_quoted: line.trim_start().starts_with(['"', '“', '”', '„', '«', '»', '\'', '‘', '’', '「']),
            ends_here: ends_here(rest, words_from_here(line)),
        }
    }
}

fn words_from_here(line: &str) -> usize {
    if line.trim_start().starts_with(['[', '(']) { MAX_BRACKETED_WORDS_FROM_HERE } else { MAX_WORDS_FROM_HERE }
}

/// Day, month, year, weekday, hour, and the words between them.
const MAX_DATE_WORDS: usize = 12;
/// Words of two letters and more in a date that are no months: "at", "Uhr", a weekday.
const MAX_DATE_ASIDES: usize = 3;

/// Is the text, in its normal form, a date with its year?
fn is_date(text: &str) -> bool {
    let words = || text.split(|c: char| !is_word_char(c)).filter(|word| !word.is_empty());
    let is_year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let is_aside = |word: &&str| {
        let digits = word.starts_with(|c: char| c.is_ascii_digit());
        !digits && word.chars().count() > 1 && month(word, None).is_none()
    };
    let is_dated = |word: &str| is_year(word) && word.bytes().all(|byte| byte.is_ascii_digit());
    let years = |text: &str| text.contains('年') || text.contains('년');
    words().count() <= MAX_DATE_WORDS
        && (words().any(is_dated) || years(text))
        && words().filter(is_aside).count() <= MAX_DATE_ASIDES
}

/// "3 minutes", "约2分钟".
const MAX_TIME_WORDS: usize = 5;
/// "65 % de cet article à lire".
const MAX_SHARE_WORDS: usize = 16;

/// Does the text begin with a number, and hold no more than its unit? A share may say of what.
fn is_time(text: &str, words: usize) -> bool {
    let numbered = text.chars().take(3).any(|c| c.is_ascii_digit());
    numbered && words <= if text.contains('%') { MAX_SHARE_WORDS } else { MAX_TIME_WORDS }
}

pub(super) fn is_bracketed(line: &str) -> bool {
    let inner = line.trim().strip_prefix(['(', '（', '[', '［']);
    let inner = inner.and_then(|inner| inner.strip_suffix([')', '）', ']', '］']));
    inner.is_some_and(|inner| !ends_like_sentence(inner))
}

/// Words of one name or two.
const MAX_NAME_WORDS: usize = 6;

/// Are the last `words` of a line a name, each word with a capital but for those that link names?
pub(crate) fn is_name(line: &str, words: usize) -> bool {
    let tail: Vec<&str> = line.split_whitespace().rev().take(words).collect();
    let links =
        |word: &str| matches!(word, "and" | "&" | "und" | "et" | "y" | "e" | "i" | "de" | "da" | "van" | "von" | "der");
    let is_part = |word: &&str| word.starts_with(char::is_uppercase) || links(word);
    (2..=MAX_NAME_WORDS).contains(&words) && tail.iter().all(is_part) && !line.contains(['?', '!'])
}

/// Share of the last `tail_chars` word characters of `line` that lie in links. Counted from the end, since
/// normalization changes byte positions.
fn link_share_of_tail(line: &str, tail_chars: usize, links: &[(usize, usize)]) -> f32 {
    if tail_chars == 0 || links.is_empty() {
        return 0.0;
    }
    let in_link = |at: usize| links.iter().any(|&(start, end)| start <= at && at < end);
    let tail = line.char_indices().rev().filter(|&(_, c)| is_word_char(c)).take(tail_chars);
    tail.filter(|&(at, _)| in_link(at)).count() as f32 / tail_chars as f32
}

pub(super) fn ends_like_sentence(line: &str) -> bool {
    let end = line.trim_end().trim_end_matches(['"', '”', '»', '\'', '’', ')']);
    end.ends_with(['.', '。', '।', '؟']) && !end.ends_with("...")
}
