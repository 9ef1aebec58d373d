//! Visits hostile pages. The widget must work there, or leave something readable and report why. It must not harm
//! the page. `pages` is the table of pages; the tables in docs/hosts.md are generated from it.

mod browser;
mod category;
mod checks;
mod docs;
mod expect;
mod form;
mod held;
mod host_page;
mod journey;
mod pages;
mod selection;
mod serve;
mod visit;
mod visitor;

use std::io::{self, Write};

use tokio::sync::OnceCell;

use crate::feature::{Feature, can_in};
use crate::page::Page;
use browser::Browser;
use category::Category;
use form::Form;
use host_page::HostPage;
use selection::Selection;
use visit::Visit;

#[tokio::test]
async fn the_widget_works_however_its_tag_arrives() {
    visit_all(Category::Arrival).await;
}

#[tokio::test]
async fn the_widget_copes_with_server_faults() {
    visit_all(Category::Fault).await;
}

#[tokio::test]
async fn the_widget_works_wherever_it_is() {
    visit_all(Category::Placement).await;
}

#[tokio::test]
async fn the_widget_works_under_every_policy() {
    visit_all(Category::Policy).await;
}

#[tokio::test]
async fn the_widget_works_with_every_script() {
    visit_all(Category::Script).await;
}

#[tokio::test]
async fn the_widget_works_under_every_style() {
    visit_all(Category::Style).await;
}

/// Proves that the check for layout shifts can fail.
#[tokio::test]
async fn a_layout_shift_on_screen_is_reported() {
    if !can_in("hosts", Feature::LayoutShifts) {
        return;
    }
    let shifting = host_page::page("shifting", "The page adds a banner above the widget.").script(
        "const frames = async () => { for (let i = 0; i < 5; i += 1) await new Promise(requestAnimationFrame); };
         window.disturb = async () => {
           await frames();
           document.querySelector('#part').style.paddingTop = '100px';
           await frames();
         };",
    );
    let mut page = Page::prepare("", "", |_| None).await;
    let visit = Visit::run(&mut page, &shifting, Form::Element, None).await;
    assert!(
        visit.failures.iter().any(|failure| failure.starts_with("things moved by")),
        "{:?}",
        visit.failures
    );
}

/// Makes every selected visit of a category in one browser window, then reports all failures.
async fn visit_all(category: Category) {
    let browser = Browser::current();
    let visits = selected(category, browser);
    if visits.is_empty() {
        return;
    }
    let mut page = Page::prepare("", "", |_| None).await;
    let mut failures = Vec::new();
    for (host, form) in &visits {
        let plain = plain(&mut page, *form).await;
        let visit = Visit::run(&mut page, host, *form, Some(plain)).await;
        let failed = !visit.failures.is_empty();
        let outcome = if failed { "FAILED".to_owned() } else { host.expect.to_string() };
        println!("{:26} | {form:7} | {browser} | {outcome}", host.name);
        if failed {
            failures.push(format!(
                "HOSTS={} failed as {form} in {browser}:\n    {}",
                host.name,
                visit.failures.join("\n    ")
            ));
            page.discard();
            page = Page::prepare("", "", |_| None).await;
        }
    }
    let passed = visits.len() - failures.len();
    let report = format!(
        "\n{category}: {passed} of {} visits passed in {browser}\n{}\n",
        visits.len(),
        failures.join("\n")
    );
    // Not with `println!`, because the test runner captures that.
    let _ = io::stdout().write_all(report.as_bytes());
    assert!(failures.is_empty(), "{report}");
}

/// Returns the selected visits. Gaps are reported for the whole category, whichever pages are selected.
fn selected(category: Category, browser: Browser) -> Vec<(HostPage, Form)> {
    let selection = Selection::current();
    let mut visits = Vec::new();
    for host in category.pages() {
        let planned = !host.forms_in(browser).is_empty();
        let can = |feature| !planned || can_in(&format!("hosts/{}", host.name), feature);
        if host.needs.is_none_or(can) {
            visits.extend(selection.forms(&host, browser).into_iter().map(|form| (host.clone(), form)));
        }
    }
    visits
}

/// Visits the plain page in this form, once for all tests, and returns the visit.
async fn plain(page: &mut Page, form: Form) -> &'static Visit {
    static SCRIPT: OnceCell<Visit> = OnceCell::const_new();
    static ELEMENT: OnceCell<Visit> = OnceCell::const_new();
    static SNIPPET: OnceCell<Visit> = OnceCell::const_new();
    let cell = match form {
        Form::Script => &SCRIPT,
        Form::Element => &ELEMENT,
        Form::Snippet => &SNIPPET,
    };
    cell.get_or_init(async || {
        let visit = Visit::run(page, &pages::plain(), form, None).await;
        assert_eq!(visit.failures, Vec::<String>::new(), "the plain page as {form}");
        assert_eq!(visit.reports_shifts, can_in("hosts", Feature::LayoutShifts));
        visit
    })
    .await
}
