//! Old, hardened and patched browsers lack some of the parts that the loader uses.

use crate::page::{ELEMENT, Page};

/// Pages that take one part away, before the widget's script runs.
const OPTIONAL: [&str; 10] = [
    "Object.defineProperty(navigator, 'languages', { value: undefined })",
    "Object.defineProperty(navigator, 'languages', { value: null })",
    "delete window.matchMedia",
    "for (const { prototype } of [Element, Document, DocumentFragment]) delete prototype.replaceChildren",
    "delete window.IntersectionObserver",
    "delete CSS.supports",
    "delete window.CSS",
    "for (const { prototype } of [Document, ShadowRoot]) delete prototype.adoptedStyleSheets",
    "delete CSSStyleSheet.prototype.replaceSync",
    "performance.getEntriesByType = () => []",
];

const REQUIRED: [&str; 2] = [
    "delete Element.prototype.attachShadow",
    "Object.defineProperty(window, 'customElements', { value: undefined })",
];

#[tokio::test]
async fn the_widget_works_without_optional_parts() {
    for script in OPTIONAL {
        let page = Page::open(&format!("<script>{script}</script>{ELEMENT}")).await;
        page.first().answer("training", "paramedic").await;
        page.first().outcome().await;
        // The first question's styles and the later ones.
        let padding = page.first().part(".cta__link");
        let styled = page.run(&format!("return getComputedStyle({padding}).display")).await;
        assert_eq!(styled, "inline-flex", "{script}");
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn the_owners_content_stays_without_required_parts() {
    for script in REQUIRED {
        let page = Page::open(&format!("<script>{script}</script>{ELEMENT}")).await;
        page.until("document.readyState === 'complete'").await;
        page.until("(window.frames_seen = (window.frames_seen ?? 0) + 1) > 3").await;
        assert!(page.shows_own_content().await, "{script}");
        page.assert_quiet().await;
    }
}
