//! The host's scripts, translators, extensions, and storage.

use crate::feature::Feature;
use crate::hosts::expect::Expect::FirstQuestion;
use crate::hosts::expect::Hand;
use crate::hosts::host_page::{HostPage, page};

/// Whether all that copy protection cancels reaches the widget, and not the host.
const NOTHING_CANCELLED: &str = "['click', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'contextmenu', 'selectstart', 'copy']
  .every((type) => recorder.part('.mount').dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true })))";

pub fn pages() -> Vec<HostPage> {
    vec![
        page("keys-cancelled"),
        page("copy-protected").holds(NOTHING_CANCELLED),
        // Whoever cancels an event in the capture phase comes before every guest, and before his own forms.
        page("keys-cancelled-first").expects(FirstQuestion(Hand::Keys)),
        page("clicks-cancelled-first").expects(FirstQuestion(Hand::Mouse)),
        page("presses-cancelled-first"),
        page("prototype-js"),
        page("mootools"),
        page("object-prototype").needs(Feature::SpoiledPage),
        page("listeners-wrapped"),
        page("timers-wrapped"),
        page("promise-replaced").needs(Feature::SpoiledPage),
        page("fetch-patched"),
        page("fetch-missing"),
        page("requests-wrapped"),
        page("history-guarded"),
        page("console-missing"),
        page("module-loader"),
        page("no-adopted-sheets"),
        page("translated").moves("the texts are of another length"),
        page("translated-live"),
        page("texts-normalized"),
        page("texts-split"),
        page("nodes-inserted").moves("the nodes take up room"),
        page("dark-mode-extension"),
        page("storage-blocked"),
        page("storage-null"),
        page("storage-full"),
        page("storage-garbage").announces("the saved answers are dropped"),
        page("storage-unknown").announces("the saved answers are dropped"),
        page("storage-long"),
        page("storage-answers"),
        page("storage-language"),
        page("history-corrupt"),
    ]
}
