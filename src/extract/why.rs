//! Why a page's blocks were kept or dropped: the extraction again, with each step asked what it did.
//!
//! The steps are those of [`super::extract`], so what is explained is what happened; only the explanation costs extra.

use super::decide::{Decision, decide_and_tell, line_of};
use super::explain::{Places, joined_text, shortened};
use super::marks::judge_line;
use super::model::{Influence, Influences};
use super::{Article, ExtractError, Options, Prepared, Scores, assemble, finish, or_embedded, parts, prepare, scores};
use crate::clean;
use crate::clean::lines::LineVerdict;
use crate::dom::{AttrName, Dom, RowId};
use crate::model::{BlockKind, PageContext, Reason, Rule};
use crate::text::collapse_spaces;

/// Blocks that are explained; a page with more is a dump that nobody reads to the end.
pub(super) const MAX_BLOCKS: usize = 10_000;
/// Influences named for one block.
const MAX_INFLUENCES: usize = 4;
/// Longest piece of evidence, in characters.
const MAX_EVIDENCE_CHARS: usize = 200;

/// A page with the reasons for everything that was kept or dropped.
#[derive(Debug, Clone, Default)]
pub struct Explanation {
    /// What [`super::extract`] gives, provenance included; without blocks where it gives no article.
    pub article: Article,
    /// The probability that the page is an article, 0 to 1; `None` for plain text.
    pub article_probability: Option<f32>,
    /// The page shows next to no text; the article was read from its scripts.
    pub from_scripts: bool,
    /// What the page shows, in its order.
    pub blocks: Vec<ExplainedBlock>,
    /// Blocks beyond the ten thousand that are explained.
    pub left_out: usize,
}

/// A block of the page, and why it was kept or dropped.
#[derive(Debug, Clone, PartialEq)]
pub struct ExplainedBlock {
    pub kind: BlockKind,
    pub text: String,
    /// As [`crate::model::Dropped::place`].
    pub place: String,
    /// Why it is dropped; `None` where it is kept.
    pub reason: Option<Reason>,
    /// The step that had the last word; `None` where the score alone keeps it.
    pub rule: Option<Rule>,
    /// What the rule saw: the element with its names, or the label above.
    pub evidence: Option<String>,
    /// The model's score, 0 to 1; `None` where the rules left it nothing to say.
    pub score: Option<f32>,
    /// What moves the score most.
    pub influences: Vec<Influence>,
}

/// Cleans one HTML page as [`super::extract`] does and says why. A page without an article is explained, too.
///
/// # Errors
/// [`ExtractError::Empty`], [`ExtractError::NotHtml`].
///
/// ```
/// use offprint::extract::explain;
/// use offprint::{Options, PageContext};
/// let page = b"<nav><a href=/>Home</a></nav><h1>Storm</h1><p>The storm closed the port on Monday, the council said.</p>";
/// let explanation = explain(page, &PageContext::default(), &Options::default()).unwrap();
/// let reasons: Vec<_> = explanation.blocks.iter().map(|block| block.reason.map(|reason| reason.code())).collect();
/// assert_eq!(reasons, [Some("nav"), Some("title-repeat"), None]);
/// ```
pub fn explain(bytes: &[u8], page: &PageContext<'_>, options: &Options) -> Result<Explanation, ExtractError> {
    let options = &Options { provenance: true, ..options.clone() };
    let prepared = prepare(bytes, page, options)?;
    let scores = scores(&prepared);
    let mut steps = Steps::new(prepared.blocks.len());
    let mut decision =
        decide_and_tell(&prepared, &scores, options.favor, &mut |rule, reasons| steps.note(rule, reasons));
    parts::choose(&prepared, options.with, None, &mut decision);
    steps.note(Rule::Part, &decision.reasons);
    let rules = clean::rules(&prepared.dom, &prepared.selected, &prepared.keep);
    let (blocks, left_out) = Reader { page: &prepared, scores: &scores, decision: &decision, steps, rules }.blocks();
    let shown = finish(prepared, &scores, page, options);
    let shown_blocks = shown.as_ref().map(|article| article.blocks.clone()).unwrap_or_default();
    let article = match or_embedded(shown, bytes, page, options) {
        Ok(article) => article,
        Err(ExtractError::NoArticle { metadata, partial }) => {
            Article { metadata: *metadata, kind: scores.kind, partial, ..Article::default() }
        }
        Err(error) => return Err(error),
    };
    let from_scripts = article.blocks != shown_blocks;
    Ok(Explanation { article, article_probability: Some(scores.article), from_scripts, blocks, left_out })
}

/// Which step changed each block last.
struct Steps {
    reasons: Vec<Option<Reason>>,
    rules: Vec<Option<Rule>>,
}

impl Steps {
    fn new(blocks: usize) -> Self {
        Self { reasons: vec![None; blocks], rules: vec![None; blocks] }
    }

    fn note(&mut self, rule: Rule, reasons: &[Option<Reason>]) {
        for ((before, last), now) in self.reasons.iter_mut().zip(&mut self.rules).zip(reasons) {
            if before != now {
                (*before, *last) = (*now, Some(rule));
            }
        }
    }
}

struct Reader<'a> {
    page: &'a Prepared,
    scores: &'a Scores,
    decision: &'a Decision,
    steps: Steps,
    /// For each row, the pass that dropped it.
    rules: Vec<Option<Rule>>,
}

impl Reader<'_> {
    /// All blocks in page order, and how many more there are.
    fn blocks(&self) -> (Vec<ExplainedBlock>, usize) {
        let page = self.page;
        // What is dropped for good, and pieces of lines, are no blocks.
        let is_alone = |row: RowId| page.blocks.within(row, page.dom.end(row)).is_empty();
        let alone = page.blocks.masked.iter().filter(|(row, _)| is_alone(*row)).map(|&(row, _)| (row, None));
        let blocks = page.blocks.iter().enumerate().map(|(index, block)| (block.row, Some(index)));
        let mut order: Vec<(RowId, Option<usize>)> = blocks.chain(alone).collect();
        order.sort_by_key(|&(row, index)| (row, index.is_none()));
        let left_out = order.len().saturating_sub(MAX_BLOCKS);
        order.truncate(MAX_BLOCKS);
        let mut influences = Influences::new(page);
        let mut places = Places::new(&page.dom);
        let explained = order.into_iter().filter_map(|(row, index)| {
            let block = match index {
                Some(index) => self.block(index, &mut influences),
                None => self.masked_piece(row)?,
            };
            Some(ExplainedBlock { place: places.of(row), ..block })
        });
        (explained.collect(), left_out)
    }

    fn block(&self, index: usize, influences: &mut Influences<'_>) -> ExplainedBlock {
        let page = self.page;
        let block = page.blocks.get(index);
        let reason = self.decision.reasons[index];
        let (rule, evidence) = self.rule(index, reason);
        let is_scored = self.scores.blocks[index] > 0.0;
        ExplainedBlock {
            kind: assemble::kind(page, index),
            text: page.blocks.text(block).to_owned(),
            place: String::new(),
            reason,
            rule,
            evidence,
            score: is_scored.then_some(self.scores.blocks[index]),
            influences: if is_scored { influences.strongest(index, MAX_INFLUENCES) } else { Vec::new() },
        }
    }

    /// The step that had the last word on a block, and what it saw.
    fn rule(&self, index: usize, reason: Option<Reason>) -> (Option<Rule>, Option<String>) {
        let block = self.page.blocks.get(index);
        match (reason, block.masked) {
            (Some(reason), Some(masked)) if reason == masked => {
                (self.rules[block.row as usize], self.masked_element(block.row))
            }
            (Some(reason), None) if self.page.marks[index] == Some(reason) => self.line_rule(index),
            (None, Some(_)) => (Some(Rule::Reopened), self.masked_element(block.row)),
            _ => (self.steps.rules[index], None),
        }
    }

    /// The line's own words, or the label above it.
    fn line_rule(&self, index: usize) -> (Option<Rule>, Option<String>) {
        let blocks = &self.page.blocks;
        let verdict = |index: usize| {
            let block = blocks.get(index);
            judge_line(&line_of(blocks, block), || blocks.links(block))
        };
        if verdict(index).is_some() {
            return (Some(Rule::Line), None);
        }
        let label = (0..index).rev().find(|&above| matches!(verdict(above), Some(LineVerdict::Label(_))));
        let label = label.map(|label| quoted(blocks.text(blocks.get(label))));
        (Some(Rule::BelowLabel), label)
    }

    /// The element that was dropped with this row in it.
    fn masked_element(&self, row: RowId) -> Option<String> {
        let masked = &self.page.blocks.masked;
        let at = masked.partition_point(|&(root, _)| root <= row).checked_sub(1)?;
        let (root, _) = masked[at];
        (root == row || self.page.dom.contains(root, row)).then(|| element(&self.page.dom, root))
    }

    fn masked_piece(&self, row: RowId) -> Option<ExplainedBlock> {
        let dom = &self.page.dom;
        let reason = self.page.blocks.masked.iter().find(|(root, _)| *root == row).map(|(_, reason)| *reason);
        let text = shortened(collapse_spaces(&joined_text(dom, row)));
        (!text.is_empty()).then(|| ExplainedBlock {
            kind: BlockKind::Paragraph,
            text,
            place: String::new(),
            reason,
            rule: self.rules[row as usize],
            evidence: Some(element(dom, row)),
            score: None,
            influences: Vec::new(),
        })
    }
}

/// `<div id=x class="a b" role=note>`: an element as far as rules read it; of a text row, the element around it.
fn element(dom: &Dom, row: RowId) -> String {
    let row = if dom.tag(row).is_some() { row } else { dom.parent(row) };
    let mut out = format!("<{}", dom.tag(row).map_or("?", |tag| tag.name()));
    for (name, attr) in [("id", AttrName::Id), ("class", AttrName::Class), ("role", AttrName::Role)] {
        if let Some(value) = dom.attr(row, attr).filter(|value| !value.is_empty()) {
            out.push_str(&format!(" {name}=\"{}\"", collapse_spaces(value)));
        }
    }
    out.push('>');
    cut(out)
}

fn quoted(text: &str) -> String {
    cut(format!("“{text}”"))
}

fn cut(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(MAX_EVIDENCE_CHARS) {
        text.truncate(end);
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;

    const PAGE: &str = "<title>Storm closes the old port</title><body><nav><a href=/>Home</a> <a href=/w>World</a></nav>\
        <div class=story><h1>Storm closes the old port</h1><p>By Jane Doe</p><p>The storm closed the port on Monday, the \
        council said, and ferries stay where they are until the wind drops.</p><p>Also read: <a href=/f>Ferry late again</a>\
        </p><p>Nobody was hurt, the harbour master said on Monday evening, and the port opens again <button>Share</button> \
        on Tuesday.</p></div><div id=c class=\"box comments-area\"><p>First! I love storms, they clean the streets.</p></div>\
        <p>Related Articles</p><p><a href=/x>Sun at last</a></p></body>";

    fn explained(html: &str) -> Explanation {
        explain(html.as_bytes(), &PageContext::default(), &Options::default()).unwrap()
    }

    fn at<'e>(explanation: &'e Explanation, start: &str) -> &'e ExplainedBlock {
        let found = explanation.blocks.iter().find(|block| block.text.starts_with(start));
        found.unwrap_or_else(|| panic!("no block {start}: {:#?}", explanation.blocks))
    }

    #[test]
    fn each_block_names_the_rule_that_had_the_last_word_and_what_it_saw() {
        let page = explained(PAGE);
        for (start, reason, rule, evidence) in [
            ("Home", Some(Reason::Nav), Some(Rule::Element), Some("<nav>")),
            ("Storm", Some(Reason::TitleRepeat), Some(Rule::Headline), None),
            ("The storm", None, None, None),
            ("First!", Some(Reason::Comment), Some(Rule::Name), Some("<div id=\"c\" class=\"box comments-area\">")),
            ("Share", Some(Reason::Interface), Some(Rule::Element), Some("<button>")),
        ] {
            let block = at(&page, start);
            let seen = (block.reason, block.rule, block.evidence.as_deref());
            assert_eq!(seen, (reason, rule, evidence), "{start}");
        }
        assert!(at(&page, "The storm").score.is_some_and(|score| score > 0.5));
        assert!(at(&page, "Share").score.is_none());
    }

    #[test]
    fn the_article_is_the_one_that_extract_gives() {
        let options = Options { provenance: true, ..Options::default() };
        let article = extract(PAGE.as_bytes(), &PageContext::default(), &options).unwrap();
        let page = explained(PAGE);
        assert_eq!(page.article.blocks, article.blocks);
        assert_eq!(page.article.metadata, article.metadata);
        assert!(page.article.metadata.provenance.is_some() && !page.from_scripts);
        let kept = page.blocks.iter().filter(|block| block.reason.is_none()).count();
        assert_eq!(kept, article.blocks.len());
    }

    #[test]
    fn a_page_without_an_article_is_explained_and_what_is_no_page_is_an_error() {
        let page = explained("<title>Shop</title><nav><a href=/a>Shoes</a></nav>");
        assert!(page.article.blocks.is_empty() && page.article.metadata.title.as_deref() == Some("Shop"));
        assert_eq!(page.blocks.len(), 1);
        assert!(explain(b"%PDF-1.7", &PageContext::default(), &Options::default()).is_err());
    }

    #[test]
    fn a_story_from_scripts_is_told() {
        let body = "The harbour stays closed until the storm has passed, ".repeat(12);
        let html = format!("<p>Enable scripts.</p><script>s={{\"articleBody\":\"{body}\"}}</script>");
        let page = explained(&html);
        assert!(page.from_scripts && !page.article.blocks.is_empty());
    }
}
