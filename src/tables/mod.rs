//! Vocabularies as data.

pub mod bylines;
pub mod class_hints;
pub mod date_labels;
pub mod meta_keys;
pub mod months;
pub mod zones;
