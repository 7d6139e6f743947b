//! What elements, roles and hidden states say.

use super::{GUARDED_SHARE, Pass, SURE_SHARE};
use crate::dom::{AttrName, Dom, RowId, Tag};
use crate::model::Reason;

/// What is never text of the page, and what readers do not see.
pub(super) fn unseen(pass: &mut Pass<'_>) {
    pass.visit(|pass, row| {
        let Some(tag) = pass.dom.tag(row) else { return false };
        match tag {
            Tag::Noscript if pass.prose.reads_noscript => {}
            Tag::Head | Tag::Script | Tag::Style | Tag::Template | Tag::Svg | Tag::Noscript => {
                pass.force(row, Reason::Hidden);
            }
            Tag::Iframe
            | Tag::Object
            | Tag::Embed
            | Tag::Canvas
            | Tag::Audio
            | Tag::Video
            | Tag::Map
            | Tag::Applet
            | Tag::Frameset => pass.force(row, Reason::Hidden),
            Tag::Select | Tag::Option | Tag::Datalist | Tag::Textarea | Tag::Progress | Tag::Meter | Tag::Search => {
                pass.force(row, Reason::Interface);
            }
            Tag::Html | Tag::Body => {}
            _ => {
                if let Some(share) = hidden_share(pass.dom, row) {
                    pass.drop(row, Reason::Hidden, share);
                }
            }
        }
        true
    });
}

/// Largest share of the page's prose that an element hidden by style may hold. Copies for other devices hold as
/// much as the story; what holds more is a story shown by a script.
const HIDDEN_SHARE: f32 = 0.5;

/// Is the element hidden, and how much may it hold? `hidden` alone is often lifted by a script.
fn hidden_share(dom: &Dom, row: RowId) -> Option<f32> {
    let mut share = None;
    for (name, value) in dom.attrs(row) {
        match name {
            AttrName::Style if style_hides(value) => return Some(HIDDEN_SHARE),
            AttrName::AriaHidden if value.eq_ignore_ascii_case("true") => return Some(HIDDEN_SHARE),
            AttrName::Hidden => share = Some(GUARDED_SHARE),
            _ => {}
        }
    }
    share
}

/// `display: none` or `visibility: hidden` in an inline style.
fn style_hides(style: &str) -> bool {
    style.split(';').filter_map(|rule| rule.split_once(':')).any(|(name, value)| {
        let value = value.trim().trim_end_matches("!important").trim_end();
        (name.trim().eq_ignore_ascii_case("display") && value.eq_ignore_ascii_case("none"))
            || (name.trim().eq_ignore_ascii_case("visibility") && value.eq_ignore_ascii_case("hidden"))
    })
}

/// Landmarks, forms, figures and their roles.
pub(super) fn run(pass: &mut Pass<'_>) {
    pass.visit(|pass, row| {
        if let Some((reason, share)) = of_element(pass.dom, row) {
            pass.drop(row, reason, share);
        }
        true
    });
}

fn of_element(dom: &Dom, row: RowId) -> Option<(Reason, f32)> {
    let by_role = dom.attr(row, AttrName::Role).and_then(of_role);
    by_role.or_else(|| dom.attr(row, AttrName::Itemprop).and_then(of_itemprop)).or_else(|| of_tag(dom, row))
}

fn of_role(role: &str) -> Option<(Reason, f32)> {
    match role.trim().to_ascii_lowercase().as_str() {
        "dialog" | "alertdialog" => Some((Reason::Interface, SURE_SHARE)),
        "banner" => Some((Reason::Header, GUARDED_SHARE)),
        "contentinfo" => Some((Reason::Footer, GUARDED_SHARE)),
        "complementary" => Some((Reason::Sidebar, GUARDED_SHARE)),
        "navigation" | "menu" | "menubar" | "menuitem" | "tablist" => Some((Reason::Nav, GUARDED_SHARE)),
        "search" | "button" | "tooltip" | "toolbar" => Some((Reason::Interface, GUARDED_SHARE)),
        _ => None,
    }
}

fn of_itemprop(value: &str) -> Option<(Reason, f32)> {
    match value.trim() {
        "comment" => Some((Reason::Comment, SURE_SHARE)),
        "author" | "datePublished" | "dateModified" | "publisher" => Some((Reason::Byline, GUARDED_SHARE)),
        "caption" => Some((Reason::Caption, GUARDED_SHARE)),
        _ => None,
    }
}

fn of_tag(dom: &Dom, row: RowId) -> Option<(Reason, f32)> {
    let inside = |tags: &[Tag]| dom.ancestors(row).any(|up| dom.tag(up).is_some_and(|tag| tags.contains(&tag)));
    let reason = match dom.tag(row)? {
        Tag::Dialog => return Some((Reason::Interface, SURE_SHARE)),
        Tag::Nav | Tag::Menu => Reason::Nav,
        // A quotation's footer names its speaker.
        Tag::Footer if !inside(&[Tag::Blockquote]) => Reason::Footer,
        // A header inside the article holds headline and standfirst.
        Tag::Header if !inside(&[Tag::Article, Tag::Main]) => Reason::Header,
        Tag::Aside => Reason::Sidebar,
        Tag::Form | Tag::Button | Tag::Label | Tag::Legend | Tag::Fieldset => Reason::Interface,
        Tag::Figcaption => Reason::Caption,
        Tag::Figure if !holds(dom, row, &[Tag::Table, Tag::Blockquote, Tag::Pre, Tag::P]) => Reason::Caption,
        Tag::Address => Reason::Byline,
        _ => return None,
    };
    Some((reason, GUARDED_SHARE))
}

fn holds(dom: &Dom, row: RowId, tags: &[Tag]) -> bool {
    dom.subtree(row).skip(1).any(|inner| dom.tag(inner).is_some_and(|tag| tags.contains(&tag)))
}
