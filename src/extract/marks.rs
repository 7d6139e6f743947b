//! Line rules over a sequence of lines: single lines, and labels with the box of lines they open.

use crate::clean::lines::{LineVerdict, judge};
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
}

/// A label opens a box of short lines; more of them than this is not a box.
const MAX_BOX_LINES: usize = 12;
/// A teaser headline with more words than this reads like a paragraph.
const MAX_TEASER_WORDS: usize = 22;

/// A reason for each line that says what it is. `links` gives the link ranges of line `i`.
pub(super) fn mark(lines: &[Line<'_>], links: impl Fn(usize) -> Vec<(usize, usize)>) -> Vec<Option<Reason>> {
    let mut reasons = vec![None; lines.len()];
    let last_prose = lines.iter().rposition(|line| is_prose(line));
    let mut at = 0;
    while at < lines.len() {
        let verdict = judge_line(&lines[at], || links(at));
        at += 1;
        match verdict {
            None => {}
            Some(LineVerdict::Drop(reason)) => reasons[at - 1] = Some(reason),
            Some(LineVerdict::Label(reason)) => {
                reasons[at - 1] = Some(reason);
                let in_tail = last_prose.is_none_or(|last| at > last);
                let boxed = lines[at..].iter().take(MAX_BOX_LINES).take_while(|line| is_boxed(line, in_tail)).count();
                for slot in &mut reasons[at..at + boxed] {
                    *slot = Some(reason);
                }
                at += boxed;
            }
        }
    }
    reasons
}

fn judge_line(line: &Line<'_>, links: impl Fn() -> Vec<(usize, usize)>) -> Option<LineVerdict> {
    /// Longest line a phrase rule reads; longer ones are paragraphs.
    const MAX_RULE_WORDS: usize = 70;
    if line.words > MAX_RULE_WORDS {
        return None;
    }
    let links = if line.link_density > 0.0 { links() } else { Vec::new() };
    judge(line.text, &links)
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
}
