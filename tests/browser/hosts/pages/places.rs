//! Where the element stands and what the host does with it.

use super::faults;
use crate::hosts::host_page::{HostPage, page};

/// Why other things move.
const AWAY: &str = "what stands behind the widget takes its place meanwhile";

pub fn pages() -> Vec<HostPage> {
    vec![
        page("moved").moves(AWAY),
        page("moved-early").moves(AWAY),
        page("cloned").copies(2, 2),
        page("removed").moves(AWAY),
        // What the owner puts there after the script has run comes besides what that has made.
        page("removed-early").moves(AWAY).copies(1, 2),
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
        page("windows-1252")
            .western()
            .header("Content-Type", "text/html")
            .fault(|request| Some(faults::bare(request))),
        page("charset-undeclared").header("Content-Type", "text/html"),
    ]
}
