//! TEI P5: one `TEI` element, or a `teiCorpus` of several. Sections nest by their headings.

use super::document::Dialect;
use super::markup::{Inline, escaped, language, push_escaped, push_text as push_inline, web_address, without_spaces};
use crate::record::Record;
use crate::record::outline::{List, Node, Row, Text, outline};

/// How TEI is written.
pub const DIALECT: Dialect = Dialect { single, open, page, close, empty };

const INLINE: Inline = Inline { line_break: "<lb/>\n", link: ["<ref target=\"", "\">", "</ref>"] };

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = " xmlns=\"http://www.tei-c.org/ns/1.0\"";

/// Title of what holds several texts, or none.
const SEVERAL_TITLE: &str = "Articles";

fn single(record: &Record, out: &mut String) {
    out.push_str(DECLARATION);
    push_text(record, NAMESPACE, out);
}

fn open(out: &mut String) {
    out.push_str(&format!("{DECLARATION}<teiCorpus{NAMESPACE}>\n"));
    push_plain_header(out);
}

fn page(record: &Record, out: &mut String) {
    push_text(record, "", out);
}

fn close(out: &mut String) {
    out.push_str("</teiCorpus>\n");
}

/// A corpus must hold a text, so no pages are one text without words.
fn empty(out: &mut String) {
    out.push_str(&format!("{DECLARATION}<TEI{NAMESPACE}>\n"));
    push_plain_header(out);
    out.push_str("<text><body><p/></body></text>\n</TEI>\n");
}

fn push_plain_header(out: &mut String) {
    out.push_str(&format!(
        "<teiHeader>\n<fileDesc>\n<titleStmt><title>{SEVERAL_TITLE}</title></titleStmt>\n\
         <publicationStmt><p>Not published.</p></publicationStmt>\n\
         <sourceDesc><p>Pages of the web; each text names its own.</p></sourceDesc>\n</fileDesc>\n"
    ));
    push_encoding(out);
    out.push_str("</teiHeader>\n");
}

fn push_text(record: &Record, namespace: &str, out: &mut String) {
    out.push_str(&format!("<TEI{namespace}"));
    if let Some(language) = language(record.language.as_deref()) {
        out.push_str(&format!(" xml:lang=\"{language}\""));
    }
    out.push_str(">\n<teiHeader>\n<fileDesc>\n");
    push_title(record, "titleStmt", out);
    out.push_str(&format!(
        "<extent><measure unit=\"words\" quantity=\"{words}\">{words} words</measure></extent>\n",
        words = record.words
    ));
    push_publication(record, out);
    push_source(record, out);
    out.push_str("</fileDesc>\n");
    push_encoding(out);
    push_profile(record, out);
    out.push_str("</teiHeader>\n<text>\n<body>\n");
    push_sections(&outline(&record.blocks, &record.spans), out);
    out.push_str("</body>\n</text>\n</TEI>\n");
}

/// A leaf element, where its text is known.
fn push_leaf(tag: &str, text: Option<&str>, out: &mut String) {
    if let Some(text) = text {
        let name = tag.split(' ').next().unwrap_or(tag);
        out.push_str(&format!("<{tag}>{}</{name}>\n", escaped(text)));
    }
}

/// Title and authors, inside `element`.
fn push_title(record: &Record, element: &str, out: &mut String) {
    out.push_str(&format!("<{element}>\n"));
    push_leaf("title", Some(record.title.as_deref().unwrap_or(&record.source)), out);
    for author in &record.authors {
        push_leaf("author", Some(author), out);
    }
    out.push_str(&format!("</{element}>\n"));
}

fn push_publication(record: &Record, out: &mut String) {
    let Some(license) = &record.license else {
        out.push_str("<publicationStmt><p>Not published: the text of a page of the web.</p></publicationStmt>\n");
        return;
    };
    out.push_str("<publicationStmt>\n");
    push_leaf("publisher", Some(record.site.as_deref().unwrap_or("not known")), out);
    let target = web_address(license).map(|url| format!(" target=\"{}\"", escaped(&without_spaces(url))));
    out.push_str(&format!(
        "<availability><licence{}>{}</licence></availability>\n</publicationStmt>\n",
        target.unwrap_or_default(),
        escaped(license)
    ));
}

/// The page as it stood on the web.
fn push_source(record: &Record, out: &mut String) {
    out.push_str("<sourceDesc>\n<bibl>\n");
    push_leaf("title level=\"a\"", record.title.as_deref(), out);
    for author in &record.authors {
        push_leaf("author", Some(author), out);
    }
    push_leaf("title level=\"j\"", record.site.as_deref(), out);
    push_date("published", record.published.as_deref(), out);
    push_date("modified", record.modified.as_deref(), out);
    push_date("fetched", record.fetched_at.as_deref(), out);
    for url in [record.canonical_url.as_deref(), record.url.as_deref()].into_iter().flatten().take(1) {
        match web_address(url) {
            Some(url) => push_leaf(&format!("ref target=\"{}\"", escaped(&without_spaces(url))), Some(url), out),
            None => push_leaf("idno type=\"url\"", Some(url), out),
        }
    }
    push_leaf("idno type=\"source\"", Some(&record.source), out);
    push_leaf("idno type=\"sha256\"", record.hash.as_deref(), out);
    out.push_str("</bibl>\n</sourceDesc>\n");
}

/// A date as text and, where it is one of W3C's, in an attribute.
fn push_date(role: &str, date: Option<&str>, out: &mut String) {
    let when = date.filter(|date| is_w3c_date(date)).map(|date| format!(" when=\"{date}\"")).unwrap_or_default();
    push_leaf(&format!("date type=\"{role}\"{when}"), date, out);
}

/// Is this an `xs:date` or an `xs:dateTime`? Records hold ISO 8601, of which these are a part.
fn is_w3c_date(date: &str) -> bool {
    let shape: String = date.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let Some(rest) = shape.strip_prefix("0000-00-00") else { return false };
    let rest = match rest.strip_prefix("T00:00:00") {
        Some(rest) => rest.strip_prefix('.').map_or(rest, |fraction| fraction.trim_start_matches('0')),
        None => rest,
    };
    matches!(rest, "" | "Z" | "+00:00" | "-00:00")
}

fn push_encoding(out: &mut String) {
    out.push_str(&format!(
        "<encodingDesc><appInfo><application ident=\"offprint\" version=\"{}\"><label>offprint</label></application>\
         </appInfo></encodingDesc>\n",
        env!("CARGO_PKG_VERSION")
    ));
}

/// Summary, language, section and tags, where they are known.
fn push_profile(record: &Record, out: &mut String) {
    let language = language(record.language.as_deref());
    let has_terms = record.section.is_some() || !record.tags.is_empty();
    if record.description.is_none() && language.is_none() && !has_terms {
        return;
    }
    out.push_str("<profileDesc>\n");
    if let Some(description) = &record.description {
        out.push_str(&format!("<abstract><p>{}</p></abstract>\n", escaped(description)));
    }
    if let Some(language) = language {
        out.push_str(&format!("<langUsage><language ident=\"{language}\">{language}</language></langUsage>\n"));
    }
    if has_terms {
        out.push_str("<textClass><keywords>\n");
        push_leaf("term type=\"section\"", record.section.as_deref(), out);
        for tag in &record.tags {
            push_leaf("term", Some(tag), out);
        }
        out.push_str("</keywords></textClass>\n");
    }
    out.push_str("</profileDesc>\n");
}

/// The body: a heading opens a division that ends before the next heading of its level or above.
fn push_sections(nodes: &[Node<'_>], out: &mut String) {
    let mut open_levels: Vec<u8> = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        let Node::Heading(level, text) = node else {
            push_node(node, out);
            continue;
        };
        while open_levels.last().is_some_and(|open| open >= level) {
            open_levels.pop();
            out.push_str("</div>\n");
        }
        open_levels.push(*level);
        out.push_str("<div>\n");
        push_element("head", *text, out);
        // A division that holds no more than its heading still needs a paragraph.
        let is_bare = match nodes.get(index + 1) {
            None => true,
            Some(Node::Heading(next, _)) => next <= level,
            Some(_) => false,
        };
        if is_bare {
            out.push_str("<p/>\n");
        }
    }
    for _ in open_levels {
        out.push_str("</div>\n");
    }
}

fn push_node(node: &Node<'_>, out: &mut String) {
    match node {
        Node::Paragraph(text) | Node::Heading(_, text) => push_element("p", *text, out),
        Node::List(list) => push_list(list, out),
        Node::Quote(paragraphs) => {
            out.push_str("<quote>\n");
            for paragraph in paragraphs {
                push_element("p", *paragraph, out);
            }
            out.push_str("</quote>\n");
        }
        Node::Post(text) => push_element("quote", *text, out),
        Node::Caption(text) => {
            out.push_str("<figure>");
            push_element("p", *text, out);
            out.push_str("</figure>\n");
        }
        Node::Image { alt, url } => push_figure(alt, url, out),
        Node::Code(text) => {
            out.push_str("<eg xml:space=\"preserve\">");
            push_escaped(out, text);
            out.push_str("</eg>\n");
        }
        Node::Table(rows) => push_table(rows, out),
    }
}

fn push_figure(alt: &str, url: &str, out: &mut String) {
    if let Some(url) = web_address(url) {
        out.push_str(&format!("<figure><graphic url=\"{}\"/>", escaped(&without_spaces(url))));
        if !alt.is_empty() {
            out.push_str(&format!("<figDesc>{}</figDesc>", escaped(alt)));
        }
        out.push_str("</figure>\n");
    }
}

fn push_element(name: &str, text: Text<'_>, out: &mut String) {
    out.push_str(&format!("<{name}>"));
    push_inline(out, text, &INLINE);
    out.push_str(&format!("</{name}>\n"));
}

fn push_list(list: &List<'_>, out: &mut String) {
    out.push_str(if list.start.is_some() { "<list rend=\"numbered\">\n" } else { "<list rend=\"bulleted\">\n" });
    for item in &list.items {
        match item.number {
            Some(number) => out.push_str(&format!("<item n=\"{number}\">")),
            None => out.push_str("<item>"),
        }
        match &item.paragraphs[..] {
            [text] => push_inline(out, *text, &INLINE),
            paragraphs => paragraphs.iter().for_each(|paragraph| push_element("p", *paragraph, out)),
        }
        for list in &item.lists {
            out.push('\n');
            push_list(list, out);
        }
        out.push_str("</item>\n");
    }
    out.push_str("</list>\n");
}

fn push_table(rows: &[Row<'_>], out: &mut String) {
    out.push_str("<table>\n");
    for row in rows {
        out.push_str(if row.head { "<row role=\"label\">" } else { "<row role=\"data\">" });
        for cell in &row.cells {
            out.push_str("<cell>");
            push_inline(out, *cell, &INLINE);
            out.push_str("</cell>");
        }
        out.push_str("</row>\n");
    }
    out.push_str("</table>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_of_the_w3c_stand_in_attributes() {
        for date in ["2025-11-20", "2025-11-20T10:00:00", "2025-11-20T10:00:00Z", "2025-11-20T10:00:00.25+01:00"] {
            assert!(is_w3c_date(date), "{date}");
        }
        for date in ["2025-11-20T10:00", "2025-11", "20 November 2025", "2025-11-20T10:00:00+0100", ""] {
            assert!(!is_w3c_date(date), "{date}");
        }
    }
}
