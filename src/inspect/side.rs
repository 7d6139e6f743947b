//! What stands beside the blocks: the facts of the page, its text, its metadata with their sources.

use super::Subject;
use super::html::Html;
use crate::model::{Article, Block, BlockKind, Metadata, Origin};
use crate::text::{count_words, grouped};

/// Deepest list that is indented.
const MAX_INDENT: u8 = 4;

/// The page's title, else where it came from.
pub(super) fn title(subject: Subject<'_>) -> String {
    let title = subject.explanation.article.metadata.title.clone();
    title.unwrap_or_else(|| subject.source.to_owned())
}

/// Where the page came from and how it ended, in two lines.
pub(super) fn facts(html: &mut Html, subject: Subject<'_>) {
    let explanation = subject.explanation;
    let article = &explanation.article;
    html.raw("<p class=source>").text(subject.source);
    if !subject.options.is_empty() {
        html.raw(" <span class=options>").text(subject.options).raw("</span>");
    }
    html.raw("</p>\n<p class=facts>");
    let all: usize = explanation.blocks.iter().map(|block| count_words(&block.text)).sum();
    let kept: usize = article.blocks.iter().map(|block| count_words(&block.text)).sum();
    let kept_blocks = explanation.blocks.iter().filter(|block| block.reason.is_none()).count();
    html.raw("<b>").text(&grouped(kept as u64)).raw("</b> of ").text(&grouped(all as u64)).raw(" words kept, <b>");
    html.text(&grouped(kept_blocks as u64)).raw("</b> of ").text(&grouped(explanation.blocks.len() as u64));
    html.raw(" blocks");
    if article.blocks.is_empty() {
        html.raw(". <b>No article was found.</b>");
    } else {
        html.raw(". Confidence <b>").share(article.confidence).raw("</b>");
    }
    if let Some(probability) = explanation.article_probability {
        html.raw(". Kind <b>").raw(article.kind.name()).raw("</b>, an article with probability <b>").share(probability);
        html.raw("</b>");
    }
    html.raw(".");
    if article.partial {
        html.raw(" The page was cut at a limit.");
    }
    if explanation.from_scripts {
        html.raw(" The page itself shows next to nothing: the text was read from its scripts.");
    }
    html.raw("</p>\n");
}

/// The text as a reader gets it.
pub(super) fn text(html: &mut Html, article: &Article) {
    html.raw("<section id=text aria-labelledby=text-title>\n<h2 id=text-title>The text</h2>\n<div class=story>\n");
    if article.blocks.is_empty() {
        html.raw("<p class=note>None.</p>\n");
    }
    for block in &article.blocks {
        story_block(html, block);
    }
    html.raw("</div>\n</section>\n");
}

fn story_block(html: &mut Html, block: &Block) {
    let (open, close) = match block.kind {
        BlockKind::Paragraph => ("<p dir=auto>", "</p>\n"),
        BlockKind::Heading(_) => ("<h3 dir=auto>", "</h3>\n"),
        BlockKind::Caption | BlockKind::Image => ("<p class=caption dir=auto>", "</p>\n"),
        BlockKind::Quote | BlockKind::Post => ("<blockquote dir=auto>", "</blockquote>\n"),
        BlockKind::Code => ("<pre>", "</pre>\n"),
        BlockKind::TableRow => ("<p class=row dir=auto>", "</p>\n"),
        BlockKind::ListItem { .. } => ("<p dir=auto class=\"item d", "</p>\n"),
    };
    html.raw(open);
    if let BlockKind::ListItem { depth, number } = block.kind {
        html.number(usize::from(depth.clamp(1, MAX_INDENT))).raw("\">");
        match number {
            Some(number) => html.number(number as usize).raw(". "),
            None => html.raw("• "),
        };
    }
    if block.kind == BlockKind::Image {
        html.raw("▣ ");
    }
    html.text(&block.text).raw(close);
}

/// The metadata, each with where it came from.
pub(super) fn metadata(html: &mut Html, metadata: &Metadata) {
    html.raw("<section id=metadata aria-labelledby=metadata-title>\n<h2 id=metadata-title>Metadata</h2>\n<dl>\n");
    for (name, value) in fields(metadata) {
        html.raw("<dt>").raw(name).raw("</dt>\n<dd>");
        match value {
            Some(value) => html.raw("<span dir=auto>").text(&value).raw("</span>"),
            None => html.raw("<span class=unknown>not known</span>"),
        };
        if let Some(origin) = metadata.provenance.as_ref().and_then(|provenance| provenance.0.get(name)) {
            self::origin(html, origin);
        }
        html.raw("</dd>\n");
    }
    html.raw("</dl>\n</section>\n");
}

fn origin(html: &mut Html, origin: &Origin) {
    html.raw("<div class=origin>from ").raw(origin.source);
    for source in &origin.agreed {
        html.raw(", ").raw(source);
    }
    html.raw("; confidence ").share(origin.confidence);
    for claim in &origin.disagreed {
        html.raw("<div class=claim>").raw(claim.source).raw(" says: <span dir=auto>").text(&claim.value);
        html.raw("</span></div>");
    }
    html.raw("</div>");
}

/// Every field in the order of the record; `None` where it is not known.
pub(super) fn fields(metadata: &Metadata) -> Vec<(&'static str, Option<String>)> {
    let Metadata {
        title,
        shown_title: _,
        authors,
        published,
        modified,
        site,
        language,
        description,
        section,
        tags,
        canonical_url,
        image,
        images,
        free,
        license,
        provenance: _,
    } = metadata;
    let listed = |list: &[String]| (!list.is_empty()).then(|| list.join("; "));
    let captions: Vec<String> = images
        .iter()
        .map(|image| {
            let parts = [Some(&image.url), image.caption.as_ref(), image.credit.as_ref()];
            parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" – ")
        })
        .collect();
    vec![
        ("canonical_url", canonical_url.clone()),
        ("title", title.clone()),
        ("authors", listed(authors)),
        ("published", published.clone()),
        ("modified", modified.clone()),
        ("site", site.clone()),
        ("language", language.clone()),
        ("description", description.clone()),
        ("section", section.clone()),
        ("tags", listed(tags)),
        ("image", image.clone()),
        ("images", (!captions.is_empty()).then(|| captions.join("\n"))),
        ("free", free.map(|free| if free { "yes" } else { "no" }.to_owned())),
        ("license", license.clone()),
    ]
}
