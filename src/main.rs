//! The binary that Trunk builds. `main` is empty: the loader creates each [`ems_career_path::embed::Widget`] from
//! JavaScript.

// Linking the library exports `Widget`.
use ems_career_path as _;

fn main() {}
