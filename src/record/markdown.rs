//! Blocks → CommonMark, with tables as GitHub's extension has them.

use std::ops::Range;

use super::continues;
use crate::model::{Article, Block, BlockKind, Span, SpanKind};

/// The article's text as Markdown.
pub(super) fn markdown(article: &Article) -> String {
    let mut out = String::new();
    let mut spans = article.spans.as_slice();
    let mut before: Option<BlockKind> = None;
    // Columns of the table being written.
    let mut columns = 0;
    for (index, block) in article.blocks.iter().enumerate() {
        let own = spans.partition_point(|span| span.block <= index);
        let (here, rest) = spans.split_at(own);
        spans = rest;
        let goes_on = before.is_some_and(|before| continues(before, block.kind));
        if before.is_some() {
            out.push_str(if goes_on { "\n" } else { "\n\n" });
        }
        if block.kind == BlockKind::TableRow {
            if !goes_on {
                columns = widest_row(article, index, here.len() + spans.len());
            }
            push_row(&mut out, block, here, columns);
            if !goes_on {
                out.push('\n');
                out.push('|');
                out.extend(std::iter::repeat_n(" --- |", columns));
            }
        } else {
            push_block(&mut out, block, here);
        }
        before = Some(block.kind);
    }
    out
}

fn push_block(out: &mut String, block: &Block, spans: &[Span]) {
    let whole = 0..block.text.len();
    match block.kind {
        BlockKind::Paragraph | BlockKind::TableRow => push_linked(out, block, whole, spans),
        BlockKind::Caption => {
            out.push('*');
            push_linked(out, block, whole, spans);
            out.push('*');
        }
        BlockKind::Image => {
            let url = spans.iter().find_map(|span| url_of(span).map(|(_, url)| url)).unwrap_or_default();
            out.push_str("![");
            push_escaped(out, &block.text.replace('\n', " "));
            push_target(out, url);
        }
        BlockKind::Heading(level) => {
            out.extend(std::iter::repeat_n('#', level.clamp(1, 6) as usize));
            out.push(' ');
            push_linked(out, block, whole, spans);
        }
        BlockKind::ListItem { depth, number } => {
            out.extend(std::iter::repeat_n("    ", depth.saturating_sub(1) as usize));
            match number {
                Some(number) => out.push_str(&format!("{number}. ")),
                None => out.push_str("- "),
            }
            push_linked(out, block, whole, spans);
        }
        BlockKind::Quote | BlockKind::Post => {
            let mut start = 0;
            for line in block.text.split('\n') {
                out.push_str(if start == 0 { "> " } else { "\n> " });
                push_linked(out, block, start..start + line.len(), spans);
                start += line.len() + 1;
            }
        }
        BlockKind::Code => {
            let fence = if block.text.contains("```") { "````" } else { "```" };
            out.push_str(&format!("{fence}\n{}\n{fence}", block.text));
        }
    }
}

/// Columns of the table that begins with block `first`; a row without known cells has those its text shows.
fn widest_row(article: &Article, first: usize, spans_left: usize) -> usize {
    let rows = article.blocks[first..].iter().take_while(|block| block.kind == BlockKind::TableRow).count();
    let spans = &article.spans[article.spans.len() - spans_left..];
    let spans = spans.iter().take_while(|span| span.block < first + rows);
    let widest = spans.filter_map(|span| match span.kind {
        SpanKind::Cell { column } => Some(column + 1),
        SpanKind::Link { .. } => None,
    });
    widest.max().unwrap_or(1)
}

fn push_row(out: &mut String, block: &Block, spans: &[Span], columns: usize) {
    let mut cells = spans.iter().filter_map(|span| match span.kind {
        SpanKind::Cell { column } => Some((column, span.start..span.end)),
        SpanKind::Link { .. } => None,
    });
    let mut next = cells.next().or(Some((0, 0..block.text.len())));
    out.push('|');
    for column in 0..columns {
        out.push(' ');
        if let Some((_, range)) = next.take_if(|(at, _)| *at <= column) {
            let from = out.len();
            push_linked(out, block, range, spans);
            let cell = out[from..].replace('|', "\\|").replace('\n', " ");
            out.truncate(from);
            out.push_str(&cell);
            next = cells.next();
        }
        out.push_str(" |");
    }
}

fn url_of(span: &Span) -> Option<(Range<usize>, &str)> {
    match &span.kind {
        SpanKind::Link { url } => Some((span.start..span.end, url)),
        SpanKind::Cell { .. } => None,
    }
}

/// A piece of the block's text, escaped, with its links.
fn push_linked(out: &mut String, block: &Block, piece: Range<usize>, spans: &[Span]) {
    let mut at = piece.start;
    // Only at the beginning of a line is some text markup.
    let mut starts_line = true;
    let mut push = |out: &mut String, text: &str| {
        if starts_line {
            push_escaped(out, text);
        } else {
            push_escaped_inline(out, text);
        }
        starts_line &= text.trim().is_empty();
    };
    for (range, url) in spans.iter().filter_map(url_of) {
        let (start, end) = (range.start.max(at), range.end.min(piece.end));
        if start >= end {
            continue;
        }
        push(out, &block.text[at..start]);
        let text = &block.text[start..end];
        let inner = text.trim();
        let lead = text.len() - text.trim_start().len();
        out.push_str(&text[..lead]);
        out.push('[');
        push_escaped_inline(out, inner);
        push_target(out, url);
        out.push_str(&text[lead + inner.len()..]);
        push(out, "");
        at = end;
    }
    push(out, &block.text[at..piece.end]);
}

/// `](address)`: what would end it early is written as escapes of URLs.
fn push_target(out: &mut String, url: &str) {
    out.push_str("](");
    for c in url.chars() {
        match c {
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            c if c.is_whitespace() || c.is_control() => out.push_str("%20"),
            c => out.push(c),
        }
    }
    out.push(')');
}

/// Escapes what CommonMark would read as markup.
fn push_escaped(out: &mut String, text: &str) {
    if text.starts_with(['#', '>', '+', '-', '=']) {
        out.push('\\');
    }
    let numbered = text.split_once(['.', ')']).is_some_and(|(number, _)| {
        !number.is_empty() && number.len() <= 9 && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    let number = if numbered { text.find(['.', ')']).unwrap_or(0) } else { 0 };
    out.push_str(&text[..number]);
    if numbered {
        out.push('\\');
    }
    push_escaped_inline(out, &text[number..]);
}

fn push_escaped_inline(out: &mut String, text: &str) {
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<') {
            out.push('\\');
        }
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(blocks: &[(BlockKind, &str)]) -> Article {
        let blocks = blocks.iter().map(|&(kind, text)| Block { kind, text: text.into() }).collect();
        Article { blocks, ..Article::default() }
    }

    fn link(block: usize, text: &str, part: &str, url: &str) -> Span {
        let start = text.find(part).unwrap();
        Span { block, start, end: start + part.len(), kind: SpanKind::Link { url: url.to_owned() } }
    }

    #[test]
    fn text_that_looks_like_markup_is_escaped() {
        let article = article(&[
            (BlockKind::Heading(2), "A * star"),
            (BlockKind::Paragraph, "1984. A year, #1 [sic]"),
            (BlockKind::Paragraph, "# not a heading"),
            (BlockKind::ListItem { depth: 2, number: Some(3) }, "x_y"),
        ]);
        assert_eq!(
            markdown(&article),
            "## A \\* star\n\n1984\\. A year, #1 \\[sic\\]\n\n\\# not a heading\n\n    3. x\\_y"
        );
    }

    #[test]
    fn links_stand_where_their_text_stands() {
        let text = "See the *report* (PDF) here.";
        let mut article = article(&[(BlockKind::Paragraph, text), (BlockKind::Quote, "one\ntwo")]);
        article.spans = vec![
            link(0, text, "the *report* ", "https://a.example/x_(1)"),
            link(0, text, "here", "https://b.example/"),
            link(1, "one\ntwo", "one\ntwo", "https://c.example/"),
        ];
        assert_eq!(
            markdown(&article),
            "See [the \\*report\\*](https://a.example/x_%281%29) (PDF) [here](https://b.example/).\n\n\
             > [one](https://c.example/)\n> [two](https://c.example/)"
        );
    }

    #[test]
    fn tables_have_a_header_and_keep_their_columns() {
        let cell = |block, start, end, column| Span { block, start, end, kind: SpanKind::Cell { column } };
        let rows = ["Port | Ships", "Aden | 3|4", "7"];
        let mut article = article(&rows.map(|row| (BlockKind::TableRow, row)));
        article.spans =
            vec![cell(0, 0, 4, 0), cell(0, 7, 12, 1), cell(1, 0, 4, 0), cell(1, 7, 10, 1), cell(2, 0, 1, 1)];
        assert_eq!(markdown(&article), "| Port | Ships |\n| --- | --- |\n| Aden | 3\\|4 |\n|  | 7 |");
    }

    #[test]
    fn pictures_and_captions_can_be_told_from_text() {
        let mut article = article(&[(BlockKind::Image, "The port"), (BlockKind::Caption, "The port at night")]);
        article.spans = vec![link(0, "The port", "The port", "https://a.example/p q.jpg")];
        assert_eq!(markdown(&article), "![The port](https://a.example/p%20q.jpg)\n\n*The port at night*");
    }
}
