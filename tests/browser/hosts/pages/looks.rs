//! The host's style sheets, and what the visitor's system prefers.

use crate::feature::Feature;
use crate::hosts::host_page::{HostPage, page};

pub fn pages() -> Vec<HostPage> {
    vec![
        page("css-small-rem"),
        page("css-star-important"),
        page("css-controls-reset"),
        page("css-div-empty"),
        page("css-any-empty"),
        page("css-right-to-left"),
        page("css-quirks"),
        page("css-dark-host"),
        page("css-narrow-column"),
        page("css-font-zero"),
        page("css-invisible"),
        page("css-uppercase"),
        page("css-line-height"),
        page("css-no-selection"),
        page("css-pointer-events"),
        page("css-flex-row"),
        page("css-shrink-to-fit"),
        page("css-theme-column").holds("recorder.elements()[0].clientWidth <= 300"),
        page("css-display-contents"),
        page("css-content-visibility"),
        page("css-transformed"),
        page("css-print"),
        page("css-forced-colors")
            .prefers("forced-colors", "active")
            .needs(Feature::ForcedColors)
            .looks_differ("the system's colors are the visitor's"),
        page("css-reduced-motion").prefers("prefers-reduced-motion", "reduce"),
        page("css-dark-system")
            .prefers("prefers-color-scheme", "dark")
            .looks_differ("it is dark, as the visitor wants it"),
    ]
}
