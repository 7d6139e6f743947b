//! Text that another tool has extracted → article: the line rules of pages, without a page.

use super::bylines::is_date_line;
use super::marks::{Line, ends_sentence, is_prose, judge_line, mark};
use super::why::{ExplainedBlock, Explanation, MAX_BLOCKS};
use super::{ExtractError, Options, sniff};
use crate::decode::decode;
use crate::model::{Article, Block, BlockKind, Dropped, Metadata, PageContext, PageKind, Reason, Rule};
use crate::text::{collapse_spaces, count_words, mend};

/// A first line with more words than this is a paragraph, not a headline.
const MAX_TITLE_WORDS: usize = 30;

/// Cleans plain text: paragraphs parted by empty lines. A first line that stands alone and does not end like a
/// sentence is the title. No other metadata are known.
///
/// ```
/// use offprint::{Options, PageContext, extract_text};
/// let text = b"Storm closes port\n\nThe port is closed.\nAlso Read: Ferry late again\n\nLeave a Reply\n";
/// let article = extract_text(text, &PageContext::default(), &Options::default()).unwrap();
/// assert_eq!(article.metadata.title.as_deref(), Some("Storm closes port"));
/// assert_eq!(article.blocks.len(), 1);
/// ```
pub fn extract_text(bytes: &[u8], page: &PageContext<'_>, options: &Options) -> Result<Article, ExtractError> {
    let Marked { sources, reasons, title } = marked(bytes, page)?;
    let blocks = paragraphs(&sources, &reasons);
    if blocks.is_empty() {
        let metadata = Metadata { title, ..Metadata::default() };
        return Err(ExtractError::NoArticle { metadata: Box::new(metadata), partial: page.truncated });
    }
    let removed = sources.iter().zip(&reasons).filter_map(|(line, reason)| {
        Some(Dropped { reason: (*reason)?, place: format!("line {}", line.number), text: line.text.clone() })
    });
    let lines = sources.iter().map(SourceLine::as_line);
    let prose_words: usize = lines.filter(is_prose).map(|line| line.words).sum();
    Ok(Article {
        metadata: Metadata { title, ..Metadata::default() },
        kind: PageKind::Other,
        blocks,
        spans: Vec::new(),
        entries: Vec::new(),
        next_part: None,
        rules: Vec::new(),
        comments: options.with.comments.then(Vec::new),
        dropped: if options.explain { removed.collect() } else { Vec::new() },
        confidence: if prose_words > 0 { 0.8 } else { 0.3 },
        partial: page.truncated,
    })
}

/// [`extract_text`] with each line and why it was kept or dropped; text without an article is explained, too.
///
/// # Errors
/// [`ExtractError::Empty`], [`ExtractError::NotHtml`].
pub fn explain_text(bytes: &[u8], page: &PageContext<'_>, options: &Options) -> Result<Explanation, ExtractError> {
    let article = match extract_text(bytes, page, options) {
        Err(ExtractError::NoArticle { metadata, partial }) => {
            Article { metadata: *metadata, partial, ..Article::default() }
        }
        result => result?,
    };
    let Marked { sources, reasons, .. } = marked(bytes, page)?;
    let left_out = sources.len().saturating_sub(MAX_BLOCKS);
    let lines = sources.into_iter().zip(reasons).take(MAX_BLOCKS);
    let blocks = lines.map(|(line, reason)| ExplainedBlock {
        kind: BlockKind::Paragraph,
        place: format!("line {}", line.number),
        reason,
        rule: reason.map(|reason| match reason {
            Reason::TitleRepeat => Rule::Headline,
            _ if judge_line(&line.as_line(), Vec::new).is_some() => Rule::Line,
            _ => Rule::BelowLabel,
        }),
        evidence: None,
        score: None,
        influences: Vec::new(),
        text: line.text,
    });
    Ok(Explanation { article, blocks: blocks.collect(), left_out, ..Explanation::default() })
}

/// The lines of a text and what the rules say of each.
struct Marked {
    sources: Vec<SourceLine>,
    reasons: Vec<Option<Reason>>,
    title: Option<String>,
}

fn marked(bytes: &[u8], page: &PageContext<'_>) -> Result<Marked, ExtractError> {
    sniff::require_text(bytes)?;
    let decoded = decode(bytes, page.charset);
    let sources = source_lines(&decoded.text);
    let lines: Vec<Line<'_>> = sources.iter().map(SourceLine::as_line).collect();
    let mut reasons = mark(&lines, |_| Vec::new());
    drop_date(&lines, &mut reasons);
    let title = title_of(&lines).filter(|_| reasons.first() == Some(&None));
    if title.is_some() {
        reasons[0] = Some(Reason::TitleRepeat);
    }
    Ok(Marked { sources, reasons, title })
}

/// Lines at the beginning among which the date of the story stands.
const HEAD_LINES: usize = 6;

/// Drops the line that says nothing but when the story appeared. More of them are the entries of a diary.
fn drop_date(lines: &[Line<'_>], reasons: &mut [Option<Reason>]) {
    let dates: Vec<usize> = (0..lines.len()).filter(|&at| is_date_line(lines[at].text)).collect();
    if let [date] = dates[..]
        && date < HEAD_LINES
    {
        reasons[date] = reasons[date].or(Some(Reason::Byline));
    }
}

struct SourceLine {
    text: String,
    /// Counted from 1.
    number: usize,
    continues: bool,
}

impl SourceLine {
    fn as_line(&self) -> Line<'_> {
        Line {
            text: &self.text,
            words: count_words(&self.text),
            link_density: 0.0,
            continues: self.continues,
            heading: false,
            plain: true,
        }
    }
}

fn source_lines(text: &str) -> Vec<SourceLine> {
    let mut out: Vec<SourceLine> = Vec::new();
    let mut after_gap = true;
    for (index, line) in text.lines().enumerate() {
        let text = collapse_spaces(&mend(line));
        if text.is_empty() {
            after_gap = true;
            continue;
        }
        out.push(SourceLine { text, number: index + 1, continues: !after_gap });
        after_gap = false;
    }
    out
}

fn title_of(lines: &[Line<'_>]) -> Option<String> {
    let (first, rest) = lines.split_first()?;
    let alone = rest.first().is_some_and(|next| !next.continues);
    let titled = alone && first.words <= MAX_TITLE_WORDS && (!ends_sentence(first.text) || first.text.ends_with('?'));
    titled.then(|| first.text.to_owned())
}

fn paragraphs(lines: &[SourceLine], reasons: &[Option<Reason>]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for (line, reason) in lines.iter().zip(reasons) {
        open &= line.continues;
        if reason.is_some() {
            continue;
        }
        match blocks.last_mut() {
            Some(block) if open => {
                block.text.push('\n');
                block.text.push_str(&line.text);
            }
            _ => blocks.push(Block { kind: BlockKind::Paragraph, text: line.text.clone() }),
        }
        open = true;
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(input: &str) -> String {
        let article = extract_text(input.as_bytes(), &PageContext::default(), &Options::default()).unwrap();
        article.blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n\n")
    }

    #[test]
    fn lines_of_one_paragraph_stay_together_and_gaps_close() {
        assert_eq!(text_of("Title\n\nA.\nB.\n\n\n\nC."), "A.\nB.\n\nC.");
    }

    #[test]
    fn a_dropped_line_leaves_the_paragraph_around_it() {
        assert_eq!(text_of("T\n\nA.\nAlso read: X\nB."), "A.\nB.");
    }

    #[test]
    fn explained_lines_carry_their_numbers() {
        let options = Options { explain: true, ..Options::default() };
        let input = "T\n\nA sentence stands here.\nAlso read: X\n";
        let article = extract_text(input.as_bytes(), &PageContext::default(), &options).unwrap();
        let places: Vec<(&str, Reason)> = article.dropped.iter().map(|d| (d.place.as_str(), d.reason)).collect();
        assert_eq!(places, [("line 1", Reason::TitleRepeat), ("line 4", Reason::AlsoRead)]);
    }
}
