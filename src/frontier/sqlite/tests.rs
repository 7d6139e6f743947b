use super::*;
use crate::frontier::{ARTICLE, FoundBy};

const CLAIM: Claim<'static> = Claim { owner: "w", hosts: 10, urls_per_host: 10, lease_ms: 60_000 };

const WRITTEN: Ending<'static> = Ending { reason: ARTICLE, status: Some(200), attempts: 1 };

fn frontier(dir: &tempfile::TempDir) -> SqliteFrontier {
    SqliteFrontier::open(&dir.path().join("crawl.db")).unwrap()
}

fn add(frontier: &mut SqliteFrontier, listed: &str, now_ms: i64) -> Insertion {
    add_with(frontier, listed, None, now_ms)
}

fn add_with(frontier: &mut SqliteFrontier, listed: &str, tenths: Option<u8>, now_ms: i64) -> Insertion {
    let url = url::Url::parse(listed).unwrap();
    let (canonical, host) = (crate::urls::canonical(&url), crate::urls::host_key(&url));
    let priority = tenths.map(Priority::of_tenths);
    let new =
        NewUrl { listed, canonical: &canonical, host: &host, line: 1, kind: Kind::Page, priority, is_part: false };
    frontier.insert(&new, now_ms).unwrap()
}

#[test]
fn the_same_list_again_adds_nothing_and_another_spelling_is_reported_once() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    assert_eq!(add(&mut frontier, "http://a.test/1", 0), Insertion::Queued);
    let duplicate = Insertion::Duplicate { of: "http://a.test/1".into() };
    assert_eq!(add(&mut frontier, "http://a.test/1#x", 0), duplicate);
    for again in ["http://a.test/1", "http://a.test/1#x"] {
        assert_eq!(add(&mut frontier, again, 0), Insertion::Repeated);
    }
    assert_eq!((frontier.queued(), frontier.tally()[DUPLICATE]), (1, 1));
}

#[test]
fn a_leased_host_is_nobody_elses_until_the_lease_ends_and_the_epoch_fences_the_old_owner() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    add(&mut frontier, "http://a.test/1", 0);
    let first = frontier.claim(&CLAIM, 1).unwrap().remove(0);
    assert!(frontier.claim(&CLAIM, 60_000).unwrap().is_empty());
    frontier.renew("w", 100_000).unwrap();
    assert!(frontier.claim(&CLAIM, 99_999).unwrap().is_empty());
    let second = frontier.claim(&CLAIM, 100_000).unwrap().remove(0);
    assert!(!frontier.holds(first.id).unwrap() && frontier.holds(second.id).unwrap());
    assert!(!frontier.release(first.id, &HostUpdate::default()).unwrap());
    assert!(frontier.release(second.id, &HostUpdate::default()).unwrap());
}

#[test]
fn a_host_is_ready_when_delay_block_and_url_all_allow_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    add(&mut frontier, "http://a.test/1", 0);
    let lease = frontier.claim(&CLAIM, 0).unwrap().remove(0);
    frontier.postpone(lease.urls[0].id, 1, 5_000).unwrap();
    let update = HostUpdate { free_at_ms: 1_000, blocked_until_ms: 3_000, ..HostUpdate::default() };
    frontier.release(lease.id, &update).unwrap();
    assert_eq!(frontier.next_ready_ms().unwrap(), Some(5_000));
    // A new URL of the host need not wait for the old one's back-off, but for the host's.
    add(&mut frontier, "http://a.test/2", 500);
    assert_eq!(frontier.next_ready_ms().unwrap(), Some(3_000));
    assert!(frontier.claim(&CLAIM, 2_999).unwrap().is_empty());
    let lease = frontier.claim(&CLAIM, 3_000).unwrap().remove(0);
    assert_eq!(lease.urls.iter().map(|url| url.listed.as_str()).collect::<Vec<_>>(), ["http://a.test/2"]);
}

#[test]
fn a_block_survives_a_restart_and_leases_do_not() {
    let dir = tempfile::tempdir().unwrap();
    let mut first = frontier(&dir);
    first.recover(1_000, 0).unwrap();
    add(&mut first, "http://a.test/1", 0);
    add(&mut first, "http://b.test/1", 0);
    let leases = first.claim(&CLAIM, 0).unwrap();
    let blocked = HostUpdate { blocked_until_ms: 90_000, ..HostUpdate::default() };
    first.release(leases[0].id, &blocked).unwrap();
    drop(first);
    let mut second = frontier(&dir);
    second.recover(1_000, 10_000).unwrap();
    assert!(second.claim(&CLAIM, 10_999).unwrap().is_empty());
    assert_eq!(second.claim(&CLAIM, 11_000).unwrap()[0].host, leases[1].host);
    assert_eq!(second.claim(&CLAIM, 90_000).unwrap().last().unwrap().host, leases[0].host);
}

#[test]
fn two_urls_of_one_place_give_one_article() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    add(&mut frontier, "http://a.test/1", 0);
    add(&mut frontier, "http://a.test/2", 0);
    let place = ["http://a.test/story".to_owned()];
    assert_eq!(
        frontier.finish_article(1, &place, None, &Version::default(), &WRITTEN).unwrap(),
        Finished::Article { near: None }
    );
    let duplicate = Finished::Duplicate { of: "http://a.test/1".into() };
    assert_eq!(frontier.finish_article(2, &place, None, &Version::default(), &WRITTEN).unwrap(), duplicate);
    assert_eq!(frontier.queued(), 1);
}

#[test]
fn a_dead_host_gives_up_its_urls_and_later_ones_too() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    add(&mut frontier, "http://a.test/1", 0);
    let lease = frontier.claim(&CLAIM, 0).unwrap().remove(0);
    let update = HostUpdate { dead: Some(("dns".into(), "no such name".into())), ..HostUpdate::default() };
    frontier.release(lease.id, &update).unwrap();
    assert_eq!(frontier.take_dead(10, 0).unwrap()[0].reason, "dns");
    add(&mut frontier, "http://a.test/2", 0);
    assert!(frontier.claim(&CLAIM, 100_000).unwrap().is_empty());
    assert_eq!(frontier.take_dead(10, 0).unwrap().len(), 1);
    assert_eq!(frontier.queued(), 0);
}

#[test]
fn what_was_not_committed_did_not_happen() {
    let dir = tempfile::tempdir().unwrap();
    let mut first = frontier(&dir);
    first.begin().unwrap();
    add(&mut first, "http://a.test/1", 0);
    first.commit(&[("articles.jsonl", 7)]).unwrap();
    first.begin().unwrap();
    add(&mut first, "http://a.test/2", 0);
    drop(first);
    let mut second = frontier(&dir);
    assert_eq!((second.queued(), second.output_bytes("articles.jsonl").unwrap()), (1, 7));
}

#[test]
fn nearly_the_same_text_points_to_the_first_article_and_is_written_all_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    (1..=3).for_each(|n| drop(add(&mut frontier, &format!("http://s{n}.test/1"), 0)));
    let story: String = (0..200).map(|n| format!("word{n} ")).collect();
    let mut finish = |id: i64, text: &str| {
        let place = [format!("place {id}")];
        frontier.finish_article(id, &place, Sketch::of(text).as_ref(), &Version::default(), &WRITTEN).unwrap()
    };
    assert_eq!(finish(1, &story), Finished::Article { near: None });
    let near = Finished::Article { near: Some("http://s1.test/1".into()) };
    assert_eq!(finish(2, &format!("By our own staff: {story}")), near);
    assert_eq!(finish(3, "Too short to tell."), Finished::Article { near: None });
}

#[test]
fn a_host_is_lent_for_one_request_only_when_it_may_be_asked() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    add(&mut frontier, "http://a.test/1", 0);
    let lease = frontier.claim(&CLAIM, 0).unwrap().remove(0);
    assert_eq!(frontier.borrow("a.test", "w", 1_000, 10).unwrap(), Loan::Later { ready_at_ms: 60_000 });
    let update = HostUpdate { blocked_until_ms: 90_000, free_at_ms: 500, ..HostUpdate::default() };
    frontier.release(lease.id, &update).unwrap();
    assert_eq!(frontier.borrow("a.test", "w", 1_000, 10).unwrap(), Loan::Later { ready_at_ms: 90_000 });
    let Loan::Granted(loan, _) = frontier.borrow("a.test", "w", 1_000, 90_000).unwrap() else { panic!("not lent") };
    assert!(frontier.claim(&CLAIM, 90_500).unwrap().is_empty(), "it is out on loan");
    assert!(frontier.release(loan, &HostUpdate { free_at_ms: 95_000, ..HostUpdate::default() }).unwrap());
    assert!(frontier.claim(&CLAIM, 94_999).unwrap().is_empty());
    assert_eq!(frontier.claim(&CLAIM, 95_000).unwrap().len(), 1);
    assert!(matches!(frontier.borrow("never.test", "w", 1_000, 0).unwrap(), Loan::Granted(..)));
}

#[test]
fn failed_urls_go_back_on_the_queue_and_their_hosts_live_again() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    add(&mut frontier, "http://a.test/1", 0);
    add(&mut frontier, "http://a.test/2", 0);
    add(&mut frontier, "http://b.test/1", 0);
    let lease = frontier.claim(&CLAIM, 0).unwrap().into_iter().find(|lease| lease.host == "a.test").unwrap();
    frontier.finish_article(lease.urls[0].id, &[], None, &Version::default(), &WRITTEN).unwrap();
    let dead = Some(("timeout".to_owned(), String::new()));
    frontier.release(lease.id, &HostUpdate { dead, ..HostUpdate::default() }).unwrap();
    frontier.take_dead(10, 0).unwrap();
    frontier.finish_failure(3, &Ending { reason: "http-status", status: Some(404), attempts: 1 }).unwrap();
    assert_eq!(frontier.queued(), 0);
    assert!(frontier.retry_failed(&["dns".to_owned()], 5).unwrap().is_empty());
    assert_eq!(frontier.retry_failed(&["timeout".to_owned()], 5).unwrap(), BTreeMap::from([("timeout".to_owned(), 1)]));
    assert_eq!(frontier.claim(&CLAIM, 5).unwrap()[0].urls.len(), 1);
    assert_eq!(frontier.retry_failed(&[], 5).unwrap(), BTreeMap::from([("http-status".to_owned(), 1)]));
    assert_eq!(frontier.queued(), 2);
    let reports = frontier.host_reports("", 10).unwrap();
    assert_eq!(reports[0].tally, BTreeMap::from([(ARTICLE.to_owned(), 1)]));
    assert_eq!((reports[0].queued, reports[1].queued, reports[1].host.as_str()), (1, 1, "b.test"));
}

#[test]
fn days_of_a_crawl_pass_in_moments_and_no_host_is_asked_inside_its_delay() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    let delay_ms = |host: &str| 1_000 * (1 + i64::from(host.as_bytes()[1] - b'0') * 60);
    (0..200).for_each(|n| drop(add(&mut frontier, &format!("http://h{}.test/{n}", n % 10), 0)));
    let (mut now_ms, mut last) = (0, BTreeMap::<String, i64>::new());
    while frontier.queued() > 0 {
        now_ms = frontier.next_ready_ms().unwrap().unwrap().max(now_ms);
        for lease in frontier.claim(&Claim { urls_per_host: 1, ..CLAIM }, now_ms).unwrap() {
            let gap_ms = now_ms - last.insert(lease.host.clone(), now_ms).unwrap_or(i64::MIN / 2);
            assert!(gap_ms >= delay_ms(&lease.host), "{}: {gap_ms}", lease.host);
            // Every seventh answer asks for an hour's pause.
            let busy = now_ms % 7 == 0;
            let ending = Ending { reason: "x", status: None, attempts: 1 };
            frontier.finish_failure(lease.urls[0].id, &ending).unwrap();
            let free_at_ms = now_ms + delay_ms(&lease.host);
            let blocked_until_ms = if busy { now_ms + 3_600_000 } else { 0 };
            frontier.release(lease.id, &HostUpdate { free_at_ms, blocked_until_ms, ..HostUpdate::default() }).unwrap();
        }
    }
    assert!(now_ms > 3_600_000, "{now_ms}");
}

fn place<'a>(url: &'a str, kind: Kind, at: i64, dated_ms: Option<i64>) -> Discovery<'a> {
    let (by, depth, guess) = (FoundBy::Sitemap, 0, None);
    Discovery { url, canonical: url, host: "a.test", kind, by, at, depth, guess, dated_ms, modified_ms: dated_ms }
}

fn add_site(frontier: &mut SqliteFrontier, url: &str) {
    let new = NewUrl {
        listed: url,
        canonical: url,
        host: "a.test",
        line: 1,
        kind: Kind::Section,
        priority: None,
        is_part: false,
    };
    frontier.insert(&new, 0).unwrap();
}

const PLAN: Plan = Plan { sources: true, watch: true, articles: false, rest_ms: 1_000 };

fn visit(next_visit_ms: i64) -> VisitEnd<'static> {
    VisitEnd { kind: Kind::Feed, validators: None, next_visit_ms, new: 0, problem: None, over: false }
}

#[test]
fn places_that_name_others_come_first_and_of_what_they_name_the_newest() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    add(&mut frontier, "http://a.test/listed", 0);
    for (url, dated_ms) in
        [("http://a.test/old", Some(10)), ("http://a.test/new", Some(20)), ("http://a.test/undated", None)]
    {
        assert_eq!(frontier.discover(&place(url, Kind::Page, 1, dated_ms), 50).unwrap(), Discovered::New);
        assert_eq!(frontier.discover(&place(url, Kind::Page, 1, dated_ms), 60).unwrap(), Discovered::Known);
    }
    frontier.discover(&place("http://a.test/map", Kind::Sitemap, 1, None), 70).unwrap();
    let lease = frontier.claim(&CLAIM, 100).unwrap().remove(0);
    let order: Vec<_> = lease.urls.iter().map(|url| url.listed.trim_start_matches("http://a.test/")).collect();
    assert_eq!(order, ["map", "undated", "new", "old", "listed"]);
    assert_eq!(lease.urls[1].origin.as_ref().unwrap().url, "http://a.test/listed");
}

#[test]
fn a_sitemap_that_names_itself_or_one_above_it_is_a_loop() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    add_site(&mut frontier, "http://a.test/");
    let mut name = |url: &str, at| frontier.discover(&place(url, Kind::Sitemap, at, None), 0).unwrap();
    assert_eq!(name("http://a.test/1", 1), Discovered::New);
    assert_eq!(name("http://a.test/2", 2), Discovered::New);
    assert_eq!(name("http://a.test/2", 3), Discovered::Loop);
    assert_eq!(name("http://a.test/1", 3), Discovered::Loop);
    assert_eq!(name("http://a.test/2", 1), Discovered::Known);
}

#[test]
fn visits_are_planned_by_what_is_wanted_of_a_run() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    add_site(&mut frontier, "http://a.test/");
    frontier.plan(PLAN, 0).unwrap();
    let lease = frontier.claim(&CLAIM, 0).unwrap().remove(0);
    frontier.finish_visit(lease.urls[0].id, &visit(5_000), 100).unwrap();
    frontier.release(lease.id, &HostUpdate::default()).unwrap();
    assert_eq!((frontier.queued(), frontier.next_ready_ms().unwrap()), (1, Some(5_100)));
    let mut queued = |plan: Plan, now_ms| {
        frontier.plan(plan, now_ms).unwrap();
        frontier.recover(0, now_ms).unwrap();
        (frontier.queued(), frontier.next_ready_ms().unwrap())
    };
    let once = Plan { watch: false, ..PLAN };
    assert_eq!(queued(once, 500), (0, None), "visited a moment ago");
    assert_eq!(queued(once, 2_000), (1, Some(2_000)));
    assert_eq!(queued(Plan { sources: false, ..once }, 2_000), (0, None));
    assert_eq!(queued(PLAN, 2_000), (1, Some(5_100)));
    assert_eq!(queued(PLAN, 9_000), (1, Some(9_000)));
}

#[test]
fn a_host_given_up_while_it_is_watched_rests_with_what_was_found_there() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    add_site(&mut frontier, "http://a.test/");
    frontier.plan(PLAN, 0).unwrap();
    frontier.discover(&place("http://a.test/1", Kind::Page, 1, None), 0).unwrap();
    let dead = HostUpdate { dead: Some(("connect".into(), "refused".into())), ..HostUpdate::default() };
    let mut now_ms = 0;
    for round in 1..=4 {
        let lease = frontier.claim(&CLAIM, now_ms).unwrap().remove(0);
        frontier.release(lease.id, &dead).unwrap();
        let ended = frontier.take_dead(10, now_ms).unwrap();
        let pages: Vec<_> = ended.iter().filter(|url| !url.is_source).collect();
        assert_eq!(pages.len(), usize::from(round == 4), "round {round}");
        now_ms = frontier.next_ready_ms().unwrap().unwrap();
        assert_eq!(now_ms, round * 6 * 3_600_000);
    }
    assert_eq!((frontier.queued(), frontier.tally()["connect"]), (1, 1));
}

fn order(leases: &[Lease]) -> Vec<&str> {
    leases.iter().flat_map(|lease| &lease.urls).map(|url| url.listed.trim_start_matches("http://")).collect()
}

#[test]
fn the_highest_priority_comes_first_then_the_order_of_the_list_and_retries_last() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    for (name, tenths, now_ms) in [("low", Some(0), 9), ("z", None, 9), ("a", Some(5), 3), ("top", Some(10), 7)] {
        add_with(&mut frontier, &format!("http://a.test/{name}"), tenths, now_ms);
    }
    let lease = frontier.claim(&CLAIM, 10).unwrap().remove(0);
    assert_eq!(order(std::slice::from_ref(&lease)), ["a.test/top", "a.test/z", "a.test/a", "a.test/low"]);
    // Two failed: each is due again, and comes after those of its priority, not after all.
    for url in &lease.urls[..2] {
        frontier.postpone(url.id, 1, 20).unwrap();
    }
    add_with(&mut frontier, "http://a.test/top2", Some(10), 30);
    add_with(&mut frontier, "http://a.test/later", None, 30);
    frontier.release(lease.id, &HostUpdate::default()).unwrap();
    let again = frontier.claim(&CLAIM, 40).unwrap();
    assert_eq!(order(&again), ["top2", "top", "a", "later", "z", "low"].map(|name| format!("a.test/{name}")));
}

#[test]
fn hosts_with_urls_of_a_higher_priority_are_leased_first_and_a_list_may_raise_what_waits() {
    let dir = tempfile::tempdir().unwrap();
    let mut frontier = frontier(&dir);
    add_with(&mut frontier, "http://a.test/1", None, 1);
    add_with(&mut frontier, "http://b.test/1", None, 2);
    add_with(&mut frontier, "http://c.test/1", Some(9), 3);
    let one = Claim { hosts: 1, ..CLAIM };
    assert_eq!(order(&frontier.claim(&one, 10).unwrap()), ["c.test/1"]);
    assert_eq!(frontier.next_ready_ms().unwrap(), Some(1));
    add_with(&mut frontier, "http://b.test/1", Some(8), 20);
    assert_eq!(order(&frontier.claim(&one, 20).unwrap()), ["b.test/1"]);
    assert_eq!(order(&frontier.claim(&one, 20).unwrap()), ["a.test/1"]);
    // What is done stays as it is.
    frontier.finish_failure(1, &Ending { reason: "x", status: None, attempts: 1 }).unwrap();
    add_with(&mut frontier, "http://a.test/1", Some(10), 30);
    assert_eq!(frontier.queued(), 2);
}

/// However many URLs wait, a claim reads those that it hands out and no others.
#[test]
fn claims_read_the_index_in_its_order_and_sort_nothing() {
    let dir = tempfile::tempdir().unwrap();
    drop(frontier(&dir));
    let state = rusqlite::Connection::open(dir.path().join("crawl.db")).unwrap();
    let ready = format!("SELECT {} FROM host WHERE id = 1", ready_sql(Levels::of_bits((1 << 5) | (1 << 11))));
    let top = format!("SELECT {TOP} FROM host WHERE id = 1");
    for (sql, expected) in [
        (super::hosts::DUE, "SEARCH url USING INDEX url_due (host_id=? AND priority=? AND next_at_ms"),
        (&ready, "SEARCH url USING COVERING INDEX url_due (host_id=? AND priority=?"),
        (&top, "SEARCH url USING COVERING INDEX url_due (host_id=?)"),
    ] {
        let mut statement = state.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let parameters = vec![rusqlite::types::Value::Integer(1); statement.parameter_count()];
        let rows = statement.query_map(rusqlite::params_from_iter(parameters), |row| row.get::<_, String>(3)).unwrap();
        let plan = rows.map(Result::unwrap).collect::<Vec<_>>().join("\n");
        assert!(plan.contains(expected) && !plan.contains("TEMP B-TREE") && !plan.contains("SCAN url"), "{plan}");
    }
}

/// Tables as version 3 made them, as far as the update touches them.
const VERSION_3: &str = "
    DROP INDEX host_ready; DROP INDEX url_due; ALTER TABLE host DROP COLUMN priority; ALTER TABLE url DROP COLUMN priority;
    CREATE INDEX host_ready ON host (ready_at_ms) WHERE pending > 0 AND dead_reason IS NULL;
    CREATE INDEX url_due ON url (host_id, next_at_ms) WHERE next_at_ms IS NOT NULL;
    CREATE INDEX url_source ON url (host_id, next_at_ms) WHERE kind > 0 AND next_at_ms IS NOT NULL;
    UPDATE url SET next_at_ms = 1000 + id WHERE next_at_ms = 0;
    DELETE FROM meta WHERE key = 'priorities'; UPDATE meta SET value = 3 WHERE key = 'schema'";

#[test]
fn the_state_of_the_version_before_is_brought_up_to_date_and_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("crawl.db");
    let mut old = frontier(&dir);
    for name in ["1", "2", "3", "4"] {
        add(&mut old, &format!("http://a.test/{name}"), 5);
    }
    add_site(&mut old, "http://a.test/");
    old.postpone(2, 1, 2_000).unwrap();
    drop(old);
    rusqlite::Connection::open(&path).unwrap().execute_batch(VERSION_3).unwrap();
    assert_eq!(SqliteFrontier::open_read_only(&path).unwrap().queued(), 5, "status reads it as it is");
    let mut new = frontier(&dir);
    new.recover(0, 3_000).unwrap();
    assert_eq!(new.queued(), 5);
    let names = ["", "1", "3", "4", "2"].map(|name| format!("a.test/{name}"));
    assert_eq!(order(&new.claim(&CLAIM, 3_000).unwrap()), names);
    drop(new);
    rusqlite::Connection::open(&path).unwrap().execute("UPDATE meta SET value = 5 WHERE key = 'schema'", []).unwrap();
    let newer = SqliteFrontier::open(&path).unwrap_err().to_string();
    assert!(newer.contains("schema 5, expected 4"), "{newer}");
}

#[test]
fn when_the_calendar_was_set_pauses_keep_their_length_and_what_was_due_stays_due() {
    const HOUR_MS: i64 = 3_600_000;
    for set_ms in [-HOUR_MS, 24 * HOUR_MS] {
        let dir = tempfile::tempdir().unwrap();
        let mut frontier = frontier(&dir);
        let noted_ms = 100 * HOUR_MS;
        for host in ["a", "b", "c"] {
            add(&mut frontier, &format!("http://{host}.test/1"), noted_ms - 10);
        }
        let leases = frontier.claim(&CLAIM, noted_ms - 5).unwrap();
        let asked = HostUpdate { free_at_ms: noted_ms + 900, ..HostUpdate::default() };
        frontier.release(leases[0].id, &asked).unwrap();
        let blocked = HostUpdate { blocked_until_ms: noted_ms + HOUR_MS / 2, ..HostUpdate::default() };
        frontier.release(leases[1].id, &blocked).unwrap();
        // A retry that was due already, and one that is not.
        add(&mut frontier, "http://d.test/1", noted_ms);
        frontier.postpone(3, 1, noted_ms - 1).unwrap();
        frontier.postpone(4, 1, noted_ms + 9_000).unwrap();
        let file = SiteFile { url: "http://a.test/robots.txt".into(), body: None, fetched_at_ms: noted_ms - HOUR_MS };
        frontier.save_file(leases[0].id.host_id, &file).unwrap();
        // Four seconds passed outside, whatever the calendar shows.
        let now_ms = noted_ms + 4_000 + set_ms;
        frontier.move_times(set_ms, noted_ms).unwrap();
        frontier.recover(1_000, now_ms).unwrap();
        let long = Claim { lease_ms: 10 * HOUR_MS, ..CLAIM };
        let mut claimed = |at_ms: i64| order(&frontier.claim(&long, at_ms).unwrap()).join(" ");
        assert_eq!(claimed(now_ms + 999), "");
        assert_eq!(claimed(now_ms + 1_000), "a.test/1 c.test/1");
        assert_eq!(claimed(now_ms + 4_999), "");
        assert_eq!(claimed(now_ms + 5_000), "d.test/1");
        assert_eq!(claimed(now_ms - 4_000 + HOUR_MS / 2 - 1), "");
        let lease = frontier.claim(&CLAIM, now_ms - 4_000 + HOUR_MS / 2).unwrap().remove(0);
        assert_eq!(lease.host, leases[1].host);
        // Who overslept is fenced as ever.
        assert!(!frontier.holds(leases[2].id).unwrap() && frontier.holds(lease.id).unwrap());
        let files = frontier.files_of(leases[0].id.host_id).unwrap();
        assert_eq!(files[0].fetched_at_ms, noted_ms - HOUR_MS + set_ms);
    }
}
