//! Queue, seen set, host pacing and leases; takes `now` as a parameter.
