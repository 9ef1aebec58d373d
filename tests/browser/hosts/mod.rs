//! Hostile pages: each of `tests/hosts` has one hazard of the web in it. The widget works there, or leaves
//! what can be read and says why; and it does the page no harm. docs/hosts.md lists them.

mod checks;
mod docs;
mod expect;
mod form;
mod held;
mod host_page;
mod journey;
mod pages;
mod serve;
mod visit;
mod visitor;

use std::io::Write;

use crate::engine::Engine;
use crate::feature::{Feature, can_in};
use crate::page::Page;
use form::Form;
use visit::Visit;

/// Visits all pages, one after the other in one browser, and tells of all that went wrong.
async fn every_page_with(form: Form) {
    let engine = Engine::current().name();
    let mut page = Page::prepare("", "", |_| None).await;
    let plain = Visit::pay(&mut page, &host_page::page("plain"), form, None).await;
    assert_eq!(plain.wrong, Vec::<String>::new(), "the plain page");
    assert_eq!(plain.tells_of_shifts, can_in("hosts", Feature::LayoutShifts));
    let (mut passed, mut failures) = (0, Vec::new());
    let wanted = std::env::var("HOSTS").unwrap_or_default();
    let mut all = pages::all();
    all.retain(|host| wanted.is_empty() || wanted.split(',').any(|name| host.name == name));
    assert!(!all.is_empty(), "there is no page {wanted}");
    all.retain(|host| host.without.iter().all(|(other, _)| *other != form));
    all.retain(|host| host.needs.is_none_or(|feature| can_in(&format!("hosts/{}", host.name), feature)));
    for host in &all {
        let visit = Visit::pay(&mut page, host, form, Some(&plain)).await;
        let outcome = if visit.wrong.is_empty() { host.expect.to_string() } else { "FAILED".to_owned() };
        println!("{:24} | {form:7} | {engine} | {outcome}", host.name);
        visit.wrong.iter().for_each(|wrong| println!("    {wrong}"));
        if !visit.wrong.is_empty() {
            // Who knows what the page has done to the browser.
            page = Page::prepare("", "", |_| None).await;
        }
        passed += usize::from(visit.wrong.is_empty());
        failures.extend(visit.wrong.iter().map(|wrong| format!("{}: {wrong}", host.name)));
    }
    // Past the test runner, which keeps what tests print to itself.
    let count = format!("\n{passed} pages passed of {} in {form} on {engine}\n", all.len());
    let failures = failures.join("\n");
    let _ = std::io::stdout().write_all(format!("{count}{failures}\n").as_bytes());
    assert!(failures.is_empty(), "{form}:\n{failures}");
}

#[tokio::test]
async fn the_script_alone_is_at_home_on_every_host_page() {
    every_page_with(Form::Script).await;
}

#[tokio::test]
async fn the_element_is_at_home_on_every_host_page() {
    every_page_with(Form::Element).await;
}

#[tokio::test]
async fn the_snippet_is_at_home_on_every_host_page() {
    every_page_with(Form::Snippet).await;
}
