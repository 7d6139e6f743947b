//! Bytes → article: whatever comes, an article or an error, with everything that may be asked for.
#![no_main]

use libfuzzer_sys::fuzz_target;
#[path = "../checks.rs"]
#[allow(dead_code)]
mod checks;

fuzz_target!(|bytes: &[u8]| checks::check_page(bytes));
