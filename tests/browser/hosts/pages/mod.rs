//! The table of host pages: a module for each category.
#![allow(clippy::too_many_lines, reason = "these functions are tables")]

pub mod arrival;
pub mod faults;
pub mod placement;
pub mod policies;
pub mod scripts;
pub mod styles;

use super::category::Category;
use super::host_page::{HostPage, page};

/// Returns every page, category by category.
pub fn all() -> Vec<HostPage> {
    Category::ALL.into_iter().flat_map(Category::pages).collect()
}

/// Returns the page that every other page is compared with.
pub fn plain() -> HostPage {
    page("plain", "No hazard.")
}
