//! Abbreviated zone names and their offsets.

/// Lower-case name → minutes east of UTC, sorted by name. Names that mean several zones ("IST", "CST" outside
/// America, "AST") are left out: a time without an offset is better than a wrong one.
static ZONES: &[(&str, i16)] = &[
    ("acdt", 630),
    ("acst", 570),
    ("aedt", 660),
    ("aest", 600),
    ("akdt", -480),
    ("akst", -540),
    ("awst", 480),
    ("brt", -180),
    ("cat", 120),
    ("cdt", -300),
    ("cest", 120),
    ("cet", 60),
    ("eat", 180),
    ("edt", -240),
    ("eest", 180),
    ("eet", 120),
    ("est", -300),
    ("gmt", 0),
    ("hkt", 480),
    ("hst", -600),
    ("jst", 540),
    ("kst", 540),
    ("mdt", -360),
    ("mesz", 120),
    ("mez", 60),
    ("msk", 180),
    ("mst", -420),
    ("nzdt", 780),
    ("nzst", 720),
    ("pdt", -420),
    ("pkt", 300),
    ("pst", -480),
    ("sast", 120),
    ("sgt", 480),
    ("utc", 0),
    ("wat", 60),
    ("west", 60),
    ("wet", 0),
    ("wib", 420),
    ("wit", 540),
    ("wita", 480),
    ("z", 0),
];

/// Minutes east of UTC of a lower-case zone name.
pub fn zone_minutes(name: &str) -> Option<i16> {
    ZONES.binary_search_by(|(zone, _)| (*zone).cmp(name)).ok().map(|at| ZONES[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_knows_summer_time() {
        assert!(ZONES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(zone_minutes("cest"), Some(120));
        assert_eq!(zone_minutes("ist"), None);
    }
}
