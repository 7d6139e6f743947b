//! What classes and ids say.

use rustc_hash::FxHashMap;

use super::{GUARDED_SHARE, Pass, SURE_SHARE};
use crate::dom::{AttrName, Tag};
use crate::tables::class_tokens::{Strength, Verdict, judge};

pub(super) fn run(pass: &mut Pass<'_>) {
    // Pages repeat their class lists; each is judged once.
    let dom = pass.dom;
    let mut judged: FxHashMap<&str, Verdict> = FxHashMap::default();
    pass.visit(|pass, row| {
        // What stands on these describes the page's state, not the element.
        if matches!(dom.tag(row), Some(Tag::Html | Tag::Body | Tag::Main)) {
            return true;
        }
        let mut verdict = Verdict::Nothing;
        for name in [AttrName::Class, AttrName::Id] {
            let Some(value) = dom.attr(row, name) else { continue };
            match *judged.entry(value).or_insert_with(|| judge(value)) {
                Verdict::Nothing => {}
                found @ (Verdict::Keep | Verdict::Body) => {
                    verdict = found;
                    break;
                }
                found if verdict == Verdict::Nothing => verdict = found,
                _ => {}
            }
        }
        if let Verdict::Drop(reason, strength) = verdict {
            let share = if strength == Strength::Sure { SURE_SHARE } else { GUARDED_SHARE };
            pass.drop(row, reason, share);
        }
        true
    });
}
