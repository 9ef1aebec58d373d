//! What Trunk builds. The page's loader creates each [`ems_career_path::embed::Widget`]; nothing starts
//! by itself.
use ems_career_path as _;

fn main() {}
