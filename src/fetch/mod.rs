//! HTTP client, limits, address guard, retry classes.
