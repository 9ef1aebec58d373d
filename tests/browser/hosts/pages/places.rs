//! Where the element stands and what the host does with it.

use super::faults;
use crate::hosts::host_page::{HostPage, page};

pub fn pages() -> Vec<HostPage> {
    vec![
        page("moved"),
        page("moved-early"),
        page("cloned").holds("recorder.elements().length === 2 && recorder.shown('[data-question]', 1)"),
        page("removed"),
        page("removed-early"),
        page("html-rewritten"),
        page("hidden-tab"),
        page("closed-details"),
        page("dialog"),
        page("popover"),
        page("shadow-root"),
        page("below-the-fold"),
        page("left-and-back").leaves(),
        page("framed").framed(""),
        page("framed-sandbox").framed("sandbox='allow-scripts'"),
        page("table-layout"),
        page("inside-form"),
        page("inside-label"),
        page("windows-1252").western().header("Content-Type", "text/html").fault(faults::bare),
        page("charset-undeclared").header("Content-Type", "text/html"),
    ]
}
