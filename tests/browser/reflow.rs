use serde_json::json;

use crate::page::Page;
use crate::screens::{LANGS, every_screen, host};

/// Text spacing that visitors may set with their own styles (WCAG 1.4.12).
const SPACED: &str =
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }";

/// Text at twice its size, without page zoom (WCAG 1.4.4).
const LARGE: &str = ".ems { font-size: 200% !important }";

/// At 400% zoom, a window of 1280 × 1024 device pixels has 320 × 256 CSS pixels (WCAG 1.4.10).
const TABLE: [(&str, u32, u32, u32, &str); 5] = [
    ("400% zoom", 320, 256, 4, ""),
    ("400% zoom, spaced text", 320, 256, 4, SPACED),
    ("spaced text", 1280, 900, 1, SPACED),
    ("large text", 640, 900, 1, LARGE),
    ("narrow column", 1280, 900, 1, ":host { width: 320px }"),
];

/// Finds text that is cut off or overlaps, and content that overflows. Returns a line for each.
pub const FAULTS: &str = include_str!("reflow.js");

impl Page {
    /// Adds styles to the shadow root, as a visitor's browser extension may. Replaces earlier ones.
    pub async fn add_styles(&self, styles: &str) {
        let script = format!(
            "const root = document.querySelector('ems-career-path').shadowRoot;
             const own = window.visitors ??= new CSSStyleSheet();
             own.replaceSync({});
             if (!root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets.push(own);",
            json!(styles)
        );
        self.run(&script).await;
    }
}

#[tokio::test]
async fn no_text_is_cut_at_any_zoom_spacing_or_width() {
    for lang in LANGS {
        let page = Page::open(&host(&format!("lang={lang} theme=light"))).await;
        every_screen(&page, async |screen| {
            for (view, width, height, zoom, styles) in TABLE {
                page.viewport(width, height, zoom).await;
                page.add_styles(styles).await;
                assert_eq!(page.run(FAULTS).await, json!([]), "{lang} {screen}, {view}");
            }
        })
        .await;
    }
}
