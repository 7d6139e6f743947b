//! Settings: the shipped file equals the defaults, layers win in order, and what cannot be used is named.

use offprint::config::{Raw, SECTIONS, Settings, environment, parse};

const SHIPPED: &str = include_str!("../config.toml");

fn shown(settings: &Settings) -> String {
    format!("{settings:#?}")
}

#[test]
fn the_shipped_file_equals_the_defaults() {
    let shipped = Settings::new(parse("config.toml", SHIPPED).unwrap()).unwrap();
    assert_eq!(shown(&shipped), shown(&Settings::default()));
    assert_eq!(shown(&Settings::new(Raw::default()).unwrap()), shown(&Settings::default()));
}

#[test]
fn the_shipped_file_holds_every_setting_and_explains_each() {
    let table: toml::Table = SHIPPED.parse().unwrap();
    for (section, keys) in SECTIONS {
        let section_table = table[section].as_table().unwrap();
        for key in keys {
            assert!(section_table.contains_key(*key), "{section}.{key} is missing");
            let line = SHIPPED.split(&format!("[{section}]")).nth(1).unwrap();
            let before = line.split(&format!("\n{key} = ")).next().unwrap().lines().last().unwrap();
            assert!(before.starts_with("# "), "{section}.{key} is not explained");
        }
        assert_eq!(section_table.len(), keys.len(), "{section}");
    }
    assert_eq!(table.len(), SECTIONS.len());
}

#[test]
fn what_cannot_be_used_is_named_with_line_key_and_what_was_expected() {
    let cases = [
        ("[crawl]\n\ndelay = \"fast\"", "c:3: crawl.delay: expected seconds between 0 and 3600, found \"fast\""),
        ("[crawl]\ndelay = -1", "c:2: crawl.delay: expected seconds between 0 and 3600, found -1"),
        ("[crawl]\ndelay = 99999.5", "c:2: crawl.delay: expected seconds between 0 and 3600, found 99999.5"),
        ("[crawl]\nconcurrency = 0", "c:2: crawl.concurrency: expected a whole number between 1 and 10000, found 0"),
        (
            "[crawl]\nconcurrency = 1.5",
            "c:2: crawl.concurrency: expected a whole number between 1 and 10000, found 1.5",
        ),
        ("crawl.robots = \"yes\"", "c:1: crawl.robots: expected a boolean, found \"yes\""),
        ("[crawl]\ndely = 1", "c:2: crawl.dely: unknown key; did you mean `delay`?"),
        ("[crwl]\ndelay = 1", "c:1: crwl: unknown key; did you mean `crawl`?"),
        ("[crawl]\nallow_private = true", "c:2: crawl.allow_private: unknown key here; it belongs to [fetch]"),
        (
            "[record]\nsomething_else = 1",
            "c:2: record.something_else: unknown key; expected one of markdown, dropped, provenance",
        ),
        ("[log]\nformat = \"xml\"", "c:2: log.format: expected `text` or `json`, found \"xml\""),
        (
            "[clean]\nwith = [\"captions\", \"pictures\"]",
            "c:2: clean.with: expected captions, comments, images, links, posts or tables, with no- before it to leave the part out",
        ),
        ("[[site]]\nhost = \"https://a.example/\"", "c:2: site.host: expected the name of a host, such as example.org"),
        ("[[site]]\nhost = \"a.example\"\nkep = \"p\"", "c:3: site.kep: unknown key; did you mean `keep`?"),
        ("[[site]]\nkeep = \"p\"", "c:1: site: missing field `host`"),
        (
            "[[site]]\nhost = \"a.example\"\ndate = 3",
            "c:3: site.date: expected a CSS selector or a list of them, found 3",
        ),
        ("crawl = 3", "c:1: crawl: expected struct RawCrawl, found 3"),
    ];
    for (text, expected) in cases {
        let error = parse("c", text).unwrap_err().to_string();
        if text == "crawl = 3" {
            assert!(error.starts_with("c:1: crawl: expected "), "{error}");
        } else {
            assert_eq!(error, expected, "{text}");
        }
    }
}

#[test]
fn values_that_must_parse_say_why_they_do_not() {
    let error = parse("c", "[fetch]\nresolve = [\"*.test=127.0.0.1:80\", \"nonsense\"]").unwrap_err().to_string();
    assert!(error.starts_with("c:2: fetch.resolve: `nonsense`: ") && error.contains("PATTERN=ADDR:PORT"), "{error}");
    let error = parse("c", "[clean]\ndrop = [\"div[\"]").unwrap_err().to_string();
    assert!(error.starts_with("c:2: clean.drop: not a CSS selector: \"div[\""), "{error}");
    let sites =
        "[[site]]\nhost = \"a.example\"\nkeep = \"p\"\n[[site]]\nhost = \"b.example\"\ndrop = [\"p\",\n\"div[\"]";
    let error = parse("c", sites).unwrap_err().to_string();
    assert!(error.starts_with("c:6: site.drop: not a CSS selector: \"div[\""), "{error}");
    let error = parse("c", "[[site]]\nhost = \"a.example\"\nkeep = \"div[\"").unwrap_err().to_string();
    assert!(error.starts_with("c:3: site.keep: not a CSS selector: \"div[\""), "{error}");
}

#[test]
fn text_that_is_not_toml_is_refused_with_its_line() {
    for text in ["[crawl]\ndelay 1", "[crawl]\ndelay = 1\ndelay = 2", "[crawl\n"] {
        let error = parse("c", text).unwrap_err().to_string();
        assert!(error.starts_with("c:"), "{error}");
        assert!(!error.contains('\n'), "{error}");
    }
}

fn from_env(pairs: &[(&str, &str)]) -> Result<Raw, String> {
    environment(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
        .map_err(|error| error.to_string())
}

#[test]
fn the_environment_is_read_as_the_file_is_and_quotes_may_be_left_out() {
    let raw = from_env(&[
        ("OFFPRINT_CRAWL_DELAY", "0.5"),
        ("OFFPRINT_FETCH_USER_AGENT", "12"),
        ("OFFPRINT_FETCH_ALLOW_PRIVATE", "true"),
        ("OFFPRINT_CLEAN_DROP", "[\"div.promo\"]"),
        ("OFFPRINT_LOG_FORMAT", "json"),
        ("OFFPRINT_LOG", "offprint=debug"),
        ("OFFPRINT_CONFIG", "x.toml"),
        ("OFFPRINT_HOME_DIR", "not ours"),
        ("PATH", "/bin"),
    ])
    .unwrap();
    let settings = Settings::new(raw).unwrap();
    assert_eq!(settings.crawl.delay_ms, 500);
    assert_eq!(settings.crawl.fetch.user_agent, "12");
    assert!(settings.crawl.fetch.allow_private);
    assert!(!settings.local.extract.drop.is_empty());

    let cases = [
        (
            "OFFPRINT_CRAWL_DELAY",
            "fast",
            "OFFPRINT_CRAWL_DELAY: crawl.delay: expected seconds between 0 and 3600, found fast",
        ),
        (
            "OFFPRINT_CRAWL_TRIES",
            "0",
            "OFFPRINT_CRAWL_TRIES: crawl.tries: expected a whole number between 1 and 100, found 0",
        ),
        ("OFFPRINT_CRAWL_DELY", "1", "OFFPRINT_CRAWL_DELY: crawl.dely: unknown key; did you mean `delay`?"),
    ];
    for (name, value, expected) in cases {
        assert_eq!(from_env(&[(name, value)]).unwrap_err(), expected);
    }
}

#[test]
fn an_upper_layer_wins_and_leaves_the_rest() {
    let file = parse("c", "[crawl]\ndelay = 1\ntries = 5\n[record]\nmarkdown = true").unwrap();
    let env = from_env(&[("OFFPRINT_CRAWL_DELAY", "2"), ("OFFPRINT_RECORD_MARKDOWN", "false")]).unwrap();
    let settings = Settings::new(env.over(file)).unwrap();
    assert_eq!((settings.crawl.delay_ms, settings.crawl.max_attempts), (2000, 5));
    assert!(!settings.crawl.record.markdown && !settings.local.record.markdown);
}

#[test]
fn a_contact_stands_in_the_user_agent() {
    let agent = |text: &str| Settings::new(parse("c", text).unwrap()).unwrap().crawl.fetch.user_agent;
    assert!(agent("fetch.contact = \"a@b.example\"").ends_with(" (+a@b.example)"));
    assert_eq!(agent("fetch.user_agent = \"me/1\"\nfetch.contact = \"a@b.example\""), "me/1 (+a@b.example)");
}
