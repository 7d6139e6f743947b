//! What rules and reasons are called in a report.

use crate::model::Rule;

/// What a rule saw, as the end of "dropped by" or "kept by".
pub(super) fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::Selector => "a selector you gave, or rules of the site",
        Rule::Unseen => "an element that readers do not see or read",
        Rule::Name => "a class or id",
        Rule::Element => "a tag or role",
        Rule::Cards => "a group of teaser cards",
        Rule::Box => "a box with its label",
        Rule::Pointer => "a pointer inside a paragraph",
        Rule::Line => "the words of the line",
        Rule::BelowLabel => "the label above",
        Rule::Repeat => "the same text elsewhere",
        Rule::Score => "the model’s score",
        Rule::Reopened => "the model’s score, against the rule",
        Rule::TableRow => "the rest of its table row",
        Rule::Heading => "its place, a heading between kept blocks",
        Rule::Standfirst => "its place between headline and story",
        Rule::Tail => "its place, a short line behind the story",
        Rule::Byline => "its place, between headline and story",
        Rule::Headline => "the title, which the metadata hold",
        Rule::AboveHeadline => "its place above the headline",
        Rule::NextArticle => "its place in the next article",
        Rule::Part => "a part you asked for or left out",
        Rule::BareHeading => "nothing kept below the heading",
    }
}

/// A probability with as many digits as tell it from nothing and from certainty.
pub(super) fn percent(share: f32) -> String {
    match share * 100.0 {
        percent if percent < 0.01 => "under 0.01 %".to_owned(),
        percent if percent > 99.99 => "over 99.99 %".to_owned(),
        percent if (1.0..=99.0).contains(&percent) => format!("{percent:.0} %"),
        percent => format!("{percent:.2} %"),
    }
}

/// By how much the odds are multiplied or divided.
pub(super) fn factor(log_odds: f32) -> String {
    match log_odds.abs().exp() {
        factor if factor > 1_000.0 => "over 1,000".to_owned(),
        factor if factor >= 10.0 => format!("{factor:.0}"),
        factor => format!("{factor:.1}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_near_the_ends_keep_their_digits() {
        assert_eq!(
            [0.0, 0.0031, 0.42, 0.998, 1.0].map(percent),
            ["under 0.01 %", "0.31 %", "42 %", "99.80 %", "over 99.99 %"]
        );
        assert_eq!([0.5f32, -3.0, 30.0].map(factor), ["1.6", "20", "over 1,000"]);
    }
}
