//! The properties in `tests/fuzz`, shared with the fuzzer's targets.

#[path = "../../tests/session/invariants.rs"]
pub mod invariants;
#[path = "../../tests/fuzz/properties/mod.rs"]
pub mod properties;
