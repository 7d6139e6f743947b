//! The one step that makes a field of what its sources say: the winner, who agrees, who does not, how sure.
//!
//! A source is asked only when it is its turn: without provenance nobody is asked after the winner.

use super::confidence::{Support, confidence};
use crate::model::{Claim, Origin, Provenance};

/// Longest value of a source that disagrees; more is no help in judging it.
const CLAIM_CHARS: usize = 300;

/// What one source says of a field.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Candidate<T> {
    pub source: &'static str,
    pub value: T,
}

/// A field and its sources.
pub(super) struct Field<T, const N: usize> {
    pub name: &'static str,
    /// Names of the sources, best first.
    pub sources: [&'static str; N],
    /// Do two values say the same?
    pub same: fn(&T, &T) -> bool,
    /// A value as records show it.
    pub shown: fn(&T) -> String,
    /// How often winners were right.
    pub support: &'static [Support],
}

/// Asks one source.
pub(super) type Ask<'a, T> = &'a dyn Fn() -> Option<T>;

impl<T, const N: usize> Field<T, N> {
    /// What the sources say, best first; each is asked when its candidate is taken.
    pub fn candidates<'a>(&self, asks: [Ask<'a, T>; N]) -> impl Iterator<Item = Candidate<T>> + use<'a, T, N> {
        let asked = self.sources.into_iter().zip(asks);
        asked.filter_map(|(source, ask)| Some(Candidate { source, value: ask()? }))
    }
}

/// Decides the fields of a page, and keeps where they came from where that is asked for.
pub(super) struct Decider {
    pub provenance: Option<Box<Provenance>>,
}

impl Decider {
    pub fn new(explain: bool) -> Self {
        Self { provenance: explain.then(Box::default) }
    }

    /// The first source that says anything.
    pub fn first<T, const N: usize>(&mut self, field: &Field<T, N>, asks: [Ask<'_, T>; N]) -> Option<T> {
        let mut candidates = field.candidates(asks);
        let winner = candidates.next();
        self.settle(field, winner, candidates)
    }

    /// The winner that a field's own rules name. `candidates` are what the sources say; the winner's own is passed over.
    pub fn settle<T, const N: usize>(
        &mut self,
        field: &Field<T, N>,
        winner: Option<Candidate<T>>,
        candidates: impl Iterator<Item = Candidate<T>>,
    ) -> Option<T> {
        let winner = winner?;
        if let Some(provenance) = &mut self.provenance {
            provenance.0.insert(field.name, origin(field, &winner, candidates));
        }
        Some(winner.value)
    }

    /// As [`Decider::settle`], where a vote says how sure the winner is.
    pub fn voted<T, const N: usize>(
        &mut self,
        field: &Field<T, N>,
        winner: Option<Candidate<T>>,
        candidates: impl Iterator<Item = Candidate<T>>,
        share: f32,
    ) -> Option<T> {
        let value = self.settle(field, winner, candidates);
        if let Some(origin) = self.provenance.as_mut().and_then(|provenance| provenance.0.get_mut(field.name)) {
            origin.confidence = share;
        }
        value
    }
}

/// Sorts what the sources say into those that say the winner's value and those that do not.
fn origin<T, const N: usize>(
    field: &Field<T, N>,
    winner: &Candidate<T>,
    candidates: impl Iterator<Item = Candidate<T>>,
) -> Origin {
    let others = candidates.filter(|candidate| candidate.source != winner.source);
    let (agreed, disagreed): (Vec<_>, Vec<_>) =
        others.partition(|candidate| (field.same)(&winner.value, &candidate.value));
    let agreed: Vec<&'static str> = agreed.into_iter().map(|candidate| candidate.source).collect();
    let claim = |candidate: Candidate<T>| {
        let value = (field.shown)(&candidate.value).chars().take(CLAIM_CHARS).collect();
        Claim { source: candidate.source, value }
    };
    let disagreed: Vec<Claim> = disagreed.into_iter().map(claim).collect();
    let confidence = confidence(field.support, winner.source, agreed.len(), !disagreed.is_empty());
    Origin { confidence, source: winner.source, agreed, disagreed }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::meta::confidence::OTHER;

    const FIELD: Field<u8, 3> = Field {
        name: "field",
        sources: ["one", "two", "three"],
        same: |one, other| one == other,
        shown: u8::to_string,
        support: OTHER,
    };

    #[test]
    fn the_first_candidate_wins_and_nobody_else_is_asked() {
        let asked = Cell::new(0);
        let ask = |value| {
            asked.set(asked.get() + 1);
            value
        };
        let mut decider = Decider::new(false);
        assert_eq!(decider.first(&FIELD, [&|| ask(None), &|| ask(Some(2)), &|| ask(Some(3))]), Some(2));
        assert_eq!(asked.get(), 2);
        assert_eq!(decider.provenance, None);
    }

    #[test]
    fn the_winner_the_agreeing_and_the_others_are_told_apart() {
        let mut decider = Decider::new(true);
        let winner = Some(Candidate { source: "two", value: 2 });
        let said = FIELD.candidates([&|| Some(3), &|| Some(2), &|| Some(2)]);
        assert_eq!(decider.settle(&FIELD, winner, said), Some(2));
        let origin = &decider.provenance.unwrap().0["field"];
        assert_eq!((origin.source, origin.agreed.as_slice()), ("two", ["three"].as_slice()));
        assert_eq!(origin.disagreed, [Claim { source: "one", value: "3".into() }]);
        assert!(origin.confidence < 0.9);
    }
}
