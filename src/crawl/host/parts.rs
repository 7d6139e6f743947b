//! The further parts of a story that stands on several pages: fetched one after the other under the same rules as any page,
//! before the story is written.

use url::Url;

use super::Host;
use crate::crawl::archive::Role;
use crate::crawl::page::{self, NoPart, Page};
use crate::fetch::{self, Connection, Want};
use crate::links::MAX_PARTS;

impl Host {
    /// Fetches and adds the parts that follow. A part that cannot be had ends the story there, and it says `partial`.
    pub(super) async fn add_parts(&mut self, page: &mut Page) {
        let mut seen = 1;
        while let Some(next) = page.next_part() {
            seen += 1;
            if seen > MAX_PARTS || !self.add_part(page, &next).await {
                page.is_partial();
                break;
            }
        }
        page.finish(&self.shared.options);
    }

    /// False when there is no such part to be had.
    async fn add_part(&mut self, page: &mut Page, next: &Url) -> bool {
        if self.shared.client.check(next).is_err() || !matches!(self.refused(next).await, Ok(None)) {
            return false;
        }
        let Ok(mut turn) = self.turn(next).await else { return false };
        if !self.shared.take_page() {
            return false;
        }
        self.history.pages += 1;
        let reply = match self.get(next, Want::Page, Connection::Keep, &mut turn).await {
            Ok(fetch::Outcome::Reply(reply)) => reply,
            _ => {
                self.made(Role::Aside);
                return false;
            }
        };
        self.answered();
        let fetching = turn.into_permit();
        let permit = self.shared.cleaning.clone().acquire_owned().await;
        drop(fetching);
        let asked_ms = self.asked_ms();
        let (shared, url) = (self.shared.clone(), next.clone());
        let read = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            page::part(&shared.clean, &shared.options, &url, &reply, asked_ms)
        });
        match read.await.unwrap_or(Err(NoPart::Empty)) {
            Ok(article) => {
                self.made(Role::Part);
                page.add(next, article);
                true
            }
            Err(why) => {
                if why == NoPart::Refused {
                    self.exchanges.clear();
                }
                self.made(Role::Aside);
                false
            }
        }
    }
}
