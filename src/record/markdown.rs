//! Blocks → CommonMark, with tables as GitHub's extension has them.

use super::outline::{List, Node, Row, Text};

/// The article's text as Markdown, without a line feed at its end.
pub fn markdown(nodes: &[Node<'_>]) -> String {
    let mut out = String::new();
    let mut alternate = false;
    for (index, node) in nodes.iter().enumerate() {
        if index > 0 {
            out.push_str("\n\n");
        }
        // Two lists in a row would be read as one; another delimiter parts them.
        alternate = !alternate && index > 0 && both_lists(&nodes[index - 1], node);
        push_node(&mut out, node, alternate);
    }
    out
}

fn both_lists(before: &Node<'_>, node: &Node<'_>) -> bool {
    matches!((before, node), (Node::List(a), Node::List(b)) if a.start.is_some() == b.start.is_some())
}

fn push_node(out: &mut String, node: &Node<'_>, alternate: bool) {
    match node {
        Node::Paragraph(text) => push_lines(out, *text, ""),
        Node::Heading(level, text) => push_heading(out, *level, *text),
        Node::List(list) => push_list(out, list, "", alternate),
        Node::Quote(paragraphs) => {
            for (index, paragraph) in paragraphs.iter().enumerate() {
                out.push_str(if index == 0 { "> " } else { "\n>\n> " });
                push_lines(out, *paragraph, "> ");
            }
        }
        Node::Post(text) => {
            out.push_str("> ");
            push_lines(out, *text, "> ");
        }
        Node::Code(text) => {
            let fence = fence(text);
            out.push_str(&format!("{fence}\n{text}\n{fence}"));
        }
        Node::Table(rows) => push_table(out, rows),
        Node::Caption(text) => {
            out.push('*');
            push_lines(out, *text, "");
            out.push('*');
        }
        Node::Image { alt, url } => {
            out.push_str("![");
            push_escaped(out, &alt.replace('\n', " "), true);
            push_target(out, url);
        }
    }
}

/// A heading is one line, and number signs at its end would be read as its frame.
fn push_heading(out: &mut String, level: u8, text: Text<'_>) {
    out.extend(std::iter::repeat_n('#', level as usize));
    out.push(' ');
    let from = out.len();
    for (index, line) in text.lines().enumerate() {
        out.push_str(if index > 0 { " " } else { "" });
        push_line(out, line);
    }
    let signs = out[from..].len() - out[from..].trim_end_matches('#').len();
    // One that begins the line is escaped already.
    if signs > 0 && !out[..out.len() - signs].ends_with('\\') {
        out.truncate(out.len() - signs);
        out.push_str(&"\\#".repeat(signs));
    }
}

/// Items of one list, a line each; what stands below an item is indented to where its text begins.
fn push_list(out: &mut String, list: &List<'_>, indent: &str, alternate: bool) {
    for (index, item) in list.items.iter().enumerate() {
        if index > 0 {
            out.push('\n');
            out.push_str(indent);
        }
        let marker = match (item.number, alternate) {
            (Some(number), false) => format!("{number}. "),
            (Some(number), true) => format!("{number}) "),
            (None, false) => "- ".to_owned(),
            (None, true) => "+ ".to_owned(),
        };
        out.push_str(&marker);
        let inner = format!("{indent}{}", " ".repeat(marker.len()));
        for (index, paragraph) in item.paragraphs.iter().enumerate() {
            if index > 0 {
                out.push_str("\n\n");
                out.push_str(&inner);
            }
            push_lines(out, *paragraph, &inner);
        }
        let mut alternate = false;
        for (index, list) in item.lists.iter().enumerate() {
            let before = index.checked_sub(1).map(|before| item.lists[before].start.is_some());
            alternate = !alternate && before == Some(list.start.is_some());
            // Only a list that begins with 1 may follow text without an empty line.
            out.push_str(if list.start.is_some_and(|start| start != 1) { "\n\n" } else { "\n" });
            out.push_str(&inner);
            push_list(out, list, &inner, alternate);
        }
    }
}

/// The first row is the header, which a table must have, and is as wide as any. Others may be shorter.
fn push_table(out: &mut String, rows: &[Row<'_>]) {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    for (index, row) in rows.iter().enumerate() {
        if index == 0 {
            push_row(out, &row.cells, columns);
            out.push_str("\n|");
            out.push_str(&" --- |".repeat(columns));
        } else {
            out.push('\n');
            push_row(out, &row.cells, row.cells.len());
        }
    }
}

fn push_row(out: &mut String, cells: &[Text<'_>], columns: usize) {
    out.push('|');
    for column in 0..columns {
        out.push(' ');
        if let Some(text) = cells.get(column) {
            let mut cell = String::new();
            push_lines(&mut cell, *text, "");
            out.push_str(&cell.replace('|', "\\|").replace('\n', " "));
        }
        out.push_str(" |");
    }
}

/// A fence longer than any run of backticks in the text.
fn fence(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    "`".repeat((longest + 1).max(3))
}

/// The lines of a paragraph, each after the first behind `indent`.
fn push_lines(out: &mut String, text: Text<'_>, indent: &str) {
    for (index, line) in text.lines().enumerate() {
        if index > 0 {
            out.push('\n');
            out.push_str(indent);
        }
        push_line(out, line);
    }
}

/// One line with its links.
fn push_line(out: &mut String, line: Text<'_>) {
    for (index, (piece, url)) in line.pieces().into_iter().enumerate() {
        match url {
            Some(url) => {
                out.push('[');
                push_escaped(out, piece, true);
                push_target(out, url);
            }
            None => push_escaped(out, piece, index > 0),
        }
    }
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

/// Escapes what CommonMark would read as markup in a line, or `inside` of one.
fn push_escaped(out: &mut String, text: &str, inside: bool) {
    if !inside && text.starts_with(['#', '>', '+', '-', '=', '~', '|']) {
        out.push('\\');
    }
    let number = if inside { 0 } else { text.bytes().take_while(u8::is_ascii_digit).count() };
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let is_markup = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' => true,
            // "1984. A year" begins no list.
            '.' | ')' => number > 0 && at == number,
            // "&amp;" is meant as it stands.
            '&' => next.is_some_and(|next| next.is_ascii_alphabetic() || next == '#'),
            '~' => at > 0 && next == Some('~'),
            _ => false,
        };
        if is_markup {
            out.push('\\');
        }
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::super::outline::outline;
    use crate::model::{Article, Block, BlockKind, Span, SpanKind};

    fn markdown(article: &Article) -> String {
        super::markdown(&outline(&article.blocks, &article.spans))
    }

    fn item(depth: u8, number: impl Into<Option<u32>>) -> BlockKind {
        BlockKind::ListItem { depth, number: number.into() }
    }

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
            (BlockKind::Paragraph, "1984. A year, #1 [sic] &copy; 2 & 3"),
            (BlockKind::Paragraph, "# not a heading\n- not a list"),
            (item(2, 3), "x_y"),
            (BlockKind::Heading(3), "Part ##"),
        ]);
        assert_eq!(
            markdown(&article),
            "## A \\* star\n\n1984\\. A year, #1 \\[sic\\] \\&copy; 2 & 3\n\n\\# not a heading\n\\- not a list\n\n3. x\\_y\n\n\
             ### Part \\#\\#"
        );
    }

    #[test]
    fn lists_stand_below_the_text_of_their_item() {
        let lists = article(&[
            (item(1, 9), "nine"),
            (item(1, 10), "ten"),
            (item(2, None), "below ten"),
            (item(3, None), "deeper"),
            (item(1, 11), "eleven"),
            (item(1, 1), "another list"),
        ]);
        let expected = "9. nine\n10. ten\n    - below ten\n      - deeper\n11. eleven\n\n1) another list";
        assert_eq!(markdown(&lists), expected);
        let late = article(&[(item(1, None), "one"), (item(2, 2), "two")]);
        assert_eq!(markdown(&late), "- one\n\n  2. two", "only a list from 1 follows text directly");
    }

    #[test]
    fn code_stands_in_a_fence_that_it_does_not_hold() {
        let code = article(&[(BlockKind::Code, "a\n```\n````")]);
        assert_eq!(markdown(&code), "`````\na\n```\n````\n`````");
    }

    #[test]
    fn paragraphs_of_one_quotation_stay_together() {
        let quote = article(&[(BlockKind::Quote, "One.\n> two"), (BlockKind::Quote, "Three.")]);
        assert_eq!(markdown(&quote), "> One.\n> \\> two\n>\n> Three.");
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
        let cell = |block, start, end, column| Span { block, start, end, kind: SpanKind::Cell { column, head: false } };
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
