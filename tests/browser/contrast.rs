use serde_json::json;

use crate::page::Page;
use crate::screens::{LANGS, every_screen, host};

/// Text 4.5 : 1, large text 3 : 1; borders of controls, shapes that say something and the outline of
/// what has the focus 3 : 1, each against what is really behind it.
pub const FAULTS: &str = include_str!("contrast.js");

/// Colors do not depend on the language, so one is enough.
async fn all_can_be_seen(attributes: &str) {
    let page = Page::open(&host(&format!("lang={} {attributes}", LANGS[0]))).await;
    every_screen(&page, async |screen| {
        assert_eq!(page.run(FAULTS).await, json!([]), "{attributes} {screen}");
    })
    .await;
}

#[tokio::test]
async fn in_the_light_theme_all_can_be_seen() {
    all_can_be_seen("theme=light").await;
}

#[tokio::test]
async fn in_the_dark_theme_all_can_be_seen() {
    all_can_be_seen("theme=dark").await;
}

#[tokio::test]
async fn an_owners_accent_leaves_all_to_be_seen() {
    for attributes in ["theme=light accent-color='#ffd400'", "theme=dark accent-color='#00205b'"] {
        let page = Page::open(&host(attributes)).await;
        page.first().choose("training", "paramedic").await;
        assert_eq!(page.run(FAULTS).await, json!([]), "{attributes}, a question");
        page.first().click("[part=continue]").await;
        page.first().outcome().await;
        assert_eq!(page.run(FAULTS).await, json!([]), "{attributes}, a result");
    }
}
