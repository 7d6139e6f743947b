//! An archive of a crawl that discovered and looked again: cleaning it gives the revisions, and what named each article, and
//! nothing for what was as it was.

mod program;
mod testweb;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use offprint::crawl::{self, Clock, Discover, Options, Progress, Stop, Summary};
use offprint::warc::{Item, Limits, Reader};
use program::offprint;
use testweb::{Answer, TestWeb, lines, world};
use tokio::sync::watch;

const SEED: u64 = 31;
const DAY_MS: i64 = 86_400_000;
/// 2026-05-04, 00:00 UTC.
const BEGIN_MS: i64 = 1_777_852_800_000;

async fn run(options: &Options, now_ms: i64) -> Summary {
    let (_stop, stopped) = watch::channel(Stop::No);
    let pictures = watch::channel(Progress::default()).0;
    let cleaner = crawl::cleaner(offprint::Options::default());
    crawl::run_at(options.clone(), cleaner, Clock::simulated(now_ms), stopped, pictures).await.unwrap()
}

/// How many records of each type and profile the archive holds, requests left out.
fn kinds(dir: &Path) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for file in fs::read_dir(dir.join("out/warc")).unwrap() {
        let file = fs::File::open(file.unwrap().path()).unwrap();
        let mut reader = Reader::new(file, Limits { block_bytes: 1 << 20 }).unwrap();
        while let Some(Item::Record(record)) = reader.next_if(|_| true).unwrap() {
            let profile = record.header.get("warc-profile").and_then(|profile| profile.rsplit('/').next());
            let kind = profile.unwrap_or(record.header.kind()).to_owned();
            *found.entry(kind).or_default() += usize::from(record.header.kind() != "request");
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn cleaning_an_archive_with_revisions_gives_all_lines_of_the_crawl_byte_for_byte() {
    let version = Arc::new(Mutex::new(1));
    let server = version.clone();
    let web = TestWeb::start(move |host, path, _| {
        let version = *server.lock().unwrap();
        let story = |path: &str| Answer::html(world::story(SEED, host, path));
        match path {
            "/" => Answer::html("<link rel=alternate type=application/rss+xml href=/feed.xml><p>Welcome"),
            "/feed.xml" => {
                let items = ["validated", "same", "changed", "parts", "gone"];
                let items = items.map(|name| format!("<item><link>http://{host}/story-{name}</link></item>"));
                Answer::text(&format!("<rss><channel>{}</channel></rss>", items.concat()))
            }
            "/story-validated" => story(path).header("ETag", "\"1\""),
            "/story-same" => story(path).header("X-Served", version.to_string()),
            "/story-changed" => story(&format!("{path} {version}")),
            "/story-parts" => {
                let page = world::story(SEED, host, path);
                Answer::html(page.replace("</article>", "<p><a rel=next href='/story-parts/2'>Next</a></p></article>"))
            }
            "/story-parts/2" => story(&format!("{path} {version}")),
            "/story-gone" if version == 1 => story(path),
            _ => Answer::status(404),
        }
    })
    .await;
    let dir = tempfile::tempdir().unwrap();
    let list = dir.path().join("sites.txt");
    fs::write(&list, "http://a.test/\nhttp://b.test/\n").unwrap();
    let discover = Discover { feeds: true, ..Discover::default() };
    let mut options =
        Options { lists: vec![list], out: dir.path().join("out"), warc: true, discover, ..Options::default() };
    (options.delay_ms, options.back_off_ms) = (2, 50);
    options.fetch.resolve = vec![format!("*={}", web.address).parse().unwrap()];
    assert_eq!(run(&options, BEGIN_MS).await.articles_new, 10);
    let before = kinds(dir.path());
    *version.lock().unwrap() = 2;
    options.discover.revisit = true;
    let second = run(&options, BEGIN_MS + 2 * DAY_MS).await;
    assert_eq!((second.articles_new, second.revisions_new), (0, 4), "{second:?}");

    let articles = fs::read_to_string(dir.path().join("out/articles.jsonl")).unwrap();
    let records = lines(&dir.path().join("out/articles.jsonl"));
    assert_eq!(records.len(), 14);
    assert!(records.iter().all(|record| record["discovered_by"]["by"] == "feed"));
    let revised: Vec<&str> = records[10..].iter().map(|record| record["source"].as_str().unwrap()).collect();
    assert!(revised.iter().all(|source| source.ends_with("-changed") || source.ends_with("-parts")), "{revised:?}");
    assert!(records[10..].iter().all(|record| record["revision"] == 2 && record["revises"].is_string()));

    let mut command = offprint(dir.path());
    command.args(["clean", "out/warc", "--no-config"]);
    let cleaned = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let said = String::from_utf8_lossy(&cleaned.stderr);
    assert_eq!(String::from_utf8_lossy(&cleaned.stdout), articles, "{said}");
    // What came the second time as it was is in the archive as such: a 304, and a page whose bytes are there already.
    let after = kinds(dir.path());
    let grown = |kind: &str| after.get(kind).unwrap_or(&0) - before.get(kind).unwrap_or(&0);
    assert!(grown("identical-payload-digest") >= 2, "{before:?} {after:?}");
    assert!(grown("response") >= 4 && grown("metadata") >= 8, "{before:?} {after:?}");
}
