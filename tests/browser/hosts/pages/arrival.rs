//! How the tag arrives.

use xtask::server::Request;

use super::faults;
use crate::hosts::expect::Expect::Fallback;
use crate::hosts::form::Form::{Element, Script, Snippet};
use crate::hosts::host_page::{HostPage, page};
use crate::page::dist;

pub fn pages() -> Vec<HostPage> {
    vec![
        page("plain"),
        page("tag-in-head"),
        page("tag-blocking").attributes(""),
        page("tag-deferred").attributes("defer"),
        page("tag-module").attributes("type=module crossorigin"),
        page("document-write"),
        page("inserted-script"),
        page("detached-script"),
        page("html-inserted"),
        page("element-later").copies(1, 2).without(Script, "the tag makes its element at once"),
        page("imported-module"),
        page("evaluated"),
        page("evaluated-with-tag"),
        page("evaluated-inline"),
        page("parked-data-src"),
        page("parked-data-rocket-src"),
        page("parked-data-lazy-src"),
        page("version-query").query("?ver=6.1"),
        page("tag-manager")
            .query("?heading-level=4&history=off")
            .holds("recorder.part('h4') && history.state === null"),
        page("concatenated").holds("window.bundled === 'after'"),
        page("concatenated-elsewhere").expects(Fallback("network")).holds("window.bundled === 'after'"),
        page("concatenated-with-address").holds("window.bundled === 'after'"),
        page("pasted-twice").copies(2, 2),
        page("two-tags").copies(2, 1),
        page("two-versions").copies(2, 1).fault(older),
        page("body-swapped").moves("the fresh body is drawn anew"),
        page("base-href"),
        page("target")
            .attributes("async data-target=#place")
            .holds("document.querySelector('#place > ems-career-path')")
            .without(Element, "the owner has put it where it is to be")
            .without(Snippet, "the owner has put it where it is to be"),
        page("target-missing").attributes("async data-target=#nowhere").announces("target=\"#nowhere\""),
        page("wordpress-paragraph"),
        page("wordpress-entities")
            .query("?ver=6.1&#038;resume=off&amp;lang=en")
            .holds("!sessionStorage.length"),
        page("subresource-integrity").attributes("async crossorigin integrity=INTEGRITY"),
        page("script-in-shadow"),
    ]
}

/// Another release beside ours, whose files have other names.
fn older(request: &Request) -> Option<xtask::server::Response> {
    let older = Request { path: request.path.strip_prefix("/older")?.to_owned(), ..request.clone() };
    Some(faults::old_release(&older, true).unwrap_or_else(|| dist().respond(&older)))
}
