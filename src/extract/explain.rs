//! Everything that was removed, each piece with its reason and its place in the source.

use rustc_hash::FxHashMap;

use super::Prepared;
use super::decide::Decision;
use crate::dom::{AttrName, Dom, NO_ROW, RowId, Tag};
use crate::model::Dropped;
use crate::text::collapse_spaces;

/// Longest text of one removed block in a record, in characters.
const MAX_DROPPED_CHARS: usize = 2_000;
/// Bytes of all places of one page. Beyond them a place names the nearest elements only: on a page of a hundred thousand
/// pieces, nested a hundred deep, the paths would outweigh the page many times over.
const MAX_PLACES_BYTES: usize = 8_000_000;
/// Elements named then, without class and id.
const SHORT_PLACE_ELEMENTS: usize = 4;
/// A longer class name or id is left out of a place.
const MAX_NAME_BYTES: usize = 200;
/// Bytes of a class list in which its first name is sought.
const MAX_CLASS_BYTES: usize = 1_000;

/// Everything that was removed and holds text, in document order.
pub(super) fn dropped(page: &Prepared, decision: &Decision) -> Vec<Dropped> {
    let Prepared { dom, blocks, .. } = page;
    // A masked subtree is one entry, unless some of it was kept.
    let is_whole = |row: RowId| blocks.within(row, dom.end(row)).all(|index| decision.reasons[index].is_some());
    let (whole, broken): (Vec<_>, Vec<_>) = blocks.masked.iter().partition(|(row, _)| is_whole(*row));
    let masked = whole.iter().map(|&&(row, reason)| (row, reason, collapse_spaces(&joined_text(dom, row))));
    let in_broken = |row: RowId| {
        let before = broken.partition_point(|&&(root, _)| root <= row);
        before.checked_sub(1).is_some_and(|at| dom.contains(broken[at].0, row))
    };
    let decided = blocks
        .iter()
        .zip(&decision.reasons)
        .filter(|(block, _)| block.masked.is_none() || in_broken(block.row))
        .filter_map(|(block, reason)| reason.map(|reason| (block.row, reason, blocks.text(block).to_owned())));
    let mut all: Vec<_> = masked.chain(decided).filter(|(_, _, text)| !text.is_empty()).collect();
    all.sort_by_key(|(row, _, _)| *row);
    let mut places = Places::new(dom);
    all.into_iter()
        .map(|(row, reason, text)| Dropped { reason, place: places.of(row), text: shortened(text) })
        .collect()
}

/// Text of a subtree with spaces where elements part it.
pub(super) fn joined_text(dom: &Dom, row: RowId) -> String {
    let mut out = String::new();
    for inner in dom.subtree(row) {
        let text = dom.text(inner);
        if text.is_empty() {
            continue;
        }
        out.push_str(text);
        out.push(' ');
        if out.len() > MAX_DROPPED_CHARS * 4 {
            break;
        }
    }
    out
}

pub(super) fn shortened(mut text: String) -> String {
    if let Some((cut, _)) = text.char_indices().nth(MAX_DROPPED_CHARS) {
        text.truncate(cut);
        text.push('…');
    }
    text
}

/// CSS paths of elements.
pub(super) struct Places<'d> {
    dom: &'d Dom,
    /// For each row that is an element: its number among its siblings of one tag, and how many of these there are; elements
    /// outside our table of names are counted among all siblings.
    numbers: Vec<(u32, u32)>,
    bytes: usize,
}

impl<'d> Places<'d> {
    pub(super) fn new(dom: &'d Dom) -> Self {
        let mut numbers = vec![(0, 0); dom.len()];
        // By parent and tag: how many so far. `None` counts all elements.
        let mut counts: FxHashMap<(RowId, Option<Tag>), u32> = FxHashMap::default();
        for row in dom.rows() {
            let Some(tag) = dom.tag(row) else { continue };
            let mut count = |tag| {
                let count = counts.entry((dom.parent(row), tag)).or_insert(0);
                *count += 1;
                *count
            };
            let (all, alike) = (count(None), count(Some(tag)));
            numbers[row as usize].0 = if tag == Tag::Other { all } else { alike };
        }
        for row in dom.rows() {
            if let Some(tag) = dom.tag(row) {
                numbers[row as usize].1 = counts.get(&(dom.parent(row), Some(tag))).copied().unwrap_or(1);
            }
        }
        Self { dom, numbers, bytes: 0 }
    }

    /// `html > body > div#story.wide > p:nth-of-type(2)`: the element of a row, or the one around a text.
    pub(super) fn of(&mut self, row: RowId) -> String {
        let own = if self.dom.tag(row).is_some() { row } else { self.dom.parent(row) };
        if own == NO_ROW {
            return String::new();
        }
        let is_short = self.bytes >= MAX_PLACES_BYTES;
        let elements = if is_short { SHORT_PLACE_ELEMENTS } else { usize::MAX };
        let path = std::iter::once(own).chain(self.dom.ancestors(own)).take(elements);
        let mut steps: Vec<String> = path.map(|element| self.step(element, !is_short)).collect();
        steps.reverse();
        let place = steps.join(" > ");
        self.bytes += place.len();
        place
    }

    fn step(&self, element: RowId, is_named: bool) -> String {
        let tag = self.dom.tag(element).unwrap_or(Tag::Other);
        let mut step = if tag == Tag::Other { "*".to_owned() } else { tag.name().to_owned() };
        if is_named {
            for (sign, name) in [('#', self.id(element)), ('.', self.first_class(element))] {
                if let Some(name) = name.filter(|name| !name.is_empty() && name.len() <= MAX_NAME_BYTES) {
                    step.push(sign);
                    push_identifier(&mut step, name);
                }
            }
        }
        let (number, alike) = self.numbers[element as usize];
        if tag == Tag::Other {
            step.push_str(&format!(":nth-child({number})"));
        } else if alike > 1 {
            step.push_str(&format!(":nth-of-type({number})"));
        }
        step
    }

    fn id(&self, element: RowId) -> Option<&'d str> {
        let id = self.dom.attr(element, AttrName::Id).filter(|id| id.len() <= MAX_NAME_BYTES);
        // A selector names an id without white space only, and then the whole of it.
        id.filter(|id| !id.contains(is_css_space))
    }

    fn first_class(&self, element: RowId) -> Option<&'d str> {
        let classes = self.dom.attr(element, AttrName::Class)?;
        let read = &classes[..classes.floor_char_boundary(MAX_CLASS_BYTES)];
        let from_first = read.trim_start_matches(is_css_space);
        let first = from_first.split(is_css_space).next()?;
        // One that goes on behind what is read is not whole.
        (first.len() < from_first.len() || read.len() == classes.len()).then_some(first)
    }
}

/// White space as HTML and CSS know it, which parts the names in a class list.
fn is_css_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

/// Writes a name as a CSS identifier (CSSOM, "serialize an identifier").
fn push_identifier(out: &mut String, name: &str) {
    let starts_with_dash = name.starts_with('-');
    for (index, c) in name.chars().enumerate() {
        let is_early_digit = c.is_ascii_digit() && (index == 0 || (index == 1 && starts_with_dash));
        match c {
            '\0' => out.push('\u{fffd}'),
            _ if c.is_ascii_control() || is_early_digit => out.push_str(&format!("\\{:x} ", c as u32)),
            '-' if name.len() == 1 => out.push_str("\\-"),
            '-' | '_' => out.push(c),
            _ if c.is_ascii_alphanumeric() || !c.is_ascii() => out.push(c),
            _ => {
                out.push('\\');
                out.push(c);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::{Limits, Selectors, parse};

    /// Every element's place, as a selector, finds that element and no other.
    fn assert_places_find(html: &str) {
        let dom = parse(html, Limits::default());
        let mut places = Places::new(&dom);
        for row in dom.rows().filter(|&row| dom.tag(row).is_some()) {
            let place = places.of(row);
            let selectors = Selectors::new(&[&place]).unwrap_or_else(|error| panic!("{place}: {error}"));
            assert_eq!(selectors.matches(html, Limits::default(), &dom), [row], "{place}");
        }
    }

    #[test]
    fn a_place_is_a_selector_that_finds_its_element_alone() {
        assert_places_find(
            "<!doctype html><title>t</title><body class=' x y '><div id=a class=b>1<p>2<p>3</div><div>4</div>\
             <my-box><p>5</p><other-box class='md:w-1/2 -2 -'>6</other-box><p id='7 8' class=9a>7</p></my-box>\
             <table>x<tr><td>8<td>9</table><ul><li>a<li class=ünï_c-o.d:e>b</ul><svg><g></g></svg><p id=-x>z\
             <template><p>t</template><p id='a&#x1;b' class='a&nbsp;b'>q",
        );
    }

    #[test]
    fn places_of_deep_and_of_broken_pages_find_too() {
        assert_places_find(&format!("{}<p>deep", "<div class=c>".repeat(60)));
        assert_places_find("<p>a<table><p>b<tr>c<td>d</table><b><p>e</b>f<frameset><select><option>g</select></p>h");
        assert_places_find("plain <form><form>x</form><svg><foreignObject><p>y</p></foreignObject></svg><math><mi>z");
    }

    #[test]
    fn names_of_any_length_leave_a_place_short() {
        let name = "n".repeat(5_000);
        assert_places_find(&format!(
            "<div id={name}><p class='{name} b'>1<p class='{}{name}'>2</div>",
            " ".repeat(990)
        ));
        let dom = parse(&format!("<p id={name}>1<p class={name}>2"), Limits::default());
        let mut places = Places::new(&dom);
        assert!(dom.rows().all(|row| places.of(row).len() < 100));
    }

    #[test]
    fn a_place_names_the_whole_way() {
        let dom = parse("<div><div id=story class='wide x'><p>a<p>b", Limits::default());
        let last = dom.rows().rfind(|&row| dom.is_tag(row, Tag::P)).unwrap();
        let place = Places::new(&dom).of(last);
        assert_eq!(place, "html > body > div > div#story.wide > p:nth-of-type(2)");
    }

    #[test]
    fn many_deep_places_do_not_outweigh_the_page() {
        let html = format!("{}{}", "<div class=some-long-name>".repeat(400), "<p>x".repeat(20_000));
        let dom = parse(&html, Limits::default());
        let mut places = Places::new(&dom);
        let bytes: usize = dom.rows().map(|row| places.of(row).len()).sum();
        assert!(bytes < 2 * MAX_PLACES_BYTES, "{bytes} bytes");
    }
}
