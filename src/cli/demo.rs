//! `offprint demo`: serve the bundled test site, crawl it, show the result.

use super::args::Global;
use super::{Ended, UsageError};

/// Runs the demo.
pub(super) fn run(_global: &Global) -> anyhow::Result<Ended> {
    Err(UsageError("the demo is not part of this build".to_owned()).into())
}
