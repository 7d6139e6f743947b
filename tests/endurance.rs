//! Ourselves: a kill at any moment, a full disk, a folder that cannot be written, two processes on one folder.

#![cfg(unix)]

mod program;
mod testweb;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use program::{PROGRAM, in_own_mounts, offprint};
use testweb::ledger::{Promise, assert_polite};
use testweb::{Answer, TestWeb, lines, world};

const SEED: u64 = 11;
const DELAY: Duration = Duration::from_millis(15);

fn answer(host: &str, path: &str, _: usize) -> Answer {
    match path {
        "/robots.txt" => Answer::text("User-agent: *\nDisallow: /private\n"),
        "/.well-known/tdmrep.json" => Answer::status(404),
        _ if path.starts_with("/gone") => Answer::status(404),
        // Two addresses of one story.
        _ if path.starts_with("/twin") => Answer::html(
            world::story(SEED, host, "/twin")
                .replace("<head>", &format!("<head><link rel=canonical href='http://{host}/twin'>")),
        ),
        _ => Answer::html(world::story(SEED, host, path)),
    }
}

/// Eight URLs on each host: articles, twins, failures, a line that is none.
fn list(dir: &Path, hosts: usize) -> Vec<String> {
    let paths = ["a", "b", "c", "gone/1", "private/1", "twin?1=1", "twin?2=2", "d"];
    let mut urls: Vec<String> =
        (0..hosts * paths.len()).map(|n| format!("http://h{}.test/{}", n % hosts, paths[n / hosts])).collect();
    urls.push("no address".to_owned());
    fs::write(dir.join("urls.txt"), urls.join("\n")).unwrap();
    urls
}

fn crawl(dir: &Path, web: &TestWeb) -> Command {
    let mut command = offprint(dir);
    command.stdout(Stdio::null()).stderr(Stdio::piped());
    command.args(["crawl", "urls.txt", "--out", "news", "--no-config", "--delay"]);
    command.arg(DELAY.as_secs_f64().to_string()).arg("--resolve").arg(format!("*.test={}", web.address));
    command
}

async fn output(mut command: Command) -> (Output, String) {
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output, said)
}

/// `source` → reason or the text's hash, each source once; which of two twins was first is a matter of chance.
fn results(out: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for line in lines(&out.join("articles.jsonl")).into_iter().chain(lines(&out.join("failures.jsonl"))) {
        let source = line["source"].as_str().unwrap().to_owned();
        let result = line["hash"].as_str().or(line["reason"].as_str()).unwrap().to_owned();
        let result = if source.contains("/twin") { "twin".to_owned() } else { result };
        assert!(found.insert(source.clone(), result).is_none(), "{source} stands there twice");
    }
    found
}

fn assert_whole(dir: &Path, urls: &[String], undisturbed: &BTreeMap<String, String>) {
    let found = results(&dir.join("news"));
    assert_eq!(found.len(), urls.len());
    assert_eq!(&found, undisturbed);
    let articles = lines(&dir.join("news/articles.jsonl"));
    let twins = articles.iter().filter(|line| line["source"].as_str().unwrap().contains("/twin")).count();
    assert_eq!(twins, (urls.len() - 1) / 8, "one article for each pair of twins");
}

/// What a run that nobody disturbs comes to.
async fn undisturbed(web: &TestWeb, hosts: usize) -> BTreeMap<String, String> {
    let dir = tempfile::tempdir().unwrap();
    list(dir.path(), hosts);
    let (run, said) = output(crawl(dir.path(), web)).await;
    assert_eq!(run.status.code(), Some(1), "{said}");
    results(&dir.path().join("news"))
}

/// Set to a number of kills for a longer or shorter run: `OFFPRINT_TEST_KILLS=1000 cargo test --test endurance kill`.
const KILLS: &str = "OFFPRINT_TEST_KILLS";

#[tokio::test(flavor = "multi_thread")]
async fn kill_9_at_random_moments_ends_in_what_an_undisturbed_run_gives() {
    const HOSTS: usize = 60;
    let kills: u64 = std::env::var(KILLS).ok().map_or(100, |text| text.parse().unwrap());
    let web = TestWeb::start(answer).await;
    let expected = undisturbed(&web, HOSTS).await;
    let mut dir = tempfile::tempdir().unwrap();
    let mut urls = list(dir.path(), HOSTS);
    let (mut at_work, mut crawls) = (0, 0);
    web.ledger.lock().unwrap().clear();
    for round in 0..kills {
        let asked = web.ledger.lock().unwrap().len();
        let mut child = crawl(dir.path(), &web).stderr(Stdio::null()).spawn().unwrap();
        // From the first moments of the process to well into its work, which on a busy machine begins late.
        if round % 3 > 0 {
            while web.ledger.lock().unwrap().len() == asked && child.try_wait().unwrap().is_none() {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        }
        let moment_ms = world::number(SEED, &format!("kill {round}")) % 250;
        tokio::time::sleep(Duration::from_millis(moment_ms)).await;
        child.kill().unwrap();
        child.wait().unwrap();
        let Ok(status) = offprint::crawl::status(&dir.path().join("news")) else { continue };
        at_work += u64::from(status.queued > 0 && status.articles > 0);
        if status.articles > 0 && status.queued == 0 {
            // Done in spite of us: check, and begin another one.
            let (_, said) = output(crawl(dir.path(), &web)).await;
            assert!(said.contains("articles"), "{said}");
            assert_whole(dir.path(), &urls, &expected);
            check_ledger(&web);
            crawls += 1;
            dir = tempfile::tempdir().unwrap();
            urls = list(dir.path(), HOSTS);
        }
    }
    assert!(at_work >= kills / 4, "{at_work} of {kills} kills came while pages were being fetched");
    let (run, said) = output(crawl(dir.path(), &web)).await;
    assert_eq!(run.status.code(), Some(1), "{said}");
    assert_whole(dir.path(), &urls, &expected);
    check_ledger(&web);
    println!("{kills} kills, {at_work} of them at work, {} crawls", crawls + 1);
}

/// Not even a crawl that is killed again and again is impolite.
fn check_ledger(web: &TestWeb) {
    let mut asked = web.asked();
    web.ledger.lock().unwrap().clear();
    // A request that was on its way when its process died has no end; the next process cannot know of it.
    asked.retain(|asked| asked.end.is_some());
    let promise = Promise { delay: &|_| DELAY, disallowed: &|_, path| path.starts_with("/private") };
    assert_polite(&asked, &promise);
}

/// A limit on the size of files gives the errors of a full disk, without needing one.
#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_named_and_what_was_written_stays_whole() {
    const HOSTS: usize = 60;
    let web = TestWeb::start(answer).await;
    let expected = undisturbed(&web, HOSTS).await;
    let dir = tempfile::tempdir().unwrap();
    let urls = list(dir.path(), HOSTS);
    // Blocks of 512 bytes or 1 KiB, by shell: between 100 kB and 800 kB, in steps, so that database, journal and articles
    // hit the limit at different moments.
    let mut full = 0;
    for blocks in [200, 260, 320, 400] {
        let plain = crawl(dir.path(), &web);
        let mut command = Command::new("sh");
        command.current_dir(dir.path()).stdin(Stdio::null());
        command.args(["-c", &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"")]);
        command.arg(plain.get_program()).args(plain.get_args());
        let (run, said) = output(command).await;
        if said.contains("File too large") || said.contains("full") || said.contains("disk I/O error") {
            full += 1;
            assert_eq!(run.status.code(), Some(1), "{said}");
            assert!(said.contains("news/"), "the file is named: {said}");
            assert!(!said.contains("panicked"), "{said}");
        }
        for name in ["articles.jsonl", "failures.jsonl"] {
            let path = dir.path().join("news").join(name);
            if path.exists() {
                lines(&path);
            }
        }
    }
    assert!(full > 0, "the limit was never reached");
    let (run, said) = output(crawl(dir.path(), &web)).await;
    assert_eq!(run.status.code(), Some(1), "{said}");
    assert_whole(dir.path(), &urls, &expected);
}

/// In a mount namespace of its own: a file system of `$1` KiB at `$2`, on which the crawl runs until it is full, again while
/// it still is, once more when there is room, and at last where nothing can be written. Ends with 77 where nothing can be
/// mounted.
const SMALL_DISK: &str = r#"
    size=$1 place=$2; shift 2
    mount -t tmpfs -o size="${size}k" none "$place" || exit 77
    try() { name=$1; shift; "$@" 2> "$name.err"; echo $? > "$name.code"; cp -rL news "$name"; cp small/*-wal "$name" 2> cp.err; }
    try full "$@"; try again "$@"
    mount -o remount,size=512m "$place" || exit 78; try whole "$@"
    mount -o remount,ro "$place" || exit 78; try shut "$@"
    exit 0
"#;

/// Runs [`SMALL_DISK`]; false, saying so, where this machine forbids it.
async fn on_small_disk(plain: Command, kib: u32, place: &'static str) -> bool {
    let run = move || in_own_mounts(&plain, SMALL_DISK, &[&kib.to_string(), place]);
    let Some(ended) = tokio::task::spawn_blocking(run).await.unwrap() else { return false };
    assert!(ended.status.success(), "{ended:?}");
    true
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_system_without_room_is_named_and_with_room_the_crawl_ends_as_if_it_had_never_been_full() {
    const HOSTS: usize = 60;
    let web = TestWeb::start(answer).await;
    let expected = undisturbed(&web, HOSTS).await;
    // What lies on the small disk, and how small it is, KiB: all files, then each alone.
    for (on_disk, kib) in [("", 1_300), ("", 1_900), ("articles.jsonl", 128), ("crawl.db", 600), ("warc", 128)] {
        let dir = tempfile::tempdir().unwrap();
        let urls = list(dir.path(), HOSTS);
        fs::create_dir_all(dir.path().join("news/warc")).unwrap();
        fs::create_dir(dir.path().join("small")).unwrap();
        let place = match on_disk {
            "" => "news",
            "warc" => "news/warc",
            file => {
                let link = dir.path().join("news").join(file);
                std::os::unix::fs::symlink(dir.path().join("small").join(file), link).unwrap();
                "small"
            }
        };
        let mut command = crawl(dir.path(), &web);
        command.arg("--warc");
        if !on_small_disk(command, kib, place).await {
            return;
        }
        let read = |name: &str| fs::read_to_string(dir.path().join(name)).unwrap();
        for (try_, words) in
            [("full", &["No space left", "disk is full"][..]), ("again", &["No space left", "disk is full"])]
        {
            let (said, code) = (read(&format!("{try_}.err")), read(&format!("{try_}.code")));
            assert_eq!(code.trim(), "1", "{on_disk} {kib}, {try_}: {said}");
            assert!(words.iter().any(|words| said.contains(words)), "{on_disk} {kib}, {try_}: {said}");
            assert!(said.contains(&format!("news/{on_disk}")) && !said.contains("panicked"), "{on_disk} {kib}: {said}");
            assert_undamaged(&dir.path().join(try_));
        }
        println!("{on_disk} on {kib} KiB: {}{}", read("full.err"), read("shut.err"));
        assert_eq!(read("whole.code").trim(), "1", "{}", read("whole.err"));
        assert_undamaged(&dir.path().join("whole"));
        fs::remove_dir(dir.path().join("news/warc")).ok();
        fs::rename(dir.path().join("news"), dir.path().join("beneath")).unwrap();
        fs::rename(dir.path().join("whole"), dir.path().join("news")).unwrap();
        assert_whole(dir.path(), &urls, &expected);
        let said = read("shut.err");
        assert_eq!(read("shut.code").trim(), "1", "{said}");
        let named = ["ead-only", "readonly", "unable to open"].iter().any(|words| said.contains(words));
        assert!(named, "{on_disk}: {said}");
        assert!(said.contains("news"), "{on_disk}: {said}");
        assert_eq!(results(&dir.path().join("shut")), results(&dir.path().join("news")));
    }
}

/// Whole lines, a whole database, and an archive of whole records.
fn assert_undamaged(out: &Path) {
    for name in ["articles.jsonl", "failures.jsonl"] {
        let path = out.join(name);
        if path.exists() {
            lines(&path);
        }
    }
    let state = rusqlite::Connection::open(out.join("crawl.db")).unwrap();
    let check = state.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0));
    assert_eq!(check.as_deref(), Ok("ok"), "{}", out.display());
}

/// User `nobody`, for whom permissions count; root passes them over.
const NOBODY: u32 = 65_534;

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_cannot_be_written_is_named() {
    let web = TestWeb::start(answer).await;
    let dir = tempfile::tempdir().unwrap();
    list(dir.path(), 1);
    let shut = dir.path().join("shut");
    fs::create_dir(&shut).unwrap();
    let open = fs::Permissions::from_mode(0o755);
    fs::set_permissions(dir.path(), open.clone()).unwrap();
    fs::set_permissions(dir.path().join("urls.txt"), fs::Permissions::from_mode(0o644)).unwrap();
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o555)).unwrap();
    let is_root = fs::write(shut.join("probe"), "").is_ok();
    let program = runnable_by_all(dir.path(), is_root);
    for out in ["shut", "shut/news"] {
        let mut command = Command::new(&program);
        command.current_dir(dir.path()).args(["crawl", "urls.txt", "--no-config", "--out", out]);
        command.arg("--resolve").arg(format!("*.test={}", web.address));
        if is_root {
            command.uid(NOBODY);
        }
        let (run, said) = output(command).await;
        assert_eq!(run.status.code(), Some(1), "{said}");
        assert!(said.contains("shut") && said.contains("denied"), "{said}");
    }
    assert!(web.asked().is_empty());
    fs::set_permissions(&shut, open).unwrap();
}

/// The program where another user can run it.
fn runnable_by_all(dir: &Path, is_root: bool) -> PathBuf {
    let program = PathBuf::from(PROGRAM);
    if !is_root {
        return program;
    }
    let copy = dir.join("offprint");
    fs::copy(&program, &copy).unwrap();
    copy
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_process_on_the_folder_is_refused_and_the_first_goes_on() {
    const HOSTS: usize = 20;
    let web = TestWeb::start(answer).await;
    let expected = undisturbed(&web, HOSTS).await;
    let dir = tempfile::tempdir().unwrap();
    let urls = list(dir.path(), HOSTS);
    let begun = web.asked().len();
    let first = crawl(dir.path(), &web).spawn().unwrap();
    while web.asked().len() < begun + 10 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let (second, said) = output(crawl(dir.path(), &web)).await;
    assert_eq!(second.status.code(), Some(1), "{said}");
    assert!(said.contains("news: another process is using this folder"), "{said}");
    let first = tokio::task::spawn_blocking(move || first.wait_with_output().unwrap()).await.unwrap();
    assert_eq!(first.status.code(), Some(1));
    assert_whole(dir.path(), &urls, &expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn few_file_handles_cost_no_page() {
    const HOSTS: usize = 60;
    let web = TestWeb::start(answer).await;
    let dir = tempfile::tempdir().unwrap();
    let urls = list(dir.path(), HOSTS);
    let plain = crawl(dir.path(), &web);
    let mut command = Command::new("sh");
    command.current_dir(dir.path()).stdin(Stdio::null());
    command.args(["-c", "ulimit -n 40; exec \"$0\" \"$@\""]).arg(plain.get_program()).args(plain.get_args());
    let (run, said) = output(command).await;
    assert_eq!(run.status.code(), Some(1), "{said}");
    let found = results(&dir.path().join("news"));
    assert_eq!(found.len(), urls.len());
    assert!(found.values().all(|result| !["connect", "dns", "exhausted", "timeout"].contains(&result.as_str())));
}
