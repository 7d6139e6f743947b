//! Properties that hold for any input: no panic, nothing invented, nothing that depends on threads or order.

use offprint::dom::{Limits, RowId, parse};
use offprint::model::Article;
use offprint::{Options, PageContext, extract, extract_text};
use proptest::prelude::*;

/// Pieces that pages are made of, whole and broken.
const PIECES: [&str; 40] = [
    "<p>",
    "</p>",
    "<div class=\"sidebar widget\">",
    "</div>",
    "<a href='/x'>",
    "</a>",
    "<article>",
    "</article>",
    "<h1>Storm closes the port of Velden</h1>",
    "<ul><li>",
    "</ul>",
    "<table><tr><td>",
    "</table>",
    "<br>",
    "<br><br>",
    "<script>var a = '<p>';</script>",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Storm\"}",
    "</script>",
    "<form id=respond>",
    "</form>",
    "<!-- ",
    " -->",
    "<b>Also read: <a href=/y>Ferry late</a></b>",
    "&amp;",
    "&#x1F600;",
    "&bogus;",
    "\u{0}",
    "\u{feff}",
    "Also Read: Ferry late again",
    "Related Articles",
    "Please enter your comment!",
    "The council met on Monday and agreed to close the port until the storm has passed. ",
    "嵐のため港は月曜日に閉鎖されたと市議会が発表した。",
    "أغلق المجلس الميناء يوم الاثنين حتى تمر العاصفة. ",
    "<meta property=og:title content=\"Storm\">",
    "<title>Storm | Post</title>",
    "<noscript>",
    "<svg><title>x</title>",
    "<pre>  a\n  b",
    "<blockquote>",
];

fn page() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..12),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn cleaned(bytes: &[u8]) -> Option<Article> {
    let options = Options { explain: true, ..Options::default() };
    extract(bytes, &PageContext::default(), &options).ok()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

/// Do the words of the line stand in the text, in this order? Dropped inline parts may leave gaps.
fn holds_in_order(text: &str, line: &str) -> bool {
    let mut rest = text;
    line.split_whitespace().all(|word| {
        let Some(found) = rest.find(word) else { return false };
        rest = &rest[found + word.len()..];
        true
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_cleaned_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        cleaned(&bytes);
        let _ = extract_text(&bytes, &PageContext::default(), &Options::default());
    }

    #[test]
    fn page_soup_is_cleaned_without_a_panic_and_the_same_way_twice(bytes in page()) {
        let first = cleaned(&bytes);
        let elsewhere = std::thread::spawn({ let bytes = bytes.clone(); move || cleaned(&bytes) }).join().unwrap();
        prop_assert_eq!(format!("{first:?}"), format!("{elsewhere:?}"));
    }

    #[test]
    fn every_kept_block_is_text_of_the_page_in_its_order(bytes in page()) {
        if let Some(article) = cleaned(&bytes) {
            let decoded = offprint::decode::decode(&bytes, None);
            let dom = parse(&decoded.text, Limits::default());
            let whole: String = (0..dom.len() as RowId).map(|row| dom.text(row)).collect();
            // A block is mended by itself, so what is certain in it need not be certain in the whole page; damaged pages have
            // tests of their own in `text::mend`.
            let mended = letters(&offprint::text::mend(&whole));
            let whole = letters(&whole);
            prop_assume!(mended == whole);
            for block in &article.blocks {
                for cell in block.text.split(" | ") {
                    prop_assert!(holds_in_order(&whole, cell), "{:?} is not text of the page", block.text);
                }
            }
        }
    }

    #[test]
    fn rows_form_a_tree(bytes in page()) {
        let decoded = offprint::decode::decode(&bytes, None);
        let dom = parse(&decoded.text, Limits::default());
        for row in dom.rows() {
            prop_assert!(dom.end(row) > row && dom.end(row) as usize <= dom.len());
            if row > 0 {
                let parent = dom.parent(row);
                prop_assert!(parent < row && dom.end(row) <= dom.end(parent));
            }
        }
    }

    #[test]
    fn text_mode_keeps_lines_whole_and_in_order(lines in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..30)) {
        let text = lines.join("\n");
        if let Ok(article) = extract_text(text.as_bytes(), &PageContext::default(), &Options::default()) {
            let mut rest = text.lines().map(offprint::text::collapse_spaces);
            for line in article.blocks.iter().flat_map(|block| block.text.lines()) {
                prop_assert!(rest.any(|source| source == line), "{:?} is no line of the text", line);
            }
        }
    }
}
