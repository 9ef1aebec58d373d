use serde_json::json;

use crate::page::Page;
use crate::screens::{LANGS, every_screen, host};

/// WCAG 2.5.8 asks for 24 × 24 px; ours are 44 × 44 px, as 2.5.5 (AAA) and both makers of phones ask.
/// Links inside of a sentence are as high as its lines.
pub const FAULTS: &str = include_str!("targets.js");

#[tokio::test]
async fn what_can_be_pressed_is_44_px_high_and_wide_and_in_nobodys_way() {
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
