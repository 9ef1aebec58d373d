//! What the host's headers forbid.

use crate::hosts::expect::Expect::{Fallback, OwnContent};
use crate::hosts::form::Form::Snippet;
use crate::hosts::host_page::{HostPage, page};

/// What the README says that a strict policy must allow, and a nonce for the scripts of the page.
const STRICT: &str =
    "default-src 'none'; script-src WIDGET 'wasm-unsafe-eval' 'nonce-n'; connect-src WIDGET; img-src data:";

/// A page whose policy forbids inline styles: the README says that a snippet is plain there until its script
/// has come.
fn strict(name: &'static str) -> HostPage {
    page(name).announces_with(Snippet, "policy: style-src-elem inline")
}

pub fn pages() -> Vec<HostPage> {
    vec![
        strict("csp-strict").policy(STRICT),
        strict("csp-in-meta"),
        strict("csp-strict-dynamic").attributes("async nonce=n").policy(
            "default-src 'none'; script-src 'nonce-n' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src WIDGET; \
             img-src data:; base-uri 'none'",
        ),
        page("csp-trusted-types").policy("require-trusted-types-for 'script'; trusted-types 'none'"),
        strict("csp-report-only").header("Content-Security-Policy-Report-Only", STRICT),
        page("csp-sandbox").policy("sandbox allow-scripts"),
        strict("csp-no-wasm")
            .policy("default-src 'none'; script-src WIDGET 'nonce-n'; connect-src WIDGET; img-src data:")
            // That WebAssembly is forbidden can't be found out without a try, which Chromium reports.
            .tolerates("policy: script-src wasm-eval"),
        strict("csp-no-script")
            .policy("default-src 'none'; script-src 'nonce-n'; img-src data:")
            .expects(OwnContent)
            .announces("policy: script-src"),
        strict("csp-no-connect")
            .policy("default-src 'none'; script-src WIDGET 'wasm-unsafe-eval' 'nonce-n'; img-src data:")
            .expects(Fallback("network"))
            .announces("policy: connect-src"),
        page("coep-require-corp")
            .header("Cross-Origin-Embedder-Policy", "require-corp")
            .header("Cross-Origin-Opener-Policy", "same-origin")
            .holds("crossOriginIsolated"),
        page("coep-credentialless").header("Cross-Origin-Embedder-Policy", "credentialless"),
        page("referrer-none")
            .header("Referrer-Policy", "no-referrer")
            .header("Permissions-Policy", "clipboard-write=(), web-share=(), fullscreen=()"),
    ]
}
