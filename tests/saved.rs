//! Pages that browsers and the Wayback Machine saved give the same article, with its own URL, and nothing of the frames,
//! the advertisements that had been filled in, and the toolbar.

use std::path::{Path, PathBuf};

use offprint::local::{self, Progress};
use offprint::record::Record;
use offprint::saved;
use offprint::write::{Sink, WriteError};
use proptest::prelude::*;

const URL: &str = "https://gazette.example/2026/03/lighthouse-keeper";

#[derive(Default)]
struct Kept(Vec<Record>);

impl Sink for Kept {
    fn write(&mut self, record: &Record) -> Result<(), WriteError> {
        self.0.push(record.clone());
        Ok(())
    }

    fn flush(&mut self) -> Result<(), WriteError> {
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), WriteError> {
        Ok(())
    }
}

fn cleaned(path: PathBuf) -> Vec<Record> {
    let mut kept = Kept::default();
    local::clean(vec![path], &local::Options::default(), &mut kept, &mut |page| {
        if let Progress::Failed(failure) = page {
            panic!("{failure:?}");
        }
    })
    .unwrap();
    kept.0
}

fn testdata(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/saved").join(name)
}

#[test]
fn every_way_of_saving_gives_the_page_itself_and_where_it_came_from() {
    let cases = [
        ("complete", None),
        ("single-file.html", Some("2026-03-15T17:05:09Z")),
        ("browser.mhtml", Some("2026-03-15T17:05:09Z")),
        ("wayback.html", Some("2026-03-16T10:11:12Z")),
    ];
    let mut texts = Vec::new();
    for (name, saved_at) in cases {
        let records = cleaned(testdata(name));
        assert_eq!(records.len(), 1, "{name}: resources are no pages");
        let record = &records[0];
        assert_eq!(record.url.as_deref(), Some(URL), "{name}");
        assert_eq!(record.fetched_at.as_deref(), saved_at, "{name}");
        assert_eq!(
            record.title.as_deref(),
            Some("The last lighthouse keeper of Skerry Point hands over the key"),
            "{name}"
        );
        assert_eq!(record.published.as_deref(), Some("2026-03-14T09:30:00Z"), "{name}");
        let text = record.text.clone().unwrap();
        assert!(
            text.starts_with("After forty-one winters") && text.ends_with("the tea will stay free."),
            "{name}: {text}"
        );
        for foreign in ["socks", "Dentists", "cottages", "Around the web", "captures", "Advertisement"] {
            assert!(!text.contains(foreign), "{name}: {text}");
        }
        texts.push(text);
    }
    assert!(texts.iter().all(|text| *text == texts[0]), "{texts:#?}");
}

#[test]
fn links_of_a_wayback_page_are_its_own() {
    let record = &cleaned(testdata("wayback.html"))[0];
    assert_eq!(record.canonical_url.as_deref(), Some(URL));
}

fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let samples = vec![
        "<!-- saved from url=(0042)https://a.example/ -->",
        "<!-- saved from url=(",
        "SingleFile\n url: https://a.example/ä\n saved date: Tue Nov 24 2026 12:00:00 GMT+0100 (x)",
        "-->",
        "__wm.wombat(\"https:\\/\\/a.example\",\"20200102102030\"",
        "<!-- BEGIN WAYBACK TOOLBAR INSERT -->",
        "<!-- END WAYBACK TOOLBAR INSERT -->",
        "https://web.archive.org/web/20200102102030im_/https://",
        "/web/2020/http://ö",
        "MIME-Version: 1.0\r\n",
        "Content-Type: multipart/related; boundary=\"b\"; start=<x>\r\n",
        "Content-Type: text/html; charset=\r\n",
        "Content-Transfer-Encoding: quoted-printable\r\n",
        "Content-Transfer-Encoding: base64\r\n",
        "\r\n--b\r\n",
        "\r\n\r\n",
        "--b--",
        "=C3=",
        "=\r\n",
        "<p>é",
    ];
    let piece = prop_oneof![
        4 => prop::sample::select(samples).prop_map(|text| text.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..20),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_bytes_make_the_opening_panic_or_grow(bytes in pieces()) {
        let saved = saved::open(&bytes);
        prop_assert!(saved.html.len() <= bytes.len());
        if let Some(url) = &saved.url {
            prop_assert!(url.starts_with("http"), "{url}");
        }
    }
}
