//! HTML: a page of its own, with the metadata in its head and the story as semantic elements. It loads and runs nothing.

use super::document::Dialect;
use super::markup::{Inline, escaped, language, push_escaped, push_text, web_address, without_spaces};
use crate::record::Record;
use crate::record::outline::{List, Node, Row, Text, outline};

/// How HTML is written.
pub const DIALECT: Dialect = Dialect { single, open, page: article, close, empty };

const INLINE: Inline = Inline { line_break: "<br>\n", link: ["<a href=\"", "\">", "</a>"] };

/// Says who made the page.
const GENERATOR: &str = concat!("offprint ", env!("CARGO_PKG_VERSION"));

/// Title of a page that holds several stories, or none.
const SEVERAL_TITLE: &str = "Articles";

const STYLE: &str = "\
:root { color-scheme: light dark }
body { max-width: 42rem; margin: 0 auto; padding: 1rem; font: 1.05rem/1.55 serif; overflow-wrap: break-word }
header p { font: .9rem/1.4 sans-serif; opacity: .75 }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: .2rem solid }
pre, table { display: block; overflow-x: auto }
td, th { padding: .2rem .6rem; text-align: start; border-bottom: 1px solid }
article + article { margin-top: 4rem }
";

fn single(record: &Record, out: &mut String) {
    let title = record.title.as_deref().unwrap_or(&record.source);
    begin(title, language(record.language.as_deref()), out);
    push_metadata(record, out);
    begin_body(out);
    article(record, out);
    close(out);
}

fn open(out: &mut String) {
    begin(SEVERAL_TITLE, None, out);
    begin_body(out);
}

fn close(out: &mut String) {
    out.push_str("</main>\n</body>\n</html>\n");
}

fn empty(out: &mut String) {
    open(out);
    close(out);
}

fn begin(title: &str, language: Option<&str>, out: &mut String) {
    out.push_str("<!doctype html>\n<html");
    push_language(language, out);
    out.push_str(">\n<head>\n<meta charset=\"utf-8\">\n");
    out.push_str(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
    );
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.push_str(&format!("<meta name=\"generator\" content=\"{GENERATOR}\">\n<title>{}</title>\n", escaped(title)));
}

fn begin_body(out: &mut String) {
    out.push_str(&format!("<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n"));
}

fn push_language(language: Option<&str>, out: &mut String) {
    if let Some(language) = language {
        out.push_str(&format!(" lang=\"{language}\""));
    }
}

/// What is known of the page, under the names that browsers and crawlers read.
fn push_metadata(record: &Record, out: &mut String) {
    let mut meta = |attribute: &str, name: &str, value: Option<&str>| {
        if let Some(value) = value {
            out.push_str(&format!("<meta {attribute}=\"{name}\" content=\"{}\">\n", escaped(value)));
        }
    };
    for author in &record.authors {
        meta("name", "author", Some(author));
    }
    meta("name", "description", record.description.as_deref());
    let keywords = record.tags.join(", ");
    meta("name", "keywords", Some(&keywords).filter(|keywords| !keywords.is_empty()).map(String::as_str));
    meta("property", "og:title", record.title.as_deref());
    meta("property", "og:site_name", record.site.as_deref());
    meta("property", "og:image", record.image.as_deref());
    meta("property", "article:published_time", record.published.as_deref());
    meta("property", "article:modified_time", record.modified.as_deref());
    meta("property", "article:section", record.section.as_deref());
    meta("name", "dcterms.source", Some(&record.source));
    let license = record.license.as_deref();
    match license.and_then(web_address) {
        Some(url) => push_link("license", url, out),
        None if license.is_some() => {
            out.push_str(&format!(
                "<meta name=\"dcterms.license\" content=\"{}\">\n",
                escaped(license.unwrap_or_default())
            ));
        }
        None => {}
    }
    if let Some(url) = address(record) {
        push_link("canonical", url, out);
    }
}

fn push_link(relation: &str, url: &str, out: &mut String) {
    out.push_str(&format!("<link rel=\"{relation}\" href=\"{}\">\n", escaped(url)));
}

fn address(record: &Record) -> Option<&str> {
    record.canonical_url.as_deref().or(record.url.as_deref()).and_then(web_address)
}

fn article(record: &Record, out: &mut String) {
    out.push_str("<article dir=\"auto\"");
    push_language(language(record.language.as_deref()), out);
    out.push_str(">\n<header>\n");
    if let Some(title) = &record.title {
        out.push_str(&format!("<h1>{}</h1>\n", escaped(title)));
    }
    push_byline(record, out);
    out.push_str("</header>\n");
    for node in outline(&record.blocks, &record.spans) {
        push_node(&node, out);
    }
    out.push_str("</article>\n");
}

/// Authors, date and origin in one line, where they are known.
fn push_byline(record: &Record, out: &mut String) {
    let mut parts = Vec::new();
    if !record.authors.is_empty() {
        parts.push(format!("<span class=\"author\">{}</span>", escaped(&record.authors.join(", "))));
    }
    if let Some(published) = &record.published {
        let date = escaped(published);
        parts.push(format!("<time datetime=\"{date}\">{date}</time>"));
    }
    let name = record.site.as_deref().or_else(|| address(record));
    match (name, address(record)) {
        (Some(name), Some(url)) => parts.push(format!("<a href=\"{}\">{}</a>", escaped(url), escaped(name))),
        (Some(name), None) => parts.push(escaped(name)),
        (None, _) => {}
    }
    if !parts.is_empty() {
        out.push_str(&format!("<p class=\"byline\">{}</p>\n", parts.join(" · ")));
    }
}

fn push_node(node: &Node<'_>, out: &mut String) {
    match node {
        Node::Paragraph(text) => push_element("p", *text, out),
        // The first level is the title's.
        Node::Heading(level, text) => push_element(&format!("h{}", (*level).max(2)), *text, out),
        Node::List(list) => push_list(list, out),
        Node::Quote(paragraphs) => {
            out.push_str("<blockquote>\n");
            for paragraph in paragraphs {
                push_element("p", *paragraph, out);
            }
            out.push_str("</blockquote>\n");
        }
        Node::Post(text) => push_element("blockquote", *text, out),
        Node::Caption(text) => {
            out.push_str("<p class=\"caption\">");
            push_text(out, *text, &INLINE);
            out.push_str("</p>\n");
        }
        Node::Image { alt, url } => push_image(alt, url, out),
        Node::Code(text) => {
            // A line feed right after the tag would be dropped.
            out.push_str("<pre><code>");
            push_escaped(out, text);
            out.push_str("</code></pre>\n");
        }
        Node::Table(rows) => push_table(rows, out),
    }
}

/// A picture is a link to it: the page loads nothing.
fn push_image(alt: &str, url: &str, out: &mut String) {
    if let Some(url) = web_address(url) {
        let url = escaped(&without_spaces(url));
        let name = if alt.is_empty() { url.clone() } else { escaped(alt) };
        out.push_str(&format!("<p class=\"image\"><a href=\"{url}\">{name}</a></p>\n"));
    }
}

fn push_element(name: &str, text: Text<'_>, out: &mut String) {
    out.push_str(&format!("<{name}>"));
    push_text(out, text, &INLINE);
    out.push_str(&format!("</{name}>\n"));
}

fn push_list(list: &List<'_>, out: &mut String) {
    let name = if list.start.is_some() { "ol" } else { "ul" };
    match list.start {
        Some(start) if start != 1 => out.push_str(&format!("<ol start=\"{start}\">\n")),
        _ => out.push_str(&format!("<{name}>\n")),
    }
    let mut expected = list.start;
    for item in &list.items {
        match item.number {
            Some(number) if expected != Some(number) => out.push_str(&format!("<li value=\"{number}\">")),
            _ => out.push_str("<li>"),
        }
        expected = item.number.map(|number| number.saturating_add(1));
        match &item.paragraphs[..] {
            [text] => push_text(out, *text, &INLINE),
            paragraphs => {
                out.push('\n');
                for paragraph in paragraphs {
                    push_element("p", *paragraph, out);
                }
            }
        }
        for list in &item.lists {
            out.push('\n');
            push_list(list, out);
        }
        out.push_str("</li>\n");
    }
    out.push_str(&format!("</{name}>\n"));
}

fn push_table(rows: &[Row<'_>], out: &mut String) {
    out.push_str("<table>\n");
    for row in rows {
        let name = if row.head { "th" } else { "td" };
        out.push_str("<tr>");
        for cell in &row.cells {
            out.push_str(&format!("<{name}>"));
            push_text(out, *cell, &INLINE);
            out.push_str(&format!("</{name}>"));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
}
