//! HTTP messages as bytes: the head of a response, its transfer and content codings, what its body looks like.
//!
//! Bytes in, bytes out, under limits: the client and the archives read by the same rules.

pub mod chunked;
pub mod encoding;
mod head;
pub mod sniff;

pub use head::{Head, charset};
