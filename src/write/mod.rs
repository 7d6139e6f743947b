//! Sinks: one file a format.

pub mod journal;
