//! Canonical form, host key, registrable domain.
