//! Reports in a real browser: a hostile page runs nothing and asks for nothing, keys and links lead where they say, and
//! the layout holds on a phone and on a desk.
//!
//! Needs Chromium; without it the tests say so and pass, except in CI.

#[path = "../serve/server.rs"]
mod server;
mod web;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use server::Server;
use web::Web;

const HOSTILE: &str = include_str!("hostile.html");
const HARNESS: &str = include_str!("harness.html");
const PAGE: &str = "testdata/pages/wordpress-newspaper-residue/page.html";

/// The browser, where there is one.
fn chromium() -> Option<PathBuf> {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let found =
        std::env::split_paths(&paths).flat_map(|dir| names.map(|name| dir.join(name))).find(|path| path.is_file());
    if found.is_none() {
        assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "Chromium is missing; CI needs it");
        eprintln!("skipped: no Chromium on the PATH");
    }
    found
}

/// The document at `url` as it is once the browser has come to rest.
fn dump(chromium: &Path, url: &str, more: &[&str]) -> String {
    let profile = tempfile::tempdir().unwrap();
    let output = Command::new(chromium)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"])
        .args(["--virtual-time-budget=5000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .args(more)
        .arg(url)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn inspect(args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_offprint"));
    let output = command.current_dir(env!("CARGO_MANIFEST_DIR")).args(["inspect", "--no-config"]).args(args).output();
    String::from_utf8(output.unwrap().stdout).unwrap()
}

/// A page of its own in a folder, and its URL.
fn file(folder: &Path, name: &str, html: &str) -> (PathBuf, String) {
    let path = folder.join(name);
    std::fs::write(&path, html).unwrap();
    let url = format!("file://{}", path.display());
    (path, url)
}

#[test]
fn a_hostile_page_runs_nothing_and_asks_for_nothing() {
    let Some(chromium) = chromium() else { return };
    let trap = Web::serve(&[]);
    let folder = tempfile::tempdir().unwrap();
    let (page, url) = file(folder.path(), "hostile.html", &HOSTILE.replace("TRAP", &trap.origin()));
    let page = page.to_str().unwrap();
    let reports = [inspect(&[page]), inspect(&[page, page]), inspect(&[page, "--against", "drop=p"])];
    for (index, report) in reports.iter().enumerate() {
        assert!(report.contains("is how the harbour office signs its letters"));
        let (_, url) = file(folder.path(), &format!("report{index}.html"), report);
        let shown = dump(&chromium, &url, &[]);
        let html_tag = &shown[..shown.find("<head>").unwrap()];
        assert!(html_tag.ends_with("<html lang=\"en\">"), "something ran: {html_tag}");
        // What the parser made of it: one style and one script, ours, and nothing that could load or act.
        for (tag, count) in [("<script", 1), ("<style", 1), ("<img", 0), ("<svg", 0), ("<iframe", 0), ("<form", 0)] {
            assert_eq!(shown.matches(tag).count(), count, "{tag}");
        }
        assert!(!shown.contains("href=\"http") && !shown.contains("href=\"javascript"));
        assert_eq!(trap.asked(), Vec::<String>::new(), "report {index}");
    }
    // The trap works: the page itself runs and asks.
    let shown = dump(&chromium, &url, &[]);
    assert!(shown.contains("data-ran=\"1\"") || !trap.asked().is_empty(), "{shown}");
    assert!(trap.asked().len() >= 3, "{:?}", trap.asked());
}

#[test]
fn what_is_pasted_into_the_service_runs_nothing_and_asks_for_nothing() {
    let Some(chromium) = chromium() else { return };
    let trap = Web::serve(&[]);
    let server = Server::start(&[], &[]);
    let hostile = HOSTILE.replace("TRAP", &trap.origin()).replace('&', "&amp;").replace('<', "&lt;");
    let form = format!(
        "<form method=post action=http://{}/inspect><textarea name=html>\n{hostile}</textarea></form>\
         <script>document.forms[0].submit()</script>",
        server.address
    );
    let web = Web::serve(&[("/paste.html", &form)]);
    let shown = dump(&chromium, &format!("{}/paste.html", web.origin()), &[]);
    assert!(shown.contains("is how the harbour office signs its letters"), "{shown}");
    assert!(shown.contains("<html lang=\"en\"><head>") && !shown.contains("<img") && !shown.contains("<iframe"));
    assert_eq!(trap.asked(), Vec::<String>::new());
}

/// What the harness page saw of a report at this width.
fn seen(chromium: &Path, report: &str, width: u32, more: &[&str]) -> Value {
    let harness = HARNESS.replace("WIDTH", &width.to_string());
    let web = Web::serve(&[("/harness.html", &harness), ("/report.html", report)]);
    let shown = dump(chromium, &format!("{}/harness.html", web.origin()), more);
    let start = shown.find("<pre id=\"result\">").expect("a result") + "<pre id=\"result\">".len();
    let text = shown[start..].split("</pre>").next().unwrap();
    serde_json::from_str(&text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        .unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn links_and_keys_lead_through_a_report() {
    let Some(chromium) = chromium() else { return };
    for width in [400, 1400] {
        let seen = seen(&chromium, &inspect(&[PAGE]), width, &[]);
        assert_eq!(seen["first"]["reason"], "related", "{seen:#}");
        assert_eq!(seen["second"]["reason"], "related");
        assert_ne!(seen["first"]["id"], seen["second"]["id"], "the same link leads on");
        assert_eq!(seen["first"]["why"], "block", "focus shows why");
        assert_eq!(seen["hidden"], 0, "the switch hides all that was dropped");
        assert!(seen["kept"].as_u64().unwrap() > 3);
        assert_eq!(seen["next"]["hidden"], false, "a jump to something hidden shows it");
        assert_ne!(seen["next"]["id"], seen["after"]["id"]);
        assert_eq!(seen["previous"]["id"], seen["next"]["id"]);
        assert_eq!(seen["blurred"], true, "Escape leaves the block");
    }
}

#[test]
fn the_layout_holds_on_a_phone_and_on_a_desk_in_light_and_dark() {
    let Some(chromium) = chromium() else { return };
    let dark = ["--force-dark-mode", "--blink-settings=preferredColorScheme=0"];
    for report in [inspect(&[PAGE]), inspect(&[PAGE, "--against", "drop=h3"])] {
        let phone = seen(&chromium, &report, 400, &[]);
        assert!(phone["overflow"].as_i64().unwrap() <= 0, "{phone:#}");
        let desk = seen(&chromium, &report, 1400, &[]);
        assert!(desk["overflow"].as_i64().unwrap() <= 0, "{desk:#}");
        if desk["side"].is_object() {
            assert!(desk["side"]["left"].as_f64() >= desk["blocks"]["right"].as_f64(), "beside: {desk:#}");
            assert!(phone["side"]["top"].as_f64() >= phone["blocks"]["bottom"].as_f64(), "below: {phone:#}");
        }
        let night = seen(&chromium, &report, 1400, &dark);
        assert_ne!(desk["background"], night["background"]);
        for (name, look) in [("light", &desk), ("dark", &night)] {
            let contrast = look["contrast"].as_f64().unwrap();
            assert!(contrast >= 4.5, "{name}: text on a tint has a contrast of {contrast}, WCAG AA asks for 4.5");
        }
    }
}
