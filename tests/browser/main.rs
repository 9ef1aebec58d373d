//! Drives the packaged widget in a real browser, on host pages of another origin. `cargo xtask test` runs this.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "test helpers may panic"
)]

mod accessibility;
mod analytics;
mod back_and_change;
mod call_to_action;
mod checks;
mod chromium;
mod coming_back;
mod content;
mod content_releases;
mod contrast;
mod crash;
mod crash_host;
mod crash_steps;
mod desktop;
mod driver;
mod emulation;
mod engine;
mod events;
mod fallback;
mod fallback_focus;
mod fallback_screen;
mod faults;
mod feature;
mod firefox;
mod first_question;
mod focus;
mod focus_order;
mod guest;
mod hand;
mod history;
mod history_walks;
mod host_page;
mod hostile_content;
mod hosting;
mod hosts;
mod journeys;
mod keyboard;
mod language_switch;
mod link_address;
mod links;
mod log;
mod manners;
mod media;
mod missing_parts;
mod monkey;
mod observed;
mod options;
mod owners_check;
mod page;
mod panic;
mod pass_params;
mod plain;
mod pointer;
mod policy;
mod print;
mod recipes;
mod redrawn;
mod reflow;
mod result;
mod resume;
mod runs_as;
mod sandbox;
mod screens;
mod scrolling;
mod security;
mod sequences;
mod share;
mod snippet;
mod snippet_alone;
mod soak;
mod spoken;
mod take_over;
mod targets;
mod time_limits;
mod translators;
mod tree;
mod trusted_source;
mod two_releases;
mod two_widgets;
mod visitor;
mod webkit;
mod widget;
mod wordpress;
