//! Figures of the story: address, caption and credit.

use super::html::{Page, text_of};
use super::values::{cut, plain};
use crate::dom::{AttrName, Dom, RowId, Tag};
use crate::tables::bylines::CREDIT_LABELS;

/// Longer captions are paragraphs in a wrong element.
const CAPTION_BYTES: usize = 600;

/// Longest credit.
const CREDIT_CHARS: usize = 80;

/// A figure as the page has it; the address is not yet resolved.
pub(super) struct Figure<'d> {
    pub src: &'d str,
    pub caption: Option<String>,
    pub credit: Option<String>,
}

/// Figures that are not part of other stories, in the page's order.
pub(super) fn read<'d>(dom: &'d Dom, page: &Page<'d>) -> Vec<Figure<'d>> {
    page.figures.iter().filter(|&&row| !page.is_foreign(row)).filter_map(|&row| figure(dom, row)).collect()
}

fn figure(dom: &Dom, row: RowId) -> Option<Figure<'_>> {
    let image = dom.subtree(row).find(|&inner| dom.is_tag(inner, Tag::Img))?;
    // Lazy loaders keep the address elsewhere, and an inline placeholder in `src`.
    let src = [AttrName::DataSrc, AttrName::Src].into_iter().filter_map(|name| dom.attr(image, name));
    let src = src.map(str::trim).find(|src| !src.is_empty() && !src.starts_with("data:"))?;
    let caption = dom.subtree(row).find(|&inner| dom.is_tag(inner, Tag::Figcaption));
    let caption =
        caption.map(|row| plain(cut(&text_of(dom, row, CAPTION_BYTES, true), CAPTION_BYTES))).unwrap_or_default();
    let (caption, credit) = split_credit(&caption);
    Some(Figure { src, caption, credit })
}

/// "Rain in the port. Photo: Ada Byron" → caption and credit.
fn split_credit(caption: &str) -> (Option<String>, Option<String>) {
    let some = |text: &str| {
        Some(text.trim_matches([' ', '|', '/', '(', ')', '–', '-']).to_owned()).filter(|text| !text.is_empty())
    };
    // Most captions have no credit: no look for two dozen labels in them.
    if !caption.contains([':', '©']) && !["oto ", "urtesy"].iter().any(|part| caption.contains(part)) {
        return (some(caption), None);
    }
    let lower = caption.to_lowercase();
    let at = if lower.len() == caption.len() {
        CREDIT_LABELS.iter().filter_map(|label| Some((lower.rfind(label)?, label.len()))).min()
    } else {
        caption.find('©').map(|at| (at, '©'.len_utf8()))
    };
    let Some((at, label_bytes)) = at else { return (some(caption), None) };
    let credit = caption[at + label_bytes..].trim_matches([' ', ':', ')', '(', '.', '|', '/']);
    if credit.is_empty() || credit.chars().count() > CREDIT_CHARS {
        return (some(caption), None);
    }
    (some(&caption[..at]), Some(credit.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_is_taken_off_the_caption() {
        let split = |caption| {
            let (caption, credit) = split_credit(caption);
            (caption.unwrap_or_default(), credit.unwrap_or_default())
        };
        assert_eq!(split("Rain in the port. Photo: Ada Byron"), ("Rain in the port.".into(), "Ada Byron".into()));
        assert_eq!(split("Regen im Hafen (Foto: dpa)"), ("Regen im Hafen".into(), "dpa".into()));
        assert_eq!(split("Rain © Ada Byron"), ("Rain".into(), "Ada Byron".into()));
        assert_eq!(split("Rain in the port"), ("Rain in the port".into(), String::new()));
        assert_eq!(split("Photo: Ada Byron"), (String::new(), "Ada Byron".into()));
    }
}
