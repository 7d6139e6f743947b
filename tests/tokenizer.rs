//! The tokenizer against html5lib's test suite and against html5ever's own tokenizer: on real pages, on random soup.
//!
//! Suite and pages lie in `../shared`, beside the project; where they are absent the tests say so and pass.
//! OFFPRINT_TEST_PAGES sets how many pages of each corpus are compared (default 10, `all` for all).

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use offprint::dom::tokenizer::{Content, TokenTarget, tokenize, tokenize_from};
use offprint::dom::{Dom, Limits, parse, parse_with_html5ever};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Tokens in the notation of html5lib's suite.
#[derive(Default)]
struct Collect {
    tokens: RefCell<Vec<Value>>,
    /// Answer as a tree builder does to `script`, `title` and the like.
    switches: bool,
}

impl Collect {
    fn text(&self, text: &str) {
        let mut tokens = self.tokens.borrow_mut();
        if let Some(Value::Array(last)) = tokens.last_mut()
            && last[0] == "Character"
            && let Value::String(before) = &mut last[1]
        {
            before.push_str(text);
            return;
        }
        tokens.push(json!(["Character", text]));
    }
}

impl TokenSink for Collect {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::CharacterTokens(text) => self.text(&text),
            Token::NullCharacterToken => self.text("\0"),
            Token::CommentToken(text) => self.tokens.borrow_mut().push(json!(["Comment", &*text])),
            Token::DoctypeToken(doctype) => {
                let id = |id: &Option<StrTendril>| id.as_ref().map(|id| id.to_string());
                self.tokens.borrow_mut().push(json!([
                    "DOCTYPE",
                    id(&doctype.name),
                    id(&doctype.public_id),
                    id(&doctype.system_id),
                    !doctype.force_quirks
                ]));
            }
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => {
                self.tokens.borrow_mut().push(json!(["EndTag", &*tag.name]));
            }
            Token::TagToken(tag) => {
                let attrs: BTreeMap<String, String> =
                    tag.attrs.iter().map(|attr| (attr.name.local.to_string(), attr.value.to_string())).collect();
                let mut token = vec![json!("StartTag"), json!(&*tag.name), json!(attrs)];
                if tag.self_closing {
                    token.push(json!(true));
                }
                self.tokens.borrow_mut().push(Value::Array(token));
                if self.switches {
                    return match &*tag.name {
                        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                        "style" | "iframe" => TokenSinkResult::RawData(RawKind::Rawtext),
                        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
                        "plaintext" => TokenSinkResult::Plaintext,
                        _ => TokenSinkResult::Continue,
                    };
                }
            }
            Token::EOFToken | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

impl TokenTarget for Collect {}

fn shared() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared")
}

// ---- html5lib's suite

#[test]
fn every_case_of_the_html5lib_suite_gives_its_tokens() {
    let folder = shared().join("suites/html5lib/tokenizer");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: no html5lib suite beside the project");
        return;
    };
    let mut counts = [0_usize; 2];
    let mut failures = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_none_or(|extension| extension != "test") {
            continue;
        }
        let file: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        // `xmlViolationTests` describe output coerced to XML, which nobody asks of us.
        for case in file["tests"].as_array().into_iter().flatten() {
            match run_case(case) {
                None => counts[1] += 1,
                Some(None) => counts[0] += 1,
                Some(Some(failure)) => failures.push(failure),
            }
        }
    }
    println!("{} cases pass, {} are skipped: lone surrogates, which no Rust string holds", counts[0], counts[1]);
    assert!(counts[0] > 6000 && counts[1] < 30);
    assert!(failures.is_empty(), "{} cases fail:\n{}", failures.len(), failures.join("\n"));
}

/// `None`: not applicable; `Some(None)`: passes.
fn run_case(case: &Value) -> Option<Option<String>> {
    let escaped = case["doubleEscaped"] == true;
    let input = if escaped { unescape(case["input"].as_str()?)? } else { case["input"].as_str()?.to_owned() };
    let expected = if escaped { unescape_all(&case["output"])? } else { case["output"].clone() };
    let last = case["lastStartTag"].as_str().unwrap_or("");
    let data = json!(["Data state"]);
    let states = case["initialStates"].as_array().unwrap_or_else(|| data.as_array().unwrap());
    for state in states {
        let content = match state.as_str()? {
            "Data state" => Content::Data,
            "RCDATA state" => Content::Rcdata,
            "RAWTEXT state" => Content::Rawtext,
            "Script data state" => Content::ScriptData,
            "PLAINTEXT state" => Content::Plaintext,
            "CDATA section state" => Content::Cdata,
            other => panic!("unknown state {other}"),
        };
        let sink = Collect::default();
        tokenize_from(&input, &sink, content, last);
        let tokens = Value::Array(sink.tokens.into_inner());
        if tokens != expected {
            return Some(Some(format!("{state} {input:?}\n  want {expected}\n  have {tokens}")));
        }
    }
    Some(None)
}

/// Resolves `\uHHHH`; `None` where that leaves a lone surrogate.
fn unescape(text: &str) -> Option<String> {
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("\\u") {
        units.extend(rest[..at].encode_utf16());
        units.push(u16::from_str_radix(&rest[at + 2..at + 6], 16).ok()?);
        rest = &rest[at + 6..];
    }
    units.extend(rest.encode_utf16());
    String::from_utf16(&units).ok()
}

fn unescape_all(value: &Value) -> Option<Value> {
    Some(match value {
        Value::String(text) => Value::String(unescape(text)?),
        Value::Array(items) => Value::Array(items.iter().map(unescape_all).collect::<Option<_>>()?),
        Value::Object(map) => {
            let pairs = map.iter().map(|(key, value)| Some((unescape(key)?, unescape_all(value)?)));
            Value::Object(pairs.collect::<Option<_>>()?)
        }
        other => other.clone(),
    })
}

// ---- html5ever's tokenizer as the reference

fn tokens(html: &str) -> Vec<Value> {
    let sink = Collect { switches: true, ..Collect::default() };
    tokenize(html, &sink);
    sink.tokens.into_inner()
}

fn reference_tokens(html: &str) -> Vec<Value> {
    let tokenizer = Tokenizer::new(Collect { switches: true, ..Collect::default() }, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.tokens.into_inner()
}

/// The first token or row where the two ways differ.
fn difference(html: &str) -> Option<String> {
    let (have, want) = (tokens(html), reference_tokens(html));
    if let Some(at) = (0..have.len().max(want.len())).find(|&at| have.get(at) != want.get(at)) {
        return Some(format!("token {at}: want {:?}, have {:?}", want.get(at), have.get(at)));
    }
    let (have, want) = (parse(html, Limits::default()), parse_with_html5ever(html, Limits::default()));
    let rows = have.len().max(want.len()) as u32;
    let at = (0..rows).find(|&at| row(&have, at) != row(&want, at))?;
    Some(format!("row {at}:\n  want {:?}\n  have {:?}", row(&want, at), row(&have, at)))
}

fn row(dom: &Dom, at: u32) -> Option<String> {
    if at as usize >= dom.len() {
        return None;
    }
    let attrs: Vec<_> = dom.attrs(at).collect();
    Some(format!(
        "{:?} {} {} {} {:?} {attrs:?}",
        dom.kind(at),
        dom.parent(at),
        dom.end(at),
        dom.depth(at),
        dom.text(at)
    ))
}

#[test]
fn real_pages_give_the_tokens_and_the_tree_of_html5ever() {
    let Ok(corpora) = std::fs::read_dir(shared().join("corpora")) else {
        println!("skipped: no corpora beside the project");
        return;
    };
    let wanted = std::env::var("OFFPRINT_TEST_PAGES").unwrap_or_else(|_| "10".to_owned());
    let wanted = if wanted == "all" { usize::MAX } else { wanted.parse().unwrap() };
    let mut compared = 0;
    let mut different = Vec::new();
    for corpus in corpora.flatten() {
        let pages = std::fs::read_dir(corpus.path().join("pages")).into_iter().flatten().flatten();
        let mut pages: Vec<PathBuf> = pages.map(|entry| entry.path()).collect();
        pages.sort();
        let step = (pages.len() / wanted.max(1)).max(1);
        for path in pages.iter().step_by(step) {
            let Some(bytes) = read(path) else { continue };
            let html = offprint::decode::decode(&bytes, None).text;
            compared += 1;
            different.extend(difference(&html).map(|difference| format!("{}: {difference}", path.display())));
        }
    }
    println!("{compared} pages compared");
    assert!(different.is_empty(), "{} pages differ:\n{}", different.len(), different.join("\n"));
}

fn read(path: &Path) -> Option<Vec<u8>> {
    let bytes = std::fs::read(path).ok()?;
    let mut out = Vec::new();
    flate2::read::MultiGzDecoder::new(bytes.as_slice()).read_to_end(&mut out).ok()?;
    Some(out)
}

/// Pieces of markup that change how the rest is read.
const PIECES: &[&str] = &[
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn random_soup_gives_the_tokens_and_the_tree_of_html5ever(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)
    ) {
        let html = pieces.concat();
        let difference = difference(&html);
        prop_assert!(difference.is_none(), "{html:?}: {}", difference.unwrap_or_default());
    }

    #[test]
    fn any_text_is_read_to_its_end(html in "\\PC*|[<>/!a-c'\"=&;#\\-\\[\\]\\x00 ]*") {
        let difference = difference(&html);
        prop_assert!(difference.is_none(), "{html:?}: {}", difference.unwrap_or_default());
    }
}

/// Pages on which leaving out an attribute, a comment or a script would change the tree.
#[test]
fn what_is_left_out_does_not_change_the_tree() {
    let pages = [
        // The fourth equal formatting element replaces the first; these are equal only without their attributes.
        "<p><b data-x=1><b data-x=2><b data-x=3><b data-x=4>a<p>b",
        "<p><b data-x=1><b data-x=1><b data-x=1><b data-x=1>a<p>b",
        "<svg><font><p>a</p></font></svg><svg><font color=red>b</font></svg>",
        "<math><annotation-xml encoding='text/html'><p>a</annotation-xml><annotation-xml><p>b",
        "<table><input type=hidden name=a><input type=text name=b></table>",
        "<template shadowrootmode=open><p>a</template>b",
        "<math xlink:href=a xlink:title=b definitionurl=c><mi>d",
        "a<!-- b -->c<!-- d --><pre><!-- e -->\nf",
        "<script>var a = '</p>';</script>b<style>c</style>d<iframe>e</iframe>f<xmp>g</xmp><noframes>h</noframes>",
        "<script type='APPLICATION/LD+JSON'>\0{\"a\":\"<!-- <script> </script> --> &amp;\"}</script>b",
        "<table><script>a</script><style>b</style>c<tr><td>d",
        "<html lang=a><body class=b><html lang=c dir=d><body class=e id=f data-g=h>",
        "<pre>&#xa",
        "\u{feff}a\u{feff}b",
    ];
    for html in pages {
        assert_eq!(difference(html), None, "{html:?}");
    }
    let bold = |html| {
        let dom = parse(html, Limits::default());
        dom.elements(offprint::dom::Tag::B).count()
    };
    assert_eq!((bold(pages[0]), bold(pages[1])), (8, 7));
}

// ---- hostile pages

#[test]
fn hostile_pages_take_linear_time() {
    const BYTES: usize = 500_000;
    let openings = ["", "<p ", "<p a=\"", "<!--", "<script>", "<script><!--", "<title>", "<style>", "<svg><![CDATA["];
    let pieces = [
        "<",
        "<a ",
        "<!--",
        "--",
        "-->",
        "&",
        "&#",
        "&#1",
        "&a",
        "&CounterClockwiseContourIntegra",
        "</",
        "</script",
        "</title",
        "<script ",
        "a=1 ",
        "a ",
        "\"",
        "<![CDATA[",
        "]]",
        "<!doctype ",
        "\0",
        "\r",
        "<b/>",
    ];
    for opening in openings {
        for piece in pieces {
            let html = opening.to_owned() + &piece.repeat(BYTES / piece.len());
            let start = Instant::now();
            tokenize(&html, &Discard);
            // Quadratic time over half a megabyte would take many minutes.
            assert!(start.elapsed() < Duration::from_secs(20), "{opening:?} then {piece:?}");
        }
    }
}

/// Takes the tokens and keeps none.
struct Discard;

impl TokenSink for Discard {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => match &*tag.name {
                "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                "style" => TokenSinkResult::RawData(RawKind::Rawtext),
                "title" => TokenSinkResult::RawData(RawKind::Rcdata),
                _ => TokenSinkResult::Continue,
            },
            _ => TokenSinkResult::Continue,
        }
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        true
    }
}

impl TokenTarget for Discard {}

#[test]
fn a_tag_of_a_million_attributes_keeps_the_first_of_them() {
    let mut html = String::from("<p id=first ");
    for number in 0..1_000_000 {
        html.push_str(&format!("a{number}=b "));
    }
    html.push_str(">text");
    let tokens = tokens(&html);
    let attrs = tokens[0][2].as_object().unwrap();
    assert_eq!(attrs.len(), 256);
    assert_eq!(attrs["id"], "first");
    assert_eq!(tokens[1], json!(["Character", "text"]));
}
