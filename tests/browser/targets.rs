use serde_json::json;

use crate::page::Page;
use crate::screens::{LANGS, every_screen, host};

/// Finds targets that are small, covered or overlapping. Returns a line for each. WCAG 2.5.8 requires 24 × 24 px. The
/// widget's targets have 44 × 44 px, as WCAG 2.5.5 (AAA) and Apple's guidelines require. Links within a sentence are
/// exempt.
pub const FAULTS: &str = include_str!("targets.js");

#[tokio::test]
async fn every_target_is_44_px_wide_and_unobstructed() {
    for lang in LANGS {
        let page = Page::open(&host(&format!("lang={lang} theme=light"))).await;
        every_screen(&page, async |screen| {
            for width in [320, 1280] {
                page.viewport(width, 900, 1).await;
                assert_eq!(page.run(FAULTS).await, json!([]), "{lang} {screen}, {width} px");
            }
        })
        .await;
    }
}
