//! What visits of places that name others bring, and how they end.

use super::Keeper;
use crate::crawl::CrawlError;
use crate::crawl::message::{Found, Visited};
use crate::discover::revisit::{self, MIN_VISIT_MS, Visit};
use crate::frontier::VisitEnd;

impl Keeper {
    /// Adds what a place names.
    pub(super) fn found(&mut self, found: Found) -> Result<(), CrawlError> {
        if self.frontier.holds(found.lease)? {
            let failures = self.gatherer.take(&mut *self.frontier, found, self.clock.now_ms())?;
            failures.iter().for_each(|failure| self.fail(failure));
            // A host may be among those that were given up.
            self.dead = true;
        }
        Ok(())
    }

    /// Ends a visit of a place that names others, and plans the next one.
    pub(super) fn visited(&mut self, url_id: i64, visited: Visited) -> Result<(), CrawlError> {
        let visit = self.gatherer.visited(url_id);
        let next_visit_ms = match visited.failed {
            true => revisit::next_visit_ms(visited.visit_ms.max(MIN_VISIT_MS), Visit { new: 0, named: 0 }),
            false => revisit::next_visit_ms(visited.visit_ms, visit),
        };
        let next_visit_ms = revisit::granted_ms(next_visit_ms, visited.wishes, self.clock.now_ms());
        let over = visited.failed && visited.guess;
        let problem = visited.problem.as_ref().map(|failure| failure.reason.as_str());
        let end = VisitEnd {
            kind: visited.kind,
            validators: visited.validators.as_ref(),
            next_visit_ms,
            new: visit.new,
            problem,
            over,
        };
        self.frontier.finish_visit(url_id, &end, self.clock.now_ms())?;
        if let Some(failure) = visited.problem.filter(|_| !over)
            && self.frontier.note_once(&format!("visit {} {}", failure.reason, failure.source))?
        {
            self.fail(&failure);
        }
        Ok(())
    }
}
