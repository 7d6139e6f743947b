//! Markup for comparing tokenizer and tree builder with their references: real pages, and pieces for random soup.

use std::io::Read;
use std::path::{Path, PathBuf};

/// What lies beside the project, if anything does.
pub fn shared() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared")
}

/// Some pages of every corpus, decoded, each with its name: OFFPRINT_TEST_PAGES of each corpus (default 10, `all` for
/// all). Empty, and says so, where the corpora are absent.
pub fn real_pages() -> impl Iterator<Item = (String, String)> {
    let wanted = std::env::var("OFFPRINT_TEST_PAGES").unwrap_or_else(|_| "10".to_owned());
    let wanted = if wanted == "all" { usize::MAX } else { wanted.parse().unwrap() };
    let corpora = std::fs::read_dir(shared().join("corpora"));
    if corpora.is_err() {
        println!("skipped: no corpora beside the project");
    }
    corpora.into_iter().flatten().flatten().flat_map(move |corpus| {
        let pages = std::fs::read_dir(corpus.path().join("pages")).into_iter().flatten().flatten();
        let mut pages: Vec<PathBuf> = pages.map(|entry| entry.path()).collect();
        pages.sort();
        let step = (pages.len() / wanted.max(1)).max(1);
        pages.into_iter().step_by(step).filter_map(|path| Some((path.display().to_string(), read(&path)?)))
    })
}

fn read(path: &Path) -> Option<String> {
    let bytes = std::fs::read(path).ok()?;
    let mut out = Vec::new();
    flate2::read::MultiGzDecoder::new(bytes.as_slice()).read_to_end(&mut out).ok()?;
    Some(offprint::decode::decode(&out, None).text.into_owned())
}

/// Pieces of markup that change how the rest is read.
pub const PIECES: &[&str] = &[
    "<",
    ">",
    "/",
    "</",
    "/>",
    "<!",
    "<!-",
    "<!--",
    "-->",
    "--!>",
    "--",
    "-",
    "!",
    "<?",
    "?>",
    "<![CDATA[",
    "]]>",
    "]",
    "<!doctype",
    "<!DOCTYPE html>",
    " PUBLIC ",
    " system",
    "\"",
    "'",
    "=",
    "==",
    "&",
    "&amp;",
    "&am",
    "&notin;",
    "&not",
    "&copy=",
    "&copy",
    "&#",
    "&#x",
    "&#65;",
    "&#x80;",
    "&#xD800;",
    "&#1114112;",
    "&#0",
    "&#13;",
    ";",
    "\0",
    "\r",
    "\r\n",
    "\n",
    "\t",
    "\x0c",
    " ",
    "a",
    "B",
    "é",
    "漢",
    "\u{1f600}",
    "0",
    "x",
    "<p>",
    "</p>",
    "<P CLASS=a>",
    "<div id='x'>",
    "</div>",
    "<a href=\"x?a=1&b\">",
    "</a>",
    "<b>",
    "<b data-x=1>",
    "<b data-x=2>",
    "</b>",
    "<i>",
    "</i>",
    "<font color=red>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<script>",
    "</script>",
    "</SCRIPT ",
    "<script type=application/ld+json>",
    "<style>",
    "</style>",
    "<title>",
    "</title>",
    "<textarea>",
    "</textarea>",
    "<iframe>",
    "</iframe>",
    "<noscript>",
    "</noscript>",
    "<plaintext>",
    "<svg>",
    "</svg>",
    "<svg xlink:href=a href=b>",
    "<math>",
    "<mi>",
    "<annotation-xml encoding='text/html'>",
    "</math>",
    "<template>",
    "</template>",
    "<select>",
    "<option selected>",
    "</select>",
    "<input type=hidden>",
    "<pre>",
    "<form>",
    "<button>",
    "<br/>",
    "<br / class=x>",
    "<img src=a SRC=b alt>",
    "<body class=c lang=d>",
    "<html lang=e>",
    "<frameset>",
    "<my-element long-attribute-name=1>",
    "<xmp>",
    "</xmp>",
    " class=",
    " data-a-long-name=\"v\"",
    " href=&amp;x",
];
