//! The one place where frontier, fetch, extract and write meet.
