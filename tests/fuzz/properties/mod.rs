//! Properties that must hold for any input. The fuzzer's targets in `fuzz/` check them too.

pub mod attributes;
pub mod code;
pub mod color;
pub mod content;
pub mod edits;
pub mod saved;
