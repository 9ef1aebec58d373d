//! The properties of `tests/fuzz`, for the targets.

#[path = "../../tests/session/invariants.rs"]
pub mod invariants;
#[path = "../../tests/fuzz/properties/mod.rs"]
pub mod properties;
