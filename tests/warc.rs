//! WARC files as other tools and accidents make them: what is whole is read, what is not is named, nothing panics.

use std::io::{Cursor, Write};

use offprint::warc::{self, Damage, Item, Limits, Place, Reader, Record, RecordHead};
use proptest::prelude::*;

const LIMITS: Limits = Limits { block_bytes: 1 << 20 };

fn record(number: usize, block: &[u8]) -> Vec<u8> {
    let uri = format!("http://a.example/{number}");
    let head = RecordHead {
        kind: "resource",
        id: &warc::record_id(&number.to_le_bytes()),
        date: &warc::date(1_700_000_000_000),
        content_type: "text/plain",
        more: &[("WARC-Target-URI", Some(&uri))],
    };
    warc::encode(&head, &[block])
}

/// Text that does not compress away.
fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    (0..length).map(|_| b"abcdefghijklmnop \n<>/WARC1.0"[(next() % 28) as usize]).collect()
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Packing {
    Plain,
    Members,
    OneMember,
    Frames,
    OneFrame,
}

const PACKINGS: [Packing; 5] =
    [Packing::Plain, Packing::Members, Packing::OneMember, Packing::Frames, Packing::OneFrame];

/// The file, and where its records begin.
fn pack(records: &[Vec<u8>], packing: Packing) -> (Vec<u8>, Vec<usize>) {
    let zstd = |bytes: &[u8]| {
        // With a check sum, as the format for archives asks for.
        let mut encoder = zstd::stream::Encoder::new(Vec::new(), 3).unwrap();
        encoder.include_checksum(true).unwrap();
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    };
    let pieces: Vec<Vec<u8>> = match packing {
        Packing::Plain => records.to_vec(),
        Packing::Members => records.iter().map(|record| warc::gzip(record)).collect(),
        Packing::Frames => records.iter().map(|record| zstd(record)).collect(),
        Packing::OneMember => vec![warc::gzip(&records.concat())],
        Packing::OneFrame => vec![zstd(&records.concat())],
    };
    let mut offsets = vec![0];
    pieces.iter().for_each(|piece| offsets.push(offsets.last().unwrap() + piece.len()));
    (pieces.concat(), offsets)
}

fn read(file: &[u8]) -> (Vec<Record>, Vec<Damage>) {
    let (mut records, mut damages) = (Vec::new(), Vec::new());
    let mut reader = Reader::new(file, LIMITS).unwrap();
    while let Some(item) = reader.next_if(|_| true).unwrap() {
        match item {
            Item::Record(record) => records.push(record),
            Item::Damage(damage) => damages.push(damage),
        }
        assert!(records.len() + damages.len() < 100_000, "no end");
    }
    (records, damages)
}

/// The numbers in the URIs.
fn numbers(records: &[Record]) -> Vec<usize> {
    records.iter().map(|record| record.header.target().unwrap().rsplit('/').next().unwrap().parse().unwrap()).collect()
}

fn blocks() -> Vec<Vec<u8>> {
    (0..8).map(|n| noise(n, 300 + 40_000 * (n as usize % 3))).collect()
}

fn records() -> Vec<Vec<u8>> {
    blocks().iter().enumerate().map(|(number, block)| record(number, block)).collect()
}

#[test]
fn every_packing_gives_the_same_records_and_each_can_be_reached_by_its_place() {
    for packing in PACKINGS {
        let (file, offsets) = pack(&records(), packing);
        let (found, damages) = read(&file);
        assert_eq!(damages, [], "{packing:?}");
        assert_eq!(numbers(&found), (0..8).collect::<Vec<_>>(), "{packing:?}");
        assert!(found.iter().map(|record| &record.block).eq(blocks().iter()), "{packing:?}");
        if matches!(packing, Packing::Plain | Packing::Members | Packing::Frames) {
            let expected = offsets[..8].iter().map(|at| Place { member: *at as u64, within: 0 });
            assert!(found.iter().map(|record| record.place).eq(expected), "{packing:?}");
        }
        for record in &found {
            let mut reader = Reader::at(Cursor::new(&file), LIMITS, record.place).unwrap();
            assert_eq!(reader.next_if(|_| true).unwrap(), Some(Item::Record(record.clone())), "{packing:?}");
        }
    }
}

#[test]
fn reading_goes_on_from_wherever_it_stopped() {
    for packing in PACKINGS {
        let (file, _) = pack(&records(), packing);
        let (found, _) = read(&file);
        let mut place = Place::default();
        for expected in &found {
            let mut reader = Reader::at(Cursor::new(&file), LIMITS, place).unwrap();
            let Some(Item::Record(record)) = reader.next_if(|_| true).unwrap() else { panic!("{packing:?}") };
            assert_eq!((&record.header, &record.block), (&expected.header, &expected.block), "{packing:?}");
            place = reader.place_ahead();
        }
        let mut reader = Reader::at(Cursor::new(&file), LIMITS, place).unwrap();
        assert_eq!(reader.next_if(|_| true).unwrap(), None, "{packing:?}");
    }
}

#[test]
fn a_damaged_record_is_named_with_its_place_and_the_others_are_read() {
    for packing in [Packing::Members, Packing::Frames] {
        for victim in 0..8 {
            let (mut file, offsets) = pack(&records(), packing);
            let middle = (offsets[victim] + offsets[victim + 1]) / 2;
            file[middle] ^= 0x55;
            file[middle + 1] ^= 0xaa;
            let (found, damages) = read(&file);
            let expected: Vec<usize> = (0..8).filter(|number| *number != victim).collect();
            assert_eq!(numbers(&found), expected, "{packing:?} {victim}: {damages:?}");
            assert_eq!(damages.len(), 1, "{packing:?} {victim}: {damages:?}");
            assert_eq!(damages[0].place.member, offsets[victim] as u64, "{packing:?} {victim}");
        }
    }
}

#[test]
fn a_file_that_breaks_off_costs_its_last_record_alone() {
    for packing in PACKINGS {
        let (file, offsets) = pack(&records(), packing);
        let end = file.len() - if packing == Packing::OneFrame { 20_000 } else { 50 };
        let (found, damages) = read(&file[..end]);
        let numbers = numbers(&found);
        assert!(numbers.iter().copied().eq(0..numbers.len()) && !numbers.is_empty(), "{packing:?}: {numbers:?}");
        if packing != Packing::OneFrame {
            assert_eq!(numbers.len(), 7, "{packing:?}: {damages:?}");
        }
        assert_eq!(damages.len(), 1, "{packing:?}: {damages:?}");
        if packing == Packing::Plain {
            assert_eq!(damages[0].place.member, offsets[7] as u64);
        }
        assert!(damages[0].reason.contains("breaks off"), "{packing:?}: {}", damages[0].reason);
    }
}

#[test]
fn wrong_lengths_junk_and_headers_without_sense_cost_one_record_each() {
    let good = records();
    let text = |record: &[u8], from: &str, to: &str| {
        let text = String::from_utf8(record.to_vec()).unwrap();
        assert!(text.contains(from));
        text.replacen(from, to, 1).into_bytes()
    };
    let long = good[2].len();
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("its length is too great", text(&good[0], "Content-Length: 300", "Content-Length: 900")),
        ("its length is too small", text(&good[0], "Content-Length: 300", "Content-Length: 20")),
        ("its length is nonsense", text(&good[0], "Content-Length: 300", "Content-Length: many")),
        ("its length is absurd", text(&good[0], "Content-Length: 300", "Content-Length: 999999999999")),
        ("no type", text(&good[0], "WARC-Type", "WARC-Tipe")),
        ("junk", noise(99, 5000).into_iter().filter(|byte| *byte != b'\n').collect()),
        ("cut", good[2][..long / 2].to_vec()),
    ];
    for (name, bad) in cases {
        for packing in [Packing::Plain, Packing::Members, Packing::OneMember, Packing::Frames] {
            let list = [good[1].clone(), bad.clone(), good[3].clone(), good[4].clone()];
            let (file, offsets) = pack(&list, packing);
            let (found, damages) = read(&file);
            assert_eq!(numbers(&found), [1, 3, 4], "{name} {packing:?}: {damages:?}");
            assert_eq!(damages.len(), 1, "{name} {packing:?}: {damages:?}");
            if packing != Packing::OneMember {
                assert_eq!(damages[0].place.member, offsets[1] as u64, "{name} {packing:?}");
            }
        }
    }
}

#[test]
fn a_length_beyond_the_end_of_a_large_file_loses_no_more_than_its_record() {
    let bad = String::from_utf8(record(1, &noise(7, 300))).unwrap();
    let bad = bad.replacen("Content-Length: 300", "Content-Length: 999999999999", 1).into_bytes();
    let mut list = vec![record(0, b"x"), bad];
    list.extend((2..400).map(|number| record(number, &noise(number as u64, 40_000))));
    let (found, damages) = read(&pack(&list, Packing::Plain).0);
    assert_eq!(found.len(), 399, "{damages:?}");
    assert_eq!(damages.len(), 1);
    assert!(damages[0].reason.contains("another record"), "{}", damages[0].reason);
}

#[test]
fn a_bomb_is_cut_and_what_follows_is_read() {
    let bomb = record(0, &vec![b' '; 200 << 20]);
    let (file, _) = pack(&[bomb, record(1, b"x")], Packing::Members);
    assert!(file.len() < 300_000);
    let (found, damages) = read(&file);
    assert_eq!((found[0].block.len(), found[0].cut), (LIMITS.block_bytes, true));
    assert_eq!((numbers(&found), damages), (vec![0, 1], vec![]));
}

#[test]
fn blocks_that_are_not_wanted_are_passed_over() {
    let (file, _) = pack(&records(), Packing::Members);
    let mut reader = Reader::new(file.as_slice(), LIMITS).unwrap();
    while let Some(Item::Record(record)) = reader.next_if(|header| header.target().unwrap().ends_with('5')).unwrap() {
        assert_eq!(record.block.is_empty(), !record.header.target().unwrap().ends_with('5'));
    }
}

#[test]
fn frames_with_a_dictionary_are_read() {
    let samples: Vec<Vec<u8>> = (0..300).map(|number| record(number, &noise(number as u64, 400))).collect();
    let dictionary = zstd::dict::from_samples(&samples, 8 << 10).unwrap();
    for packed in [false, true] {
        let stored =
            if packed { zstd::stream::encode_all(dictionary.as_slice(), 3).unwrap() } else { dictionary.clone() };
        let mut file = vec![0x5d, 0x2a, 0x4d, 0x18];
        file.extend((stored.len() as u32).to_le_bytes());
        file.extend(stored);
        let mut compressor = zstd::bulk::Compressor::with_dictionary(3, &dictionary).unwrap();
        samples[..20].iter().for_each(|sample| file.extend(compressor.compress(sample).unwrap()));
        let (found, damages) = read(&file);
        assert_eq!((numbers(&found), damages), ((0..20).collect(), vec![]));
        let mut reader = Reader::at(Cursor::new(&file), LIMITS, found[7].place).unwrap();
        assert_eq!(reader.next_if(|_| true).unwrap(), Some(Item::Record(found[7].clone())));
    }
}

#[test]
fn records_of_other_tools_are_read() {
    let odd = b"\r\n\nWARC/0.18\nWARC-Type: Response\nWARC-Target-URI: <http://a.example/1>\nContent-Length: 4\n\nabcd\n\n\
                WARC/1.0\r\nContent-Length: 0\r\nwarc-type: metadata\r\nwarc-target-uri: http://a.example/2\r\n\r\n\r\n\r\n\
                WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/3\r\nContent-Length: 2\r\n\r\nxy";
    for file in [odd.to_vec(), warc::gzip(odd), [&warc::gzip(odd)[..], &[0; 100]].concat()] {
        let (found, damages) = read(&file);
        assert_eq!(damages, []);
        assert_eq!(numbers(&found[1..]), [2, 3]);
        assert_eq!((found[0].header.kind(), found[0].block.as_slice()), ("response", &b"abcd"[..]));
        assert_eq!(found[2].block, b"xy");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_make_the_reader_panic_or_run_without_end(
        bytes in prop::collection::vec(any::<u8>(), 0..2000),
        start in prop::sample::select(vec![&b""[..], b"\x1f\x8b\x08\0", b"\x28\xb5\x2f\xfd", b"\x5d\x2a\x4d\x18", b"WARC/1.0\r\n"]),
    ) {
        read(&[start, &bytes].concat());
    }

    #[test]
    fn any_damage_to_a_file_leaves_the_records_that_it_did_not_touch(
        packing in prop::sample::select(vec![Packing::Plain, Packing::Members, Packing::Frames]),
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let list: Vec<Vec<u8>> = (0..12).map(|number| record(number, &noise(number as u64, 700))).collect();
        let (whole, offsets) = pack(&list, packing);
        let mut file = whole.clone();
        for (place, byte) in &places {
            file[place.index(whole.len())] = *byte;
        }
        file.truncate(cut.map_or(whole.len(), |cut| cut.index(whole.len()) + 1));
        let (found, _) = read(&file);
        let clean = |number: usize| file.get(offsets[number]..offsets[number + 1]) == Some(&whole[offsets[number]..offsets[number + 1]]);
        // The way a file is packed is told by its first bytes: without them there is nothing to be had.
        prop_assume!(file.len() > 4 && file[..4] == whole[..4]);
        for number in (0..12).filter(|number| clean(*number)) {
            // A length that became greater may swallow the next record as its block, if it ends just before another one.
            let there = found.iter().any(|record| record.block == noise(number as u64, 700));
            prop_assert!(there, "record {number} of {packing:?} is lost");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn http_messages_never_panic_and_never_grow(
        pieces in prop::collection::vec(
            prop_oneof![
                prop::sample::select(vec![
                    "HTTP/1.1 200 OK\r\n", "HTTP/", "A: b\r\n", " folded\n", "\r\n\r\n", "5\r\nhello\r\n", "0\r\n\r\n",
                    "ffffffffffffff\r\n", "5;x\n", "Transfer-Encoding: chunked\r\n", ":", "\n",
                ]).prop_map(|text| text.as_bytes().to_vec()),
                prop::collection::vec(any::<u8>(), 0..10),
            ],
            0..20,
        ),
    ) {
        let bytes = pieces.concat();
        if let Some((head, body)) = offprint::http::Head::parse(&bytes) {
            prop_assert!(body <= bytes.len() && (100..1000).contains(&head.status));
        }
        prop_assert!(offprint::http::chunked::undo(&bytes).0.len() <= bytes.len());
    }

    #[test]
    fn a_header_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = warc::Header::parse(&[b"WARC/1.0\r\n", &bytes[..]].concat());
        warc::Header::of_fields(&bytes);
    }
}
