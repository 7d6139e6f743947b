use std::io::Write;

use super::*;

fn read(name: &str, bytes: &[u8]) -> Vec<Entry> {
    ListReader::new(name, bytes).unwrap().collect::<Result<_, _>>().unwrap()
}

/// `line:text` of each URL, `line!reason` of each bad line.
fn brief(name: &str, bytes: &[u8]) -> Vec<String> {
    let brief = |entry: &Entry| match entry {
        Entry::Url(listed) => format!("{}:{}", listed.line, listed.text),
        Entry::Bad(bad) => format!("{}!{:?}", bad.line, bad.reason).split('(').next().unwrap().to_owned(),
    };
    read(name, bytes).iter().map(brief).collect()
}

#[test]
fn plain_lists_skip_blank_and_comment_lines_and_keep_line_numbers() {
    let list = b"\xef\xbb\xbfhttps://a.example/1\r\n\r\n# note\n  http://b.example/2  \n";
    assert_eq!(brief("l.txt", list), ["1:https://a.example/1", "4:http://b.example/2"]);
}

#[test]
fn junk_lines_are_named_with_their_line_and_nothing_is_guessed() {
    let list = b"example.org/a\nexample.org:80/a\nftp://x/y\nhttps://\nhttps://ok.example/\nhttp://\xff\n";
    assert_eq!(
        brief("l", list),
        ["1!NoScheme", "2!NoScheme", "3!Scheme", "4!NotUrl", "5:https://ok.example/", "6!NotUtf8"]
    );
    let Entry::Bad(bad) = &read("l", list)[0] else { panic!() };
    assert_eq!(bad.to_string(), "l:1: no scheme: expected a URL that begins with http:// or https://: `example.org/a`");
}

#[test]
fn tables_take_the_named_column_or_the_first_that_holds_urls() {
    let named = b"id,Title,URL\n1,\"a, b\",https://a.example/\n2,c,\n";
    assert_eq!(brief("l.csv", named), ["2:https://a.example/", "3!NoUrlInRow"]);
    assert_eq!(brief("-", named), ["2:https://a.example/", "3!NoUrlInRow"]);
    let bare = b"1\thttps://a.example/\n2\thttps://b.example/\n";
    assert_eq!(brief("l.tsv", bare), ["1:https://a.example/", "2:https://b.example/"]);
}

#[test]
fn json_lines_take_the_key_url() {
    let list = b"{\"url\": \"https://a.example/\"}\n\n{\"link\": 1}\n[]\n{\"url\"\n";
    assert_eq!(brief("-", list), ["1:https://a.example/", "3!NoUrlKey", "4!NotJson", "5!NotJson"]);
}

#[test]
fn json_lines_may_say_which_urls_come_first() {
    let line = |priority: &str| format!("{{\"url\": \"https://a.example/\", \"priority\": {priority}}}\n");
    let list = ["1.0", "0.46", "0", "null", "1.1", "\"high\"", "-1"].map(line).concat();
    let priorities: Vec<_> = read("l.jsonl", list.as_bytes())
        .into_iter()
        .map(|entry| match entry {
            Entry::Url(listed) => Ok(listed.priority_tenths),
            Entry::Bad(bad) => Err((bad.line, bad.reason.to_string())),
        })
        .collect();
    let bad = |line, value: &str| Err((line, format!("priority {value}: expected a number from 0 to 1")));
    let expected = [Ok(Some(10)), Ok(Some(5)), Ok(Some(0)), Ok(None), bad(5, "1.1"), bad(6, "\"high\""), bad(7, "-1")];
    assert_eq!(priorities, expected);
}

#[test]
fn compression_is_told_by_the_bytes() {
    let list = b"https://a.example/\n";
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gz.write_all(list).unwrap();
    assert_eq!(brief("l.txt.gz", &gz.finish().unwrap()), ["1:https://a.example/"]);
    let zst = zstd::encode_all(&list[..], 1).unwrap();
    assert_eq!(brief("-", &zst), ["1:https://a.example/"]);
}

#[test]
fn a_broken_archive_is_an_error_with_its_line_after_what_was_readable() {
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gz.write_all("https://a.example/\n".repeat(10_000).as_bytes()).unwrap();
    let mut bytes = gz.finish().unwrap();
    bytes.truncate(bytes.len() / 2);
    let entries: Vec<_> = ListReader::new("l.gz", &bytes[..]).unwrap().collect();
    assert!(entries.len() > 1 && entries[..entries.len() - 1].iter().all(Result::is_ok));
    assert!(matches!(entries.last(), Some(Err(ListError::Read { line, .. })) if *line > 1));
}

#[test]
fn a_line_without_end_costs_no_more_than_the_limit() {
    let mut list = vec![b'a'; 3 * MAX_LINE_BYTES];
    list.extend(b"\nhttps://a.example/\n");
    assert_eq!(brief("l", &list), ["1!TooLong", "2:https://a.example/"]);
    let Entry::Bad(bad) = &read("l", &list)[0] else { panic!() };
    assert!(bad.text.chars().count() <= SHOWN_CHARS + 1);
}

#[test]
fn a_quote_that_is_never_closed_does_not_swallow_the_list() {
    let mut list = b"url\nhttps://a.example/\n\"".to_vec();
    list.extend(vec![b'x'; 2 * MAX_LINE_BYTES]);
    let entries: Vec<_> = ListReader::new("l.csv", &list[..]).unwrap().collect();
    assert!(matches!(entries.last(), Some(Err(ListError::Read { .. }))));
}

#[test]
fn the_pages_of_an_archive_are_a_list() {
    use crate::warc::{RESPONSE_TYPE, RecordHead, encode, gzip, record_id};
    let record = |kind: &str, uri: &str, block: &str| {
        let (id, more) = (record_id(uri.as_bytes()), [("WARC-Target-URI", Some(uri))]);
        let head = RecordHead { kind, id: &id, date: "2026-01-01T00:00:00Z", content_type: RESPONSE_TYPE, more: &more };
        gzip(&encode(&head, &[block.as_bytes()]))
    };
    let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x";
    let file = [
        record("response", "http://a.example/1", page),
        record("request", "http://a.example/1", "GET /1 HTTP/1.1\r\n\r\n"),
        record("response", "http://a.example/robots.txt", page),
        record("response", "http://a.example/2", page),
    ];
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("pages");
    std::fs::write(&path, file.concat()).unwrap();
    let entries: Vec<Entry> = ListReader::open(&path).unwrap().collect::<Result<_, _>>().unwrap();
    let urls: Vec<String> = entries.iter().map(|entry| format!("{entry:?}")).collect();
    assert_eq!(urls.len(), 2, "{urls:?}");
    assert!(urls[0].contains("http://a.example/1") && urls[1].contains("http://a.example/2"), "{urls:?}");
}
