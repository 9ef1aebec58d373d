//! docs/hosts.md lists every page: it is made of the pages' own words and of the table, and this compares it.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use super::form::Form;
use super::host_page::{FOLDER, HostPage};
use super::pages;

const DOCS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosts.md");

fn line(host: &HostPage) -> String {
    let HostPage { name, expect, .. } = host;
    let mut line = format!("| {} | [{name}](../tests/hosts/{name}.html) | {expect}", host.hazard());
    for (form, reason) in &host.without {
        let _ = write!(line, "; not with the {form}: {reason}");
    }
    line.push_str(" |");
    line
}

#[test]
fn the_docs_list_every_host_page_with_what_comes_of_it() {
    let docs = fs::read_to_string(DOCS).expect("docs/hosts.md");
    let listed: Vec<&str> = docs.lines().filter(|line| line.contains("](../tests/hosts/")).collect();
    let expected: Vec<String> = pages::all().iter().map(line).collect();
    assert!(
        listed == expected,
        "docs/hosts.md must have these lines, in this order:\n{}",
        expected.join("\n")
    );
}

#[test]
fn every_file_is_in_the_table_and_takes_in_the_widget() {
    let files = fs::read_dir(FOLDER).expect("the folder").map(|file| file.expect("a file").file_name());
    let files: BTreeSet<String> = files.map(|name| name.to_string_lossy().into_owned()).collect();
    let pages = pages::all();
    let table: BTreeSet<String> = pages.iter().map(|host| format!("{}.html", host.name)).collect();
    assert_eq!((table.len(), &files), (pages.len(), &table), "each page once");
    for host in &pages {
        let html = host.html();
        assert!(html.contains("<head>"), "{}: the recorder has no place", host.name);
        let places = ["<!-- widget -->", "<!-- element -->"];
        assert!(places.iter().any(|place| html.contains(place)), "{}: the form has no place", host.name);
        assert!(host.without.len() < Form::ALL.len(), "{}: with no form at all", host.name);
    }
}
