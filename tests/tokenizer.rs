//! The tokenizer against html5lib's test suite and against html5ever's own tokenizer: on real pages, on random soup.
//!
//! Suite and pages lie in `../shared`, beside the project; where they are absent the tests say so and pass.

mod markup;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use offprint::dom::tokenizer::{Content, Doctype, StartTag, TokenTarget, normalise, tokenize, tokenize_from};
use proptest::prelude::*;
use serde_json::{Value, json};

use markup::{PIECES, real_pages, shared};

/// Tokens in the notation of html5lib's suite.
#[derive(Default)]
struct Collect {
    tokens: Vec<Value>,
    /// Answer as a tree builder does to `script`, `title` and the like.
    switches: bool,
}

impl Collect {
    fn push_text(&mut self, text: &str) {
        if let Some(Value::Array(last)) = self.tokens.last_mut()
            && last[0] == "Character"
            && let Value::String(before) = &mut last[1]
        {
            before.push_str(text);
            return;
        }
        self.tokens.push(json!(["Character", text]));
    }

    fn push_doctype(&mut self, ids: [Option<&str>; 3], force_quirks: bool) {
        self.tokens.push(json!(["DOCTYPE", ids[0], ids[1], ids[2], !force_quirks]));
    }

    fn push_start(&mut self, name: &str, attrs: BTreeMap<String, String>, self_closing: bool) -> Content {
        let mut token = vec![json!("StartTag"), json!(name), json!(attrs)];
        if self_closing {
            token.push(json!(true));
        }
        self.tokens.push(Value::Array(token));
        match name {
            _ if !self.switches => Content::Data,
            "script" => Content::ScriptData,
            "style" | "iframe" => Content::Rawtext,
            "title" | "textarea" => Content::Rcdata,
            "plaintext" => Content::Plaintext,
            _ => Content::Data,
        }
    }
}

impl TokenTarget for Collect {
    fn start_tag(&mut self, tag: &StartTag<'_>) -> Content {
        let mut attrs = BTreeMap::new();
        for attr in tag.attrs() {
            attrs.entry(attr.name().into_owned()).or_insert_with(|| attr.value().into_owned());
        }
        self.push_start(tag.name, attrs, tag.self_closing)
    }

    fn end_tag(&mut self, name: &str) {
        self.tokens.push(json!(["EndTag", name]));
    }

    fn text(&mut self, text: &str) {
        self.push_text(text);
    }

    fn null(&mut self) {
        self.push_text("\0");
    }

    fn comment(&mut self, text: &str) {
        self.tokens.push(json!(["Comment", text.replace('\0', "\u{fffd}")]));
    }

    fn doctype(&mut self, doctype: &Doctype) {
        let ids = [&doctype.name, &doctype.public_id, &doctype.system_id];
        self.push_doctype(ids.map(Option::as_deref), doctype.force_quirks);
    }

    fn end(&mut self) {}
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
        let mut target = Collect::default();
        tokenize_from(&without_carriage_returns(&input), &mut target, content, last);
        let tokens = Value::Array(target.tokens);
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

/// [`normalise`] without its removal of a byte order mark, which the suite takes for text.
fn without_carriage_returns(input: &str) -> String {
    let rest = input.trim_start_matches('\u{feff}');
    input[..input.len() - rest.len()].to_owned() + &normalise(rest)
}

// ---- html5ever's tokenizer as the reference

/// Takes html5ever's tokens in the same notation.
struct Reference(RefCell<Collect>);

impl TokenSink for Reference {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut out = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => out.push_text(&text),
            Token::NullCharacterToken => out.push_text("\0"),
            Token::CommentToken(text) => out.comment(&text),
            Token::DoctypeToken(doctype) => {
                let ids = [&doctype.name, &doctype.public_id, &doctype.system_id];
                out.push_doctype(ids.map(Option::as_deref), doctype.force_quirks);
            }
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => out.end_tag(&tag.name),
            Token::TagToken(tag) => {
                let attrs = tag.attrs.iter().map(|attr| (attr.name.local.to_string(), attr.value.to_string()));
                return match out.push_start(&tag.name, attrs.collect(), tag.self_closing) {
                    Content::ScriptData => TokenSinkResult::RawData(RawKind::ScriptData),
                    Content::Rawtext => TokenSinkResult::RawData(RawKind::Rawtext),
                    Content::Rcdata => TokenSinkResult::RawData(RawKind::Rcdata),
                    Content::Plaintext => TokenSinkResult::Plaintext,
                    Content::Data | Content::Cdata => TokenSinkResult::Continue,
                };
            }
            Token::EOFToken | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

fn tokens(html: &str) -> Vec<Value> {
    let mut target = Collect { switches: true, ..Collect::default() };
    tokenize(html, &mut target);
    target.tokens
}

fn reference_tokens(html: &str) -> Vec<Value> {
    let sink = Reference(RefCell::new(Collect { switches: true, ..Collect::default() }));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner().tokens
}

/// The first token where the two ways differ.
fn difference(html: &str) -> Option<String> {
    let (have, want) = (tokens(html), reference_tokens(html));
    let at = (0..have.len().max(want.len())).find(|&at| have.get(at) != want.get(at))?;
    Some(format!("token {at}: want {:?}, have {:?}", want.get(at), have.get(at)))
}

#[test]
fn real_pages_give_the_tokens_of_html5ever() {
    for (name, html) in real_pages() {
        assert_eq!(difference(&html), None, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn random_soup_gives_the_tokens_of_html5ever(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)
    ) {
        let html = pieces.concat();
        prop_assert_eq!(difference(&html), None, "{:?}", html);
    }

    #[test]
    fn any_text_is_read_to_its_end(html in "\\PC*|[<>/!a-c'\"=&;#\\-\\[\\]\\x00 ]*") {
        prop_assert_eq!(difference(&html), None, "{:?}", html);
    }
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
            tokenize(&html, &mut Discard);
            // Quadratic time over half a megabyte would take many minutes.
            assert!(start.elapsed() < Duration::from_secs(20), "{opening:?} then {piece:?}");
        }
    }
}

/// Takes the tokens and keeps none.
struct Discard;

impl TokenTarget for Discard {
    fn start_tag(&mut self, tag: &StartTag<'_>) -> Content {
        match tag.name {
            "script" => Content::ScriptData,
            "style" => Content::Rawtext,
            "title" => Content::Rcdata,
            _ => Content::Data,
        }
    }

    fn end_tag(&mut self, _: &str) {}
    fn text(&mut self, _: &str) {}
    fn null(&mut self) {}
    fn comment(&mut self, _: &str) {}
    fn doctype(&mut self, _: &Doctype) {}
    fn end(&mut self) {}

    fn is_in_foreign_content(&self) -> bool {
        true
    }
}

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
