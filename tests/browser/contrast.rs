use serde_json::json;

use crate::page::Page;
use crate::screens::{LANGS, every_screen, host};

/// Finds insufficient contrast with the actual background. Text needs 4.5:1. Large text, borders of controls,
/// meaningful shapes and focus outlines need 3:1. Returns a line for each fault.
pub const FAULTS: &str = include_str!("contrast.js");

/// Checks every screen in one language, because colors do not depend on the language.
async fn every_screen_has_enough_contrast(attributes: &str) {
    let page = Page::open(&host(&format!("lang={} {attributes}", LANGS[0]))).await;
    every_screen(&page, async |screen| {
        assert_eq!(page.run(FAULTS).await, json!([]), "{attributes} {screen}");
    })
    .await;
}

#[tokio::test]
async fn the_light_theme_has_enough_contrast() {
    every_screen_has_enough_contrast("theme=light").await;
}

#[tokio::test]
async fn the_dark_theme_has_enough_contrast() {
    every_screen_has_enough_contrast("theme=dark").await;
}

#[tokio::test]
async fn an_owners_accent_keeps_enough_contrast() {
    for attributes in ["theme=light accent-color='#ffd400'", "theme=dark accent-color='#00205b'"] {
        let page = Page::open(&host(attributes)).await;
        page.first().choose("training", "paramedic").await;
        assert_eq!(page.run(FAULTS).await, json!([]), "{attributes}, a question");
        page.first().click("[part=continue]").await;
        page.first().outcome().await;
        assert_eq!(page.run(FAULTS).await, json!([]), "{attributes}, a result");
    }
}
