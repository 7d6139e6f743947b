//! Rows and mask → text blocks with features.
