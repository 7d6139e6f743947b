//! The parts of a story that stands on several pages → one article.

use rustc_hash::FxHashSet;

use crate::model::{Article, Block};

/// Adds the text of the next part. What every part repeats (headline, standfirst, notes) stays where it came first; the
/// metadata are those of the first part.
pub fn join(article: &mut Article, part: Article) {
    let Article { blocks, spans, entries, comments, dropped, confidence, partial, metadata, .. } = part;
    let known: FxHashSet<String> = article.blocks.iter().map(|block| block.text.clone()).collect();
    let mut places: Vec<Option<usize>> = Vec::with_capacity(blocks.len());
    for block in blocks {
        let is_new = is_new(&block, &known, article.metadata.title.as_deref());
        places.push(is_new.then_some(article.blocks.len()));
        if is_new {
            article.blocks.push(block);
        }
    }
    article.spans.extend(spans.into_iter().filter_map(|mut span| {
        span.block = places.get(span.block).copied().flatten()?;
        Some(span)
    }));
    article.entries.extend(entries);
    if let (Some(all), Some(more)) = (&mut article.comments, comments) {
        all.extend(more);
    }
    article.dropped.extend(dropped);
    for image in metadata.images {
        if !article.metadata.images.iter().any(|known| known.url == image.url) {
            article.metadata.images.push(image);
        }
    }
    article.confidence = article.confidence.min(confidence);
    article.partial |= partial;
}

fn is_new(block: &Block, known: &FxHashSet<String>, title: Option<&str>) -> bool {
    !known.contains(&block.text) && title != Some(block.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BlockKind, Span, SpanKind};

    fn article(texts: &[&str]) -> Article {
        let blocks = texts.iter().map(|text| Block { kind: BlockKind::Paragraph, text: (*text).to_owned() });
        Article { blocks: blocks.collect(), confidence: 0.9, ..Article::default() }
    }

    #[test]
    fn repeated_blocks_stay_where_they_came_first_and_spans_follow_their_blocks() {
        let mut first = article(&["Standfirst", "One."]);
        let mut second = article(&["Standfirst", "Two."]);
        second.spans = (0..2)
            .map(|block| Span { block, start: 0, end: 1, kind: SpanKind::Cell { column: 0, head: false } })
            .collect();
        second.confidence = 0.5;
        join(&mut first, second);
        let texts: Vec<&str> = first.blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts, ["Standfirst", "One.", "Two."]);
        assert_eq!((first.spans.len(), first.spans[0].block, first.confidence), (1, 2, 0.5));
    }
}
