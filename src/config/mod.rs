//! Raw file → merged settings.
