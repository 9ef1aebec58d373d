//! How the tag arrives.

use xtask::server::Request;

use super::faults;
use crate::hosts::browser::Browser;
use crate::hosts::expect::Expect::Fallback;
use crate::hosts::form::Form::{Element, Script, Snippet};
use crate::hosts::host_page::{HostPage, page};
use crate::page::dist;

const PLACE: &str = "a tag without an element must find its own place";
const NO_PLACE: &str = "if there is an element, the script must not add another";
const HTML: &str = "innerHTML does not create declarative shadow roots";
const SHADOW: &str = "each engine has its own parser for declarative shadow roots";
const MODULES: &str = "each engine has its own module loader";
const INTEGRITY: &str = "each engine has its own integrity check";
const WRITE: &str = "each engine has its own rules for document.write";
const QUERY: &str = "a tag without an element must pass its options to the element that it creates";
const COUNT: &str = "each tag alone creates an element, but a tag next to an element creates none";
const PLACED: &str = "the owner has already put the element in its place";

pub fn pages() -> Vec<HostPage> {
    vec![
        page("tag-in-head", "The tag is in the head, before there is a body.")
            .own_file()
            .visited_as(Script, PLACE)
            .also_as(Element, NO_PLACE)
            .sampled(),
        page("tag-blocking", "The tag has no async, so it runs while the page is parsed.")
            .attributes("")
            .visited_as(Script, PLACE)
            .also_as(Element, NO_PLACE)
            .also_in(&[Browser::WebKit], WRITE),
        page("tag-deferred", "The tag is deferred and comes before the element.")
            .own_file()
            .attributes("defer")
            .also_as(Script, PLACE),
        page("tag-module", "The tag has type=module, so document.currentScript is null.")
            .attributes("type=module crossorigin")
            .visited_as(Script, PLACE)
            .also_as(Element, NO_PLACE)
            .also_in(&Browser::OTHER_ENGINES, MODULES),
        page("document-write", "The page writes the tag with document.write.")
            .own_file()
            .visited_as(Script, PLACE)
            .also_in(&Browser::OTHER_ENGINES, WRITE)
            .sampled(),
        page("inserted-script", "A script adds the tag after a timer.").own_file().visited_as(Script, PLACE),
        page("detached-script", "The tag is removed from the page before it runs.")
            .own_file()
            .visited_as(Script, PLACE)
            .also_as(Element, NO_PLACE),
        page("html-inserted", "A library sets the embed code as innerHTML and recreates its scripts.")
            .own_file()
            .visited_as(Snippet, HTML)
            .also_as(Script, PLACE)
            .also_in(&Browser::OTHER_ENGINES, SHADOW)
            .sampled(),
        page("element-later", "The element is added long after the script has run.")
            .own_file()
            .copies(1, 2)
            .also_as(Snippet, HTML)
            .without(Script, "the tag creates its element right away"),
        page("imported-module", "A module imports the script, so no script element names it.")
            .own_file()
            .visited_as(Script, PLACE)
            .also_in(&Browser::OTHER_ENGINES, MODULES),
        page("evaluated", "An optimizer fetches the script and evaluates it. No tag is left.")
            .own_file()
            .visited_as(Script, PLACE)
            .also_as(Element, NO_PLACE),
        page(
            "evaluated-with-tag",
            "A consent manager changes the tag's type and evaluates the script after a click.",
        )
        .own_file()
        .visited_as(Script, PLACE),
        page(
            "evaluated-inline",
            "An optimizer runs the script inline and keeps its address in data-rocket-src.",
        )
        .own_file()
        .visited_as(Script, PLACE),
        parked("parked-data-src", "An optimizer keeps the tag's address in data-src until the first click.")
            .fill("PARKED", "data-src")
            .also_as(Element, NO_PLACE),
        parked(
            "parked-data-rocket-src",
            "An optimizer keeps the tag's address in data-rocket-src until the first click.",
        )
        .fill("PARKED", "data-rocket-src"),
        parked(
            "parked-data-lazy-src",
            "An optimizer keeps the tag's address in data-lazy-src until the first click.",
        )
        .fill("PARKED", "data-lazy-src"),
        page("version-query", "WordPress adds its version to the script's address.").query("?ver=6.1"),
        page("tag-manager", "A tag manager strips data attributes, so the options are in the query string.")
            .query("?heading-level=4&history=off")
            .asserts("recorder.part('h4') && history.state === null")
            .also_as(Script, QUERY),
        bundled("concatenated", "An optimizer puts the script into a bundle next to our files.")
            .fill("BUNDLE", "beside/bundle.js")
            .also_as(Script, PLACE),
        bundled("concatenated-elsewhere", "An optimizer puts the script into a bundle far from our files.")
            .fill("BUNDLE", "bundle.js")
            .expects(Fallback("network"))
            .announces(" cannot be used")
            .also_as(Script, "without the owner's content, the fallback shows its own links"),
        bundled(
            "concatenated-with-address",
            "An optimizer puts a script with a built-in address into a bundle far from our files.",
        )
        .fill("BUNDLE", "addressed.js"),
        page("pasted-twice", "The owner pastes the embed code twice.")
            .own_file()
            .copies(2, 2)
            .visited_as(Snippet, "both copies contain the same ids")
            .also_as(Script, COUNT)
            .also_as(Element, COUNT)
            .sampled(),
        page("two-tags", "Two tags race to start the program.")
            .own_file()
            .copies(2, 1)
            .also_as(Script, COUNT)
            .also_in(&[Browser::NoWasm], "the plain JavaScript program starts in its own way"),
        page("two-versions", "An older release from another folder runs first.")
            .own_file()
            .copies(2, 1)
            .fault(older)
            .also_as(Script, COUNT),
        page("body-swapped", "A navigation library (Turbo, pjax) swaps the body and reruns its scripts.")
            .own_file()
            .moves("the new body is drawn from scratch")
            .also_as(Snippet, HTML)
            .also_in(&[Browser::Firefox], SHADOW),
        page("base-href", "A base element points relative addresses elsewhere.")
            .head("<base href=\"/some/other/place/\">")
            .also_as(Snippet, "the snippet has its own links"),
        page("target", "The tag has a target on the page.")
            .own_file()
            .attributes("async data-target=#place")
            .asserts("document.querySelector('#place > ems-career-path')")
            .visited_as(Script, PLACE)
            .without(Element, PLACED)
            .without(Snippet, PLACED),
        page("target-missing", "The tag has a target that is not on the page.")
            .attributes("async data-target=#nowhere")
            .announces("target=\"#nowhere\"")
            .visited_as(Script, PLACE)
            .also_as(Element, NO_PLACE),
        page(
            "wordpress-paragraph",
            "WordPress wraps the embed code in a paragraph, which the code's own block elements close.",
        )
        .own_file()
        .also_as(Snippet, "the snippet has block elements inside a declarative shadow root")
        .also_as(Script, PLACE),
        page("wordpress-entities", "WordPress turns ampersands in the address into entities.")
            .query("?ver=6.1&#038;resume=off&amp;lang=en")
            .asserts("!sessionStorage.length")
            .also_as(Script, QUERY),
        page("subresource-integrity", "The browser checks the script against a digest.")
            .attributes("async crossorigin integrity=INTEGRITY")
            .also_in(&Browser::OTHER_ENGINES, INTEGRITY),
        page("script-in-shadow", "The embed code, script included, is in a shadow root of the page.")
            .own_file()
            .visited_as(Snippet, "its declarative shadow root is nested in the page's")
            .also_as(Script, PLACE)
            .also_in(&Browser::OTHER_ENGINES, SHADOW),
    ]
}

fn parked(name: &'static str, hazard: &'static str) -> HostPage {
    page(name, hazard).file("parked").visited_as(Script, PLACE)
}

fn bundled(name: &'static str, hazard: &'static str) -> HostPage {
    page(name, hazard).file("bundled").asserts("window.bundled === 'after'")
}

/// Serves an older release, whose files have other names, next to ours.
fn older(request: &Request) -> Option<xtask::server::Response> {
    let older = Request { path: request.path.strip_prefix("/older")?.to_owned(), ..request.clone() };
    Some(faults::old_release(&older, true).unwrap_or_else(|| dist().respond(&older)))
}
