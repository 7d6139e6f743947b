//! Line rules over a sequence of lines: single lines, and labels with the box of lines they open.

use super::captions::ends_in_credit;
use crate::clean::lines::{LineVerdict, judge, leads, points_bare, points_below};
use crate::clean::signs::points;
use crate::model::Reason;

/// A line as the rules see it, from a page or from plain text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    pub text: &'a str,
    pub words: usize,
    /// Share of the text that is link, 0 to 1; 0 in plain text.
    pub link_density: f32,
    /// The line stands in the same paragraph as the one before.
    pub continues: bool,
    pub heading: bool,
    /// The line comes from plain text: whether it is a link or a heading is not known.
    pub plain: bool,
}

/// A label opens a box of short lines; more of them than this is not a box.
const MAX_BOX_LINES: usize = 12;
/// A page with more arrows before links than this uses them as bullets.
const MAX_ARROWS: usize = 8;
/// A teaser headline with more words than this reads like a paragraph.
const MAX_TEASER_WORDS: usize = 22;

/// A reason for each line that says what it is. `links` gives the link ranges of line `i`.
pub(super) fn mark(lines: &[Line<'_>], links: impl Fn(usize) -> Vec<(usize, usize)>) -> Vec<Option<Reason>> {
    let mut reasons = vec![None; lines.len()];
    // A notice may be as long as a sentence, and is none of the story's.
    let is_story = |at: usize| {
        let line = &lines[at];
        is_prose(line) && judge_line(line, || links(at)).is_none() && !(line.plain && leads(line.text, true))
    };
    let last_prose = (0..lines.len()).rev().find(|&at| is_story(at));
    // Where many lines point, each ends the teaser above it, and the next teaser stands below.
    let pointers = lines.iter().filter(|line| line.plain && points_below(line.text)).count();
    let is_behind = |at: usize| last_prose.is_some_and(|last| at > last);
    let mut at = 0;
    while at < lines.len() {
        let line = &lines[at];
        let verdict = judge_line(line, || links(at));
        let verdict = match verdict {
            None if line.plain && is_behind(at) && leads(line.text, is_prose(line)) => {
                Some(LineVerdict::Label(Reason::AlsoRead))
            }
            verdict => verdict,
        };
        at += 1;
        match verdict {
            None if is_behind(at - 1) && is_hashtags(line.text) => reasons[at - 1] = Some(Reason::Tags),
            None => {}
            Some(LineVerdict::Drop(reason)) => reasons[at - 1] = Some(reason),
            Some(LineVerdict::Label(reason)) => {
                reasons[at - 1] = Some(reason);
                let in_tail = last_prose.is_none_or(|last| at > last);
                let below = lines[at..].iter();
                let boxed = if pointers <= MAX_POINTERS && line.plain && !in_tail && points_below(line.text) {
                    below.take(MAX_POINTED_LINES).take_while(|line| is_headline(line)).count()
                } else {
                    below.take(MAX_BOX_LINES).take_while(|line| is_boxed(line, in_tail)).count()
                };
                for slot in &mut reasons[at..at + boxed] {
                    *slot = Some(reason);
                }
                at += boxed;
            }
        }
    }
    mark_arrows(lines, links, &mut reasons);
    reasons
}

/// Drops the lines that an arrow marks as pointers.
fn mark_arrows(lines: &[Line<'_>], links: impl Fn(usize) -> Vec<(usize, usize)>, reasons: &mut [Option<Reason>]) {
    let is_pointer = |&at: &usize| {
        let line = &lines[at];
        // A look at the first sign spares most lines the search for links.
        let open = !line.text.starts_with(char::is_alphanumeric) && reasons[at].is_none();
        open && points(line.text, &if line.link_density > 0.0 { links(at) } else { Vec::new() })
    };
    let pointers: Vec<usize> = (0..lines.len()).filter(is_pointer).collect();
    for at in pointers.iter().copied().filter(|_| pointers.len() <= MAX_ARROWS) {
        reasons[at] = Some(Reason::AlsoRead);
    }
}

/// Pointers with headlines below them in a story, at most.
const MAX_POINTERS: usize = 3;
/// Headlines below a pointer inside a story, at most.
const MAX_POINTED_LINES: usize = 3;
/// A headline of another story has this many words; headings of the story itself are mostly shorter.
const HEADLINE_WORDS: std::ops::RangeInclusive<usize> = 6..=MAX_TEASER_WORDS;

/// Does a line of plain text read like the headline of a story?
fn is_headline(line: &Line<'_>) -> bool {
    let begins = |c: char| c.is_alphanumeric() && !c.is_lowercase();
    HEADLINE_WORDS.contains(&line.words)
        && !ends_sentence(line.text)
        && line.text.trim_start_matches(['"', '“', '„', '«', '‘', '\'']).starts_with(begins)
}

/// Two hashtags or more, and nothing else. Only behind a story: in a list of posts they belong to each.
fn is_hashtags(line: &str) -> bool {
    let is_tag = |word: &str| word.starts_with(['#', '＃']) && word.chars().count() > 1;
    line.starts_with(['#', '＃']) && line.split_whitespace().count() > 1 && line.split_whitespace().all(is_tag)
}

/// What a line alone says of itself.
pub(super) fn judge_line(line: &Line<'_>, links: impl Fn() -> Vec<(usize, usize)>) -> Option<LineVerdict> {
    /// Longest line a phrase rule reads; longer ones are paragraphs.
    const MAX_RULE_WORDS: usize = 70;
    if line.words > MAX_RULE_WORDS {
        return None;
    }
    let links = if line.link_density > 0.0 { links() } else { Vec::new() };
    let verdict = judge(line.text, &links);
    let verdict =
        verdict.or_else(|| (line.plain && points_bare(line.text)).then_some(LineVerdict::Drop(Reason::AlsoRead)));
    verdict.or_else(|| (!line.heading && ends_in_credit(line)).then_some(LineVerdict::Drop(Reason::Caption)))
}

/// A sentence or more of running text.
pub(super) fn is_prose(line: &Line<'_>) -> bool {
    line.words >= 12 && line.link_density < 0.4 && ends_sentence(line.text)
}

/// Does the line end as sentences do?
pub(super) fn ends_sentence(text: &str) -> bool {
    text.trim_end()
        .trim_end_matches(['"', '”', '“', '»', '«', '\'', '’', ')', ']', '」', '』', '）'])
        .ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔', ':'])
}

/// Does the line belong to the box of the label before it? Mid-story only links do; after the story
/// every short line does.
fn is_boxed(line: &Line<'_>, in_tail: bool) -> bool {
    let teaser = line.words <= MAX_TEASER_WORDS && (in_tail || !line.heading);
    teaser && (line.link_density >= 0.6 || (in_tail && !is_prose(line)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(lines: &[&str]) -> Vec<Option<Reason>> {
        let lines: Vec<Line<'_>> = lines
            .iter()
            .map(|text| Line {
                text,
                words: crate::text::count_words(text),
                link_density: 0.0,
                continues: false,
                heading: false,
                plain: true,
            })
            .collect();
        mark(&lines, |_| Vec::new())
    }

    const PROSE: &str = "The council met on Monday and agreed to close the port until the storm has passed.";

    #[test]
    fn a_label_after_the_story_takes_the_lines_below_it() {
        let related = Some(Reason::Related);
        assert_eq!(
            marks(&[PROSE, "Hot Topics", "Storm", "Harbour", "Related Articles"]),
            [None, related, related, related, related]
        );
    }

    #[test]
    fn a_label_inside_the_story_takes_only_itself_in_plain_text() {
        assert_eq!(
            marks(&[PROSE, "Related Articles", "A heading of the story", PROSE]),
            [None, Some(Reason::Related), None, None]
        );
    }

    #[test]
    fn a_headline_below_a_pointer_goes_where_links_are_not_known() {
        let lines = [PROSE, "Read more", "Ferry firm pays fares back after a storm", "What it means", PROSE];
        let related = Some(Reason::Related);
        assert_eq!(marks(&lines), [None, related, related, None, None]);
        let on_a_page = lines.map(|text| Line {
            text,
            words: crate::text::count_words(text),
            link_density: 0.0,
            continues: false,
            heading: false,
            plain: false,
        });
        assert_eq!(mark(&on_a_page, |_| Vec::new()), [None, related, None, None, None]);
    }

    #[test]
    fn teasers_that_each_end_in_a_pointer_are_no_headlines_below_it() {
        let teaser = ["Ferry firm pays fares back after a storm", "Read more"];
        let lines = [&teaser.repeat(4)[..], &[PROSE]].concat();
        let marks = marks(&lines);
        assert!(marks.iter().step_by(2).all(Option::is_none), "{marks:?}");
    }

    #[test]
    fn formats_and_polls_go_behind_the_story_alone() {
        let poll = "POLL: Should the council have closed the port a day before the storm came to the island?";
        let also = Some(Reason::AlsoRead);
        assert_eq!(marks(&[PROSE, poll, "Yes", "No"]), [None, also, also, also]);
        assert_eq!(marks(&[PROSE, poll, PROSE, "He was 82."]), [None; 4]);
        assert_eq!(marks(&["Poll: one", "Poll: two"]), [None; 2]);
    }

    #[test]
    fn a_notice_as_long_as_a_sentence_does_not_end_the_tail_of_a_story() {
        let notice = "Your email address will not be published. Required fields are marked, all of them.";
        let related = Some(Reason::Related);
        assert_eq!(marks(&[PROSE, "Hot Topics", "Storm", notice]), [None, related, related, Some(Reason::CommentForm)]);
    }

    #[test]
    fn hashtags_go_behind_the_story_alone() {
        assert_eq!(marks(&["#a #b", PROSE, "#Harbour #Storm"]), [None, None, Some(Reason::Tags)]);
        assert_eq!(marks(&[PROSE, "#1 is the boat that sank."]), [None, None]);
    }

    #[test]
    fn arrows_point_unless_they_are_bullets() {
        let pointer = ">> Storm closes the port <<";
        assert_eq!(marks(&[PROSE, pointer, PROSE]), [None, Some(Reason::AlsoRead), None]);
        assert_eq!(marks(&[pointer; 20]), [None; 20]);
    }
}
