//! Vocabularies as data.
