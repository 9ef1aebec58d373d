//! The end-to-end tests, by engine. The tests start browsers and servers themselves.

use std::env;
use std::fs;

use anyhow::{Result, bail};

use super::{Part, Tally, gaps};
use crate::chromium;
use crate::process;
use crate::project::Project;

/// Two browsers at a time keep two cores busy.
const BROWSERS_AT_ONCE: &str = "--test-threads=2";

/// A long test that runs once in the full checks, with the hostile pages in Chromium.
const CRASH_EVERYWHERE: &str = "after_a_crash_at_any_function";

/// Tests that other parts run: those that need another release, web servers or a WordPress site, and the long one.
const ELSEWHERE: [&str; 4] = ["two_releases::", "hosting::", "wordpress::", CRASH_EVERYWHERE];

/// Tests that take long, and that few changes break. In Chromium they run once, with all hostile pages.
const LONG: [&str; 17] = [
    CRASH_EVERYWHERE,
    "accessibility::",
    "content::",
    "content_releases::",
    "contrast::",
    "focus_order::",
    "history_walks::",
    "link_address::",
    "links::",
    "missing_parts::",
    "monkey::",
    "recipes::",
    "redrawn::",
    "soak::",
    "targets::",
    "translators::",
    "trusted_source::",
];

/// Tests that plain JavaScript skips. Markup, styles, keys, options and history are the same with and without wasm,
/// because both programs are compiled from the same Rust. Only how the program loads, runs and stops can differ. The
/// first four entries run in other parts. The rest run with wasm in three engines.
const SAME_WITHOUT_WASM: [&str; 22] = [
    "two_releases::",
    "hosting::",
    "wordpress::",
    CRASH_EVERYWHERE,
    "accessibility::",
    "checks::",
    "contrast::",
    "focus_order::",
    "history::",
    "history_walks::",
    "link_address::",
    "links::",
    "media::",
    "observed::",
    "options::",
    "owners_check::",
    "print::",
    "redrawn::",
    "reflow::",
    "scrolling::",
    "spoken::",
    "targets::",
];

/// How to run the tests of one part.
#[derive(Clone)]
struct Run {
    /// The environment variables that the tests read.
    settings: &'static [(&'static str, &'static str)],
    /// Which hostile pages to visit; see `tests/browser/hosts`.
    pages: &'static str,
    only: Vec<&'static str>,
    skip: Vec<&'static str>,
}

impl Run {
    /// Returns how to run a part, or only the tests that someone has `named`.
    fn of(part: Part, named: bool) -> Self {
        let all = Self { settings: &[], pages: "all", only: Vec::new(), skip: ELSEWHERE.to_vec() };
        let only = |names: &[&'static str]| Self { only: names.to_vec(), skip: Vec::new(), ..all.clone() };
        match part {
            Part::Hosts => Self { pages: "rest", ..only(&[&["hosts::"][..], &LONG].concat()) },
            Part::Releases => only(&["two_releases::"]),
            Part::Hosting => only(&["hosting::"]),
            Part::Wordpress => only(&["wordpress::"]),
            Part::Firefox => Self { settings: &[("ENGINE", "firefox")], ..all },
            Part::Webkit => Self { settings: &[("ENGINE", "webkit")], ..all },
            Part::Javascript => Self {
                settings: &[("WIDGET_RUNS_AS", "javascript")],
                skip: SAME_WITHOUT_WASM.to_vec(),
                ..all
            },
            _ if named => Self { pages: "sample", ..all },
            _ => Self { pages: "sample", skip: [&ELSEWHERE[..], &LONG].concat(), ..all },
        }
    }
}

/// Runs the end-to-end tests of a part, and compares the tests they skip with the list of known gaps.
pub(super) fn check(project: &Project, part: Part, filter: &[String], tally: &mut Tally) -> Result<()> {
    let run = Run::of(part, !filter.is_empty());
    let list = project.path(format!("target/not-done-in-{part}"));
    fs::write(&list, "")?;
    let mut tests = project.command("cargo");
    if !matches!(part, Part::Firefox | Part::Webkit) {
        chromium::set_in(&mut tests, project)?;
    }
    // The caller's shell may have set these.
    tests.env_remove("ENGINE").env_remove("WIDGET_RUNS_AS");
    tests.envs(run.settings.iter().copied()).env("NOT_DONE", &list);
    let chosen = env::var_os("HOSTS").is_some();
    if !chosen {
        tests.env("HOSTS", run.pages);
    }
    tests.args(["test", "--workspace", "--test", "browser", "--", BROWSERS_AT_ONCE]);
    tests.args(if filter.is_empty() { run.only } else { Vec::new() }).args(filter);
    tests.args(run.skip.iter().flat_map(|name| ["--skip", name]));
    let tested = process::run_and_read(&mut tests, |line| tally.read(line));
    if tested.is_err() || chosen || !filter.is_empty() {
        return tested;
    }
    if tally.ran() == 0 {
        bail!("no test ran");
    }
    let scope = match part {
        Part::Chromium => gaps::Scope::Tests("chromium"),
        Part::Hosts => gaps::Scope::Pages("chromium"),
        Part::Firefox => gaps::Scope::All("firefox"),
        Part::Webkit => gaps::Scope::All("webkit"),
        Part::Javascript => gaps::Scope::All("javascript"),
        _ => return Ok(()),
    };
    gaps::check(project, scope, &fs::read_to_string(&list)?)
}
