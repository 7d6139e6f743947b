//! `offprint serve`: the cleaner as an HTTP service, until a signal ends it.

use tokio::net::TcpListener;

use super::args::{Global, ServeArgs};
use super::crawl::Signals;
use super::{Ended, INTERRUPTED, UsageError, logging, settings, tell};
use crate::serve;

/// Blocking threads beside those that clean: look-ups of names.
const OTHER_THREADS: usize = 8;

pub(super) fn run(args: &ServeArgs, global: &Global) -> anyhow::Result<Ended> {
    let settings = settings::merged(global, settings::of_serve(args))?;
    logging::start(global, settings.log_format)?;
    let options = settings.serve;
    let cores = || std::thread::available_parallelism().map_or(1, usize::from);
    let threads = options.threads.map_or_else(cores, std::num::NonZeroUsize::get);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(threads + OTHER_THREADS)
        .build()?;
    let ended = runtime.block_on(until_a_signal(options, global));
    runtime.shutdown_background();
    ended
}

async fn until_a_signal(options: serve::Options, global: &Global) -> anyhow::Result<Ended> {
    let listener = TcpListener::bind(options.listen)
        .await
        .map_err(|error| anyhow::anyhow!("cannot listen on {}: {error}", options.listen))?;
    let address = listener.local_addr()?;
    if !global.quiet {
        tell(&format!("serving at http://{address}/ (Ctrl-C stops)"));
        if !address.ip().is_loopback() {
            tell("other machines may reach this service; it asks nobody who they are");
        }
    }
    let mut signals = Signals::new()?;
    let stop = async move {
        signals.next().await;
        tell("stopping: requests in flight are answered first; Ctrl-C again stops at once");
        tokio::spawn(async move {
            signals.next().await;
            std::process::exit(i32::from(INTERRUPTED));
        });
    };
    serve::run(listener, options, stop).await.map_err(UsageError)?;
    Ok(Ended::Well)
}
