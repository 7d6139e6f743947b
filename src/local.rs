//! Local pages → records, in parallel, in input order.
