//! Numbers of a running crawl for Prometheus, on request.

use std::fmt::Write;
use std::net::SocketAddr;

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::crawl::Progress;

/// Media type of the text format.
const TEXT_FORMAT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Serves `/metrics` at `address` until the runtime ends.
///
/// # Errors
/// The address cannot be listened on.
pub async fn serve(address: SocketAddr, picture: watch::Receiver<Progress>) -> anyhow::Result<SocketAddr> {
    let listener =
        TcpListener::bind(address).await.map_err(|error| anyhow::anyhow!("metrics at {address}: {error}"))?;
    let address = listener.local_addr()?;
    let answer = move || {
        let text = text(&picture.borrow());
        async move { ([(CONTENT_TYPE, TEXT_FORMAT)], text) }
    };
    let router = Router::new().route("/metrics", get(answer));
    // The crawl goes on without its metrics if this ends.
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

/// The text format of Prometheus.
fn text(picture: &Progress) -> String {
    let mut out = String::new();
    let mut metric = |name: &str, kind: &str, help: &str, value: u64| {
        // Writing to a string cannot fail.
        let _ = write!(out, "# HELP offprint_{name} {help}\n# TYPE offprint_{name} {kind}\noffprint_{name} {value}\n");
    };
    metric("urls_queued", "gauge", "URLs still to do.", picture.queued);
    metric("urls_done_total", "counter", "URLs finished in this run.", picture.done);
    metric("page_bytes_total", "counter", "Decoded bytes of pages fetched in this run.", picture.bytes);
    metric("requests_in_flight", "gauge", "Requests on their way.", picture.in_flight);
    metric("hosts", "gauge", "Hosts seen so far.", picture.hosts);
    metric("hosts_active", "gauge", "Hosts being worked on.", picture.hosts_active);
    metric("hosts_pending", "gauge", "Hosts with URLs to do.", picture.hosts_pending);
    metric("hosts_deferred", "gauge", "Hosts that asked for a pause or are backed off.", picture.hosts_deferred);
    metric("hosts_given_up", "gauge", "Hosts given up.", picture.hosts_dead);
    metric("listing", "gauge", "1 while the URL lists are being read.", u64::from(picture.listing));
    metric("slowest_host_ms", "gauge", "What the longest queue needs at its delay.", picture.slowest_host_ms);
    out.push_str("# HELP offprint_urls_ended_total URLs ended by reason code, earlier runs included.\n");
    out.push_str("# TYPE offprint_urls_ended_total counter\n");
    for (reason, count) in &picture.reasons {
        let _ = writeln!(out, "offprint_urls_ended_total{{reason=\"{reason}\"}} {count}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_metric_has_help_type_and_value() {
        let reasons = [("article".to_owned(), 7), ("http-status".to_owned(), 2)].into();
        let text = text(&Progress { queued: 5, reasons, ..Progress::default() });
        assert!(text.contains("\noffprint_urls_queued 5\n"));
        assert!(text.contains("\noffprint_urls_ended_total{reason=\"http-status\"} 2\n"));
        assert_eq!(text.matches("# HELP").count(), text.matches("# TYPE").count());
        assert!(text.lines().all(|line| line.starts_with("# ") || line.starts_with("offprint_")));
    }
}
