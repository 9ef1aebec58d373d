//! Generates the tables of docs/hosts.md from the table of pages.

use std::collections::BTreeSet;
use std::env;
use std::fmt::Write;
use std::fs;

use super::browser::Browser;
use super::category::Category;
use super::form::Form;
use super::host_page::{FOLDER, HostPage, PLAIN};
use super::pages;

const DOCS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosts.md");

const COMMAND: &str = "UPDATE_DOCS=1 cargo test --test browser hosts::docs";

/// The lines around the generated part.
const START: &str = "<!-- Generated from tests/browser/hosts/pages. Do not edit; see \"Add a page\". -->\n";
const END: &str = "<!-- End of the generated part. -->\n";

#[test]
fn the_docs_are_generated_from_the_table() {
    let docs = fs::read_to_string(DOCS).expect("docs/hosts.md can be read");
    let (before, rest) = docs.split_once(START).expect("the start of the generated part");
    let (_, after) = rest.split_once(END).expect("the end of the generated part");
    let generated = [before, START, &sections(), END, after].concat();
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(DOCS, generated).expect("docs/hosts.md can be written");
    } else {
        assert!(docs == generated, "docs/hosts.md is stale. Run: {COMMAND}");
    }
}

#[test]
fn every_page_has_one_row_and_a_file() {
    let (pages, mut names, mut files) = (pages::all(), BTreeSet::new(), BTreeSet::new());
    for host in &pages {
        assert!(names.insert(host.name), "{} has two rows", host.name);
        files.insert(format!("{}.html", host.file));
        let html = host.html();
        assert!(html.contains("<head>"), "{} has no place for the recorder", host.name);
        let places = ["<!-- widget -->", "<!-- element -->", "src=\"BUNDLE\"", "src=\"SCRIPT"];
        assert!(places.iter().any(|place| html.contains(place)), "{} has no place for the widget", host.name);
    }
    let folder = fs::read_dir(FOLDER).expect("the folder").map(|file| file.expect("a file").file_name());
    assert_eq!(files, folder.map(|name| name.to_string_lossy().into_owned()).collect());
}

#[test]
fn every_visit_is_unique_and_makes_sense() {
    for host in pages::all() {
        for browser in Browser::ALL {
            let forms = host.forms_in(browser);
            let times = |form| forms.iter().filter(|other| **other == form).count();
            assert!(
                Form::ALL.into_iter().all(|form| times(form) <= 1),
                "{}: {browser}: {forms:?}",
                host.name
            );
            let sensible = host.forms();
            assert!(forms.iter().all(|form| sensible.contains(form)), "{}: {browser}: {forms:?}", host.name);
        }
    }
}

fn sections() -> String {
    let mut out = String::new();
    for category in Category::ALL {
        let _ = write!(
            out,
            "\n## {category}\n\n| page | hazard | outcome | visited as |\n|---|---|---|---|\n{}",
            category.pages().iter().map(row).collect::<String>()
        );
    }
    let _ = write!(out, "\n## Why these visits\n\n{}\n{}", counts(), reasons());
    let _ = write!(out, "\n## What is left out\n\n{}\n", left_out());
    out
}

fn row(host: &HostPage) -> String {
    let name = match host.file {
        PLAIN => host.name.to_owned(),
        file => format!("[{}](../tests/hosts/{file}.html)", host.name),
    };
    let mut visits: Vec<String> = host.forms_in(Browser::Chromium).iter().map(Form::to_string).collect();
    let others = Browser::ALL.iter().skip(1).filter(|browser| !host.forms_in(**browser).is_empty());
    visits.extend(others.map(|browser| short(*browser)));
    format!("| {name} | {} | {} | {} |\n", host.hazard, host.expect, visits.join(", "))
}

fn short(browser: Browser) -> String {
    match browser {
        Browser::NoWasm => "no WebAssembly".to_owned(),
        other => other.to_string(),
    }
}

fn counts() -> String {
    let mut out = "| browser | pages | visits |\n|---|---|---|\n".to_owned();
    for browser in Browser::ALL {
        let visits: Vec<usize> = pages::all().iter().map(|host| host.forms_in(browser).len()).collect();
        let pages = visits.iter().filter(|visits| **visits > 0).count();
        let _ = writeln!(out, "| {browser} | {pages} | {} |", visits.iter().sum::<usize>());
    }
    out
}

/// Returns one row for each reason, with its pages.
fn reasons() -> String {
    let mut rows: Vec<(String, &str, Vec<&str>)> = Vec::new();
    let mut add = |visit: String, why, name| match rows.iter_mut().find(|row| row.0 == visit && row.1 == why)
    {
        Some((_, _, names)) => names.push(name),
        None => rows.push((visit, why, vec![name])),
    };
    for host in pages::all() {
        if let Some((form, why)) = host.instead {
            add(format!("{form} instead of element"), why, host.name);
        }
        for (form, why) in &host.without {
            add(format!("never as {form}"), why, host.name);
        }
        for chunk in host.extras.chunk_by(|one, other| (one.form, one.why) == (other.form, other.why)) {
            let browsers: Vec<String> = chunk.iter().map(|extra| extra.browser.to_string()).collect();
            let visit = match chunk[0].form {
                Some(form) => format!("also as {form}"),
                None => format!("also in {}", browsers.join(" and ")),
            };
            add(visit, chunk[0].why, host.name);
        }
    }
    rows.sort_by(|one, other| one.0.cmp(&other.0));
    let mut out = "| visit | why | pages |\n|---|---|---|\n".to_owned();
    for (visit, why, names) in rows {
        let _ = writeln!(out, "| {visit} | {why} | {} |", names.join(", "));
    }
    out
}

/// Returns the pages that each category leaves out, and why that is safe.
fn left_out() -> String {
    let mut out =
        "| category | not in Firefox | not in WebKit | why that is safe |\n|---|---|---|---|\n".to_owned();
    for category in Category::ALL {
        let [firefox, webkit] = Browser::OTHER_ENGINES.map(|browser| {
            let pages = category.pages();
            let left = pages.iter().filter(|host| host.forms_in(browser).is_empty());
            let left: Vec<&str> = left.map(|host| host.name).collect();
            if left.is_empty() { "none".to_owned() } else { left.join(", ") }
        });
        let why = category.why_chromium_is_enough();
        let _ = writeln!(out, "| {category} | {firefox} | {webkit} | {why} |");
    }
    out
}
