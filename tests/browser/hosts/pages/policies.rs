//! What the page's headers forbid.

use crate::hosts::browser::Browser;
use crate::hosts::expect::Expect::OwnContent;
use crate::hosts::form::Form::{Element, Script, Snippet};
use crate::hosts::host_page::{HostPage, page};

/// The strict policy from the README, and a nonce for the test's own scripts.
const STRICT: &str =
    "default-src 'none'; script-src WIDGET 'wasm-unsafe-eval' 'nonce-n'; connect-src WIDGET; img-src data:";

const INLINE: &str = "the snippet's inline styles violate the policy";
const NO_INLINE: &str = "without a snippet, nothing may violate the policy";
const ENFORCED: &str = "each engine enforces and reports policies in its own way";
const ISOLATED: &str = "each engine has its own cross-origin checks";
const PLAIN: &str = "plain JavaScript starts through another file, which the policy must allow too";

/// Returns a page that forbids inline styles. A snippet is unstyled there until the script runs.
fn strict(name: &'static str, hazard: &'static str) -> HostPage {
    page(name, hazard).announces_with(Snippet, "policy: style-src-elem inline")
}

pub fn pages() -> Vec<HostPage> {
    vec![
        strict("csp-strict", "A strict policy allows only our origin and 'wasm-unsafe-eval'.")
            .policy(STRICT)
            .visited_as(Snippet, INLINE)
            .also_as(Element, NO_INLINE)
            .also_as(Script, NO_INLINE)
            .also_in(&Browser::OTHER_ENGINES, ENFORCED)
            .also_in(&[Browser::NoWasm], PLAIN)
            .sampled(),
        strict("csp-in-meta", "A meta element sets the strict policy.")
            .head(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{STRICT}\">"))
            .also_in(&Browser::OTHER_ENGINES, ENFORCED)
            .also_as(Snippet, INLINE),
        strict("csp-strict-dynamic", "A policy uses a nonce and 'strict-dynamic'.")
            .attributes("async nonce=n")
            .policy(
                "default-src 'none'; script-src 'nonce-n' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src WIDGET; \
                 img-src data:; base-uri 'none'",
            )
            .also_in(&Browser::OTHER_ENGINES, ENFORCED)
            .also_in(&[Browser::NoWasm], PLAIN),
        page("csp-trusted-types", "A policy forbids every Trusted Types sink.")
            .policy("require-trusted-types-for 'script'; trusted-types 'none'")
            .also_as(Script, "without the owner's content, the loader builds the element itself")
            .also_as(Snippet, "the loader reads the snippet's markup")
            .also_in(&Browser::OTHER_ENGINES, ENFORCED)
            .also_in(&[Browser::NoWasm], PLAIN)
            .sampled(),
        strict("csp-report-only", "A strict policy only reports violations.")
            .header("Content-Security-Policy-Report-Only", STRICT)
            .also_as(Snippet, INLINE)
            .also_in(&Browser::OTHER_ENGINES, ENFORCED),
        page("csp-sandbox", "A policy sandboxes the page: no origin and no storage.")
            .policy("sandbox allow-scripts")
            .also_in(&Browser::OTHER_ENGINES, ENFORCED)
            .also_in(&[Browser::NoWasm], PLAIN),
        strict("csp-no-wasm", "A policy lacks 'wasm-unsafe-eval', so WebAssembly cannot compile.")
            .policy("default-src 'none'; script-src WIDGET 'nonce-n'; connect-src WIDGET; img-src data:")
            // The loader has to try WebAssembly to find out that it is forbidden, and Chromium reports that.
            .tolerates("policy: script-src wasm-eval")
            .also_as(Script, NO_INLINE)
            .also_in(&Browser::OTHER_ENGINES, ENFORCED)
            .also_in(&[Browser::NoWasm], PLAIN),
        strict("csp-no-script", "A policy does not name our origin, so the script never runs.")
            .policy("default-src 'none'; script-src 'nonce-n'; img-src data:")
            .expects(OwnContent)
            .announces("policy: script-src")
            .also_as(Snippet, INLINE)
            .also_in(&Browser::OTHER_ENGINES, ENFORCED),
        strict("csp-no-connect", "A policy lets the script load scripts, but not fetch anything.")
            .policy("default-src 'none'; script-src WIDGET 'wasm-unsafe-eval' 'nonce-n'; img-src data:")
            .announces("policy: connect-src")
            .announces("Using a copy of the built-in content")
            // Without WebAssembly, the script does not ask for this file.
            .tolerates(".wasm cannot be used")
            .also_in(&Browser::OTHER_ENGINES, ENFORCED)
            .also_in(&[Browser::NoWasm], PLAIN)
            .sampled(),
        page("coep-require-corp", "The page is cross-origin isolated, so every file must opt in.")
            .header("Cross-Origin-Embedder-Policy", "require-corp")
            .header("Cross-Origin-Opener-Policy", "same-origin")
            .asserts("crossOriginIsolated")
            .also_in(&Browser::OTHER_ENGINES, ISOLATED)
            .also_in(&[Browser::NoWasm], PLAIN)
            .sampled(),
        page("coep-credentialless", "The page is isolated and requests files without credentials.")
            .header("Cross-Origin-Embedder-Policy", "credentialless")
            .also_in(&Browser::OTHER_ENGINES, ISOLATED),
        page("referrer-none", "The page sends no referrer and blocks clipboard, sharing and full screen.")
            .header("Referrer-Policy", "no-referrer")
            .header("Permissions-Policy", "clipboard-write=(), web-share=(), fullscreen=()")
            .also_in(&Browser::OTHER_ENGINES, ENFORCED),
    ]
}
