//! Groups of teaser cards: siblings of one shape, each a link to another story.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Pass;
use crate::dom::{AttrName, RowId, Tag};
use crate::model::Reason;

/// Two of a shape may be chance; three are a list.
const MIN_CARDS: usize = 3;
/// A card holds a headline and a summary, not a section of a story.
const MAX_CARD_BYTES: u32 = 500;
/// A card's link is at least its headline.
const MIN_LINK_SHARE: f32 = 0.2;
/// Bytes of a headline; shorter links are menus, names and tags.
const MIN_LINK_BYTES: u32 = 15;

/// Largest share of the page's long prose that cards may hold. Summaries of other stories outweigh a short one;
/// on a section front they are all there is, and stay.
const CARDS_SHARE: f32 = 0.6;

pub(super) fn run(pass: &mut Pass<'_>) {
    let mut cards: Vec<RowId> = Vec::new();
    let mut found: FxHashSet<RowId> = FxHashSet::default();
    pass.visit(|pass, row| {
        // Cards inside a card are parts of it.
        if found.contains(&row) {
            return false;
        }
        cards.clear();
        find_cards(pass, row, &mut cards);
        found.extend(cards.iter().copied());
        true
    });
    let held: u32 = found.iter().map(|&card| pass.prose.below(pass.dom, card)).sum();
    if held as f32 <= CARDS_SHARE * pass.prose.total() as f32 {
        for card in found {
            pass.force(card, Reason::Related);
        }
    }
}

/// Children of `parent` that are cards of one list.
fn find_cards(pass: &Pass<'_>, parent: RowId, cards: &mut Vec<RowId>) {
    let dom = pass.dom;
    let mut shapes: FxHashMap<(Tag, &str), (usize, Vec<RowId>)> = FxHashMap::default();
    for child in dom.children(parent) {
        let Some(tag) = dom.tag(child) else { continue };
        if tag.is_inline() || pass.is_dropped(child) || matches!(tag, Tag::P | Tag::Tr | Tag::Td | Tag::Th | Tag::Br) {
            continue;
        }
        let shape = shapes.entry((tag, dom.attr(child, AttrName::Class).unwrap_or_default())).or_default();
        shape.0 += 1;
        if is_card(pass, child) {
            shape.1.push(child);
        }
    }
    for (siblings, found) in shapes.into_values() {
        if found.len() >= MIN_CARDS && found.len() * 4 >= siblings * 3 {
            cards.extend(found);
        }
    }
}

fn is_card(pass: &Pass<'_>, row: RowId) -> bool {
    let (text, link) = pass.prose.text_and_link(pass.dom, row);
    (MIN_LINK_BYTES..=MAX_CARD_BYTES).contains(&text)
        && link >= MIN_LINK_BYTES
        && link as f32 >= MIN_LINK_SHARE * text as f32
}
