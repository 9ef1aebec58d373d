//! What must hold of whatever is handed over. The fuzzer's targets in `fuzz/` hold the same.

pub mod attributes;
pub mod code;
pub mod color;
pub mod content;
pub mod edits;
pub mod saved;
