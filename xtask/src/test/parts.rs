//! What of the end-to-end tests the whole test runs besides those in Chromium: modules of `tests/browser`. All of
//! them in all engines is `cargo xtask test --only engines`.

pub(super) const FIREFOX: &[&str] = &[
    "back_and_change::",
    "coming_back::",
    "events::",
    "fallback::",
    "fallback_focus::",
    "history::",
    "journeys::",
    "plain::",
    "policy::",
    "resume::",
    "sandbox::",
];

pub(super) const WEBKIT: &[&str] = &[
    "back_and_change::",
    "coming_back::",
    "events::",
    "fallback::",
    "fallback_focus::",
    "first_question::",
    "history::",
    "host_page::",
    "hostile_content::",
    "journeys::",
    "keyboard::",
    "language_switch::",
    "media::",
    "panic::",
    "pass_params::",
];

pub(super) const JAVASCRIPT: &[&str] = &[
    "events::",
    "fallback_focus::",
    "first_question::",
    "history::",
    "journeys::",
    "keyboard::",
    "language_switch::",
    "options::",
    "panic::",
    "plain::",
    "policy::",
    "result::",
    "resume::",
    "sandbox::",
    "share::",
    "snippet::",
];
