//! The vote on the title: every source proposes, learned weights say which proposal is the headline, and how sure.

use super::decide::Candidate;
use super::fields::TITLE;
use super::values::{TitleKey, squashed};
use crate::tables::title_weights::TITLE_WEIGHTS;

/// Who proposes a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// The heading that agrees best with the rest.
    Heading,
    /// Open Graph, without the site's name.
    OpenGraph,
    /// JSON-LD of an article, without the site's name.
    JsonLd,
    /// Other meta names, without the site's name.
    Meta,
    /// `<title>`, without the site's name.
    TitleTag,
    /// Open Graph as it stands.
    OpenGraphWhole,
    /// JSON-LD as it stands.
    JsonLdWhole,
    /// `<title>` as it stands.
    TitleTagWhole,
    /// The longest part of `<title>`.
    TitleTagPart,
    /// The first h1, where another heading agrees better.
    FirstHeading,
}

/// The voices of each source, as `fields::TITLE` names them.
const OF_SOURCE: [&[Voice]; TITLE.sources.len()] = [
    &[Voice::Heading, Voice::FirstHeading],
    &[Voice::OpenGraph, Voice::OpenGraphWhole],
    &[Voice::JsonLd, Voice::JsonLdWhole],
    &[Voice::Meta],
    &[Voice::TitleTag, Voice::TitleTagWhole, Voice::TitleTagPart],
];

/// How many they are.
const VOICES: usize = Voice::FirstHeading as usize + 1;

/// Sources that stand for themselves; agreement of two of them counts.
const MAIN: usize = 5;

/// Lengths in words up to which titles are alike.
const WORD_CLASSES: [usize; 6] = [1, 2, 4, 7, 14, 24];

/// What kind of page proposes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Setting {
    /// JSON-LD describes an article.
    pub linked_article: bool,
    /// Open Graph calls it one, or gives a date of publication.
    pub graph_article: bool,
    /// Headings of level one.
    pub level_one: usize,
    /// Level of the heading that proposes; 0 where none does.
    pub heading_level: u8,
}

/// One title, and who proposes it.
struct Proposal {
    text: String,
    /// Lower case, one form of quotes and dashes: what makes two proposals one.
    plain: String,
    key: TitleKey,
    /// Bit of each [`Voice`].
    voices: u16,
}

/// All proposals of a page.
#[derive(Default)]
pub(super) struct Ballot {
    proposals: Vec<Proposal>,
}

/// A proposal with its features by name.
pub(super) type TrainingRow = (String, Vec<(String, f32)>);

/// Who won, and by how much.
pub(super) struct Outcome {
    /// First source that proposes the title.
    source: &'static str,
    /// The title among the proposals.
    at: usize,
    /// Probability that it is the title.
    pub share: f32,
}

fn bit(voice: Voice) -> u16 {
    1 << voice as u16
}

impl Ballot {
    pub fn propose(&mut self, voice: Voice, text: Option<&str>) {
        let Some(text) = text.filter(|text| !text.is_empty()) else { return };
        let plain = one_form(text);
        match self.proposals.iter_mut().find(|proposal| proposal.plain == plain) {
            Some(known) => known.voices |= bit(voice),
            None => self.proposals.push(Proposal {
                text: text.to_owned(),
                plain,
                key: TitleKey::new(text),
                voices: bit(voice),
            }),
        }
    }

    /// The proposal with the most weight; `None` where nobody proposes.
    pub fn decide(&self, setting: Setting, site_names: &[String]) -> Option<Outcome> {
        let weigh = |proposal| {
            let (mut sum, mut at) = (0.0, 0);
            self.features(proposal, setting, site_names, &mut |_, _, value| {
                sum += TITLE_WEIGHTS.get(at).copied().unwrap_or_default() * value;
                at += 1;
            });
            sum
        };
        let scores: Vec<f32> = self.proposals.iter().map(weigh).collect();
        let (best, top) = scores.iter().copied().enumerate().max_by(|(_, one), (_, other)| one.total_cmp(other))?;
        let sum: f32 = scores.iter().map(|score| (score - top).exp()).sum();
        let voices = self.proposals[best].voices;
        let proposes = |(_, of): &(&str, &[Voice])| of.iter().any(|voice| voices & bit(*voice) != 0);
        let (source, _) = TITLE.sources.into_iter().zip(OF_SOURCE).find(proposes)?;
        Some(Outcome { source, at: best, share: 1.0 / sum })
    }

    pub fn winner(&self, outcome: &Outcome) -> Candidate<String> {
        Candidate { source: outcome.source, value: self.proposals[outcome.at].text.clone() }
    }

    /// What each source proposes: the winner's text, where it does, else what it would rather have.
    pub fn claims(&self, outcome: &Outcome) -> impl Iterator<Item = Candidate<String>> {
        let winner = &self.proposals[outcome.at];
        TITLE.sources.into_iter().zip(OF_SOURCE).filter_map(move |(source, voices)| {
            let own = || voices.iter().filter_map(|voice| self.by(*voice));
            let text = own().find(|proposal| std::ptr::eq(*proposal, winner)).or_else(|| own().next())?.text.clone();
            Some(Candidate { source, value: text })
        })
    }

    /// Each proposal with its features by name, for training.
    pub fn rows(&self, setting: Setting, site_names: &[String]) -> Vec<TrainingRow> {
        let row = |proposal: &Proposal| {
            let mut row = Vec::new();
            self.features(proposal, setting, site_names, &mut |name, index, value| {
                row.push((format!("{name} {index}"), value));
            });
            (proposal.text.clone(), row)
        };
        self.proposals.iter().map(row).collect()
    }

    fn by(&self, voice: Voice) -> Option<&Proposal> {
        self.proposals.iter().find(|proposal| proposal.voices & bit(voice) != 0)
    }

    /// What is known of a proposal, always in the same order.
    fn features(
        &self,
        own: &Proposal,
        setting: Setting,
        site_names: &[String],
        put: &mut dyn FnMut(&'static str, usize, f32),
    ) {
        let mut flag = |name, index, holds: bool| put(name, index, f32::from(u8::from(holds)));
        let says = |index: usize| own.voices & 1 << index != 0;
        let kinds = [
            ("on any page", true),
            ("on a page with an article in JSON-LD", setting.linked_article),
            ("on an article of Open Graph", setting.graph_article && !setting.linked_article),
            ("on a page that is no article", !setting.graph_article && !setting.linked_article),
        ];
        for (kind, holds) in kinds {
            for index in 0..VOICES {
                flag(kind, index, holds && says(index));
            }
        }
        let is_article = setting.linked_article || setting.graph_article;
        for (name, holds) in [("two say it", true), ("two say it of an article", is_article)] {
            for (pair, (one, two)) in pairs().enumerate() {
                flag(name, pair, holds && says(one) && says(two));
            }
        }
        for (relation, voice) in [
            ("beside the heading", Voice::Heading),
            ("beside Open Graph", Voice::OpenGraph),
            ("beside JSON-LD", Voice::JsonLd),
            ("beside the title tag", Voice::TitleTag),
        ] {
            let other = self.by(voice).filter(|other| other.plain != own.plain);
            let (mine, theirs) = (own.plain.as_str(), other.map_or("", |other| other.plain.as_str()));
            flag(relation, 0, other.is_some() && theirs.starts_with(mine));
            flag(relation, 1, other.is_some() && theirs.ends_with(mine));
            flag(relation, 2, other.is_some() && mine.starts_with(theirs));
            flag(relation, 3, other.is_some() && mine.ends_with(theirs));
            flag(relation, 4, other.is_some_and(|other| other.key.same(&own.key)));
            let shared = other.map_or(0.0, |other| other.key.overlap(&own.key));
            flag(relation, 5, shared > 0.4);
            flag(relation, 6, shared > 0.7);
            flag(relation, 7, self.by(voice).is_none());
        }
        let words = own.plain.split(' ').count();
        let class = WORD_CLASSES.iter().position(|most| words <= *most).unwrap_or(WORD_CLASSES.len());
        for index in 0..=WORD_CLASSES.len() {
            flag("words", index, class == index);
        }
        let squashed = squashed(&own.text);
        let names_site = site_names.iter().any(|name| name.len() >= 4 && squashed.contains(name.as_str()));
        let marks = [
            own.text.ends_with('?'),
            own.text.ends_with('.'),
            own.text.ends_with(['…']) || own.text.ends_with("..."),
            own.text.contains(" | ") || own.text.contains(" » "),
            own.text.contains(" - ") || own.text.contains(" – ") || own.text.contains(" — "),
            own.text.contains(": "),
            names_site,
            !own.text.chars().any(char::is_lowercase),
            own.text.starts_with(|c: char| c.is_ascii_digit()),
            own.text.contains('!'),
        ];
        for (index, holds) in marks.into_iter().enumerate() {
            flag("its text", index, holds);
        }
        let heads = says(Voice::Heading as usize);
        let shown = [
            heads && setting.heading_level == 1,
            heads && setting.level_one == 0,
            heads && setting.level_one == 1,
            heads && setting.level_one > 1,
            heads && own.voices == bit(Voice::Heading),
            heads && own.voices == bit(Voice::Heading) && is_article,
            heads && own.voices == bit(Voice::Heading) && words < 3,
            heads && own.text.ends_with('?') && setting.heading_level > 1,
        ];
        for (index, holds) in shown.into_iter().enumerate() {
            flag("a heading", index, holds);
        }
        let others = self.proposals.iter().filter(|other| other.plain != own.plain);
        let (mut most, mut sum, mut count) = (0.0f32, 0.0f32, 0.0f32);
        for other in others {
            let shared = other.key.overlap(&own.key);
            most = most.max(shared);
            sum += shared;
            count += 1.0;
        }
        put("shared with others", 0, most);
        put("shared with others", 1, if count > 0.0 { sum / count } else { 0.0 });
        put("voices", 0, (own.voices.count_ones() as f32).ln());
    }
}

fn pairs() -> impl Iterator<Item = (usize, usize)> {
    (0..MAIN).flat_map(|one| (one + 1..MAIN).map(move |two| (one, two)))
}

/// Lower case, one form of quotes and dashes, one space.
fn one_form(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '‘' | '’' | '‚' | '‛' | '′' | '´' | '`' => out.push('\''),
            '“' | '”' | '„' | '«' | '»' | '″' => out.push('"'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
            '…' => out.push_str("..."),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_weight_for_each_feature() {
        let mut ballot = Ballot::default();
        ballot.propose(Voice::Heading, Some("The harbour reopens"));
        let rows = ballot.rows(Setting::default(), &[]);
        assert_eq!(rows[0].1.len(), TITLE_WEIGHTS.len());
    }
}
