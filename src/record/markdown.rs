//! An article's outline → CommonMark, with tables as GitHub writes them.

use super::outline::{List, Node, Row};

/// The blocks' text as Markdown, without a line feed at its end.
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
        Node::Paragraph(text) => push_lines(out, text, ""),
        Node::Heading(level, text) => {
            out.extend(std::iter::repeat_n('#', *level as usize));
            out.push(' ');
            // A heading is one line, and number signs at its end would be read as its frame.
            let text = text.replace('\n', " ");
            let kept = text.trim_end_matches('#');
            push_escaped(out, kept);
            out.push_str(&"\\#".repeat(text.len() - kept.len()));
        }
        Node::List(list) => push_list(out, list, "", alternate),
        Node::Quote(paragraphs) => {
            for (index, paragraph) in paragraphs.iter().enumerate() {
                out.push_str(if index == 0 { "> " } else { "\n>\n> " });
                push_lines(out, paragraph, "> ");
            }
        }
        Node::Code(text) => {
            let fence = fence(text);
            out.push_str(&format!("{fence}\n{text}\n{fence}"));
        }
        Node::Table(rows) => push_table(out, rows),
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
            push_lines(out, paragraph, &inner);
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

/// A table needs a header row as wide as any; where the page has none, an empty one stands in. Other rows may be shorter.
fn push_table(out: &mut String, rows: &[Row<'_>]) {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let headless = rows.first().is_some_and(|row| !row.head);
    if headless {
        push_row(out, &[], columns);
        push_delimiter(out, columns);
    }
    for (index, row) in rows.iter().enumerate() {
        if index > 0 || headless {
            out.push('\n');
        }
        push_row(out, &row.cells, if index == 0 { columns } else { row.cells.len() });
        if index == 0 && !headless {
            push_delimiter(out, columns);
        }
    }
}

fn push_row(out: &mut String, cells: &[&str], columns: usize) {
    out.push('|');
    for column in 0..columns {
        let text = cells.get(column).copied().unwrap_or_default();
        out.push(' ');
        let mut cell = String::new();
        push_escaped(&mut cell, &text.replace('\n', " "));
        out.push_str(&cell.replace('|', "\\|"));
        out.push_str(if text.is_empty() { "|" } else { " |" });
    }
}

fn push_delimiter(out: &mut String, columns: usize) {
    out.push_str("\n|");
    out.push_str(&" --- |".repeat(columns));
}

/// A fence longer than any run of backticks in the text.
fn fence(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    "`".repeat((longest + 1).max(3))
}

/// The lines of a paragraph, each after the first behind `indent`.
fn push_lines(out: &mut String, text: &str, indent: &str) {
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push('\n');
            out.push_str(indent);
        }
        push_escaped(out, line);
    }
}

/// Escapes what CommonMark would read as markup in one line.
fn push_escaped(out: &mut String, line: &str) {
    if line.starts_with(['#', '>', '+', '-', '=', '~', '|']) {
        out.push('\\');
    }
    let number = line.bytes().take_while(u8::is_ascii_digit).count();
    let mut chars = line.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_markup = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' => true,
            // "1984. A year" begins no list.
            '.' | ')' => number > 0 && at == number,
            // "&amp;" is meant as it stands.
            '&' => chars.peek().is_some_and(|(_, next)| next.is_ascii_alphabetic() || *next == '#'),
            '~' => at > 0 && chars.peek().is_some_and(|(_, next)| *next == '~'),
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
    use super::*;
    use crate::model::{Block, BlockKind};

    fn rendered(blocks: &[(BlockKind, &str)]) -> String {
        let blocks: Vec<_> = blocks.iter().map(|&(kind, text)| Block { kind, text: text.into() }).collect();
        markdown(&outline(&blocks))
    }

    fn item(depth: u8, number: impl Into<Option<u32>>) -> BlockKind {
        BlockKind::ListItem { depth, number: number.into() }
    }

    #[test]
    fn text_that_looks_like_markup_is_escaped() {
        let paragraph = BlockKind::Paragraph;
        let out = rendered(&[
            (BlockKind::Heading(2), "A * star"),
            (paragraph, "1984. A year, #1 [sic] &copy; 2 & 3"),
            (paragraph, "# not a heading\n- not a list"),
            (item(2, 3), "x_y"),
        ]);
        assert_eq!(
            out,
            "## A \\* star\n\n1984\\. A year, #1 \\[sic\\] \\&copy; 2 & 3\n\n\\# not a heading\n\\- not a list\n\n3. x\\_y"
        );
    }

    #[test]
    fn lists_stand_below_the_text_of_their_item() {
        let out = rendered(&[
            (item(1, 9), "nine"),
            (item(1, 10), "ten"),
            (item(2, None), "below ten"),
            (item(3, None), "deeper"),
            (item(1, 11), "eleven"),
            (item(1, 1), "another list"),
        ]);
        assert_eq!(out, "9. nine\n10. ten\n    - below ten\n      - deeper\n11. eleven\n\n1) another list");
    }

    #[test]
    fn what_would_be_read_as_a_frame_or_as_text_is_kept_apart() {
        assert_eq!(rendered(&[(BlockKind::Heading(3), "Part ##")]), "### Part \\#\\#");
        let out = rendered(&[(item(1, None), "one"), (item(2, 2), "two")]);
        assert_eq!(out, "- one\n\n  2. two");
    }

    #[test]
    fn a_table_has_one_width_and_a_header_row() {
        let row = |head, first| BlockKind::TableRow { head, first };
        let out = rendered(&[(row(true, true), "Port\tTons"), (row(false, false), "Velden|Ost\t12\tnew")]);
        assert_eq!(out, "| Port | Tons | |\n| --- | --- | --- |\n| Velden\\|Ost | 12 | new |");
        let out = rendered(&[(row(false, true), "a\tb"), (row(false, true), "another\ttable")]);
        assert_eq!(out, "| | |\n| --- | --- |\n| a | b |\n\n| | |\n| --- | --- |\n| another | table |");
    }

    #[test]
    fn code_stands_in_a_fence_that_it_does_not_hold() {
        assert_eq!(rendered(&[(BlockKind::Code, "a\n```\n````")]), "`````\na\n```\n````\n`````");
    }

    #[test]
    fn paragraphs_of_one_quotation_stay_together() {
        let out = rendered(&[(BlockKind::Quote, "One.\n> two"), (BlockKind::Quote, "Three.")]);
        assert_eq!(out, "> One.\n> \\> two\n>\n> Three.");
    }
}
