use super::*;

const CLAIM: Claim<'static> = Claim { owner: "w", hosts: 10, urls_per_host: 10, lease_ms: 60_000 };

fn frontier(dir: &tempfile::TempDir) -> SqliteFrontier {
    SqliteFrontier::open(&dir.path().join("crawl.db")).unwrap()
}

fn add(frontier: &mut SqliteFrontier, listed: &str, now_ms: i64) -> Insertion {
    let url = url::Url::parse(listed).unwrap();
    let (canonical, host) = (crate::urls::canonical(&url), crate::urls::host_key(&url));
    frontier.insert(&NewUrl { listed, canonical: &canonical, host: &host, line: 1 }, now_ms).unwrap()
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
    assert_eq!(frontier.finish_article(1, &place, 200, 1).unwrap(), None);
    assert_eq!(frontier.finish_article(2, &place, 200, 1).unwrap().as_deref(), Some("http://a.test/1"));
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
    assert_eq!(frontier.take_dead(10).unwrap()[0].reason, "dns");
    add(&mut frontier, "http://a.test/2", 0);
    assert!(frontier.claim(&CLAIM, 100_000).unwrap().is_empty());
    assert_eq!(frontier.take_dead(10).unwrap().len(), 1);
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
