use serde_json::json;
use xtask::server::{Request, Response};

use crate::faults::is_program;
use crate::feature::{Feature, can};
use crate::page::Page;
use crate::screens::{LANGS, host};
use crate::{contrast, media, reflow, targets};

fn without_program(request: &Request) -> Option<Response> {
    is_program(request).then(Response::not_found)
}

/// The screen that shows when the widget cannot run must pass the same checks as all other screens.
#[tokio::test]
async fn the_fallback_passes_every_screen_check() {
    let (tree, forced_colors) = (can(Feature::AccessibilityTree), can(Feature::ForcedColors));
    for (lang, theme) in LANGS.iter().flat_map(|lang| [(lang, "light"), (lang, "dark")]) {
        let page = Page::with(&host(&format!("lang={lang} theme={theme}")), "", without_program).await;
        page.until(&page.first().part(".fallback")).await;
        for width in [1280, 320] {
            page.viewport(width, 900, 1).await;
            for check in [reflow::FAULTS, targets::FAULTS, contrast::FAULTS, media::MOVES] {
                assert_eq!(page.run(check).await, json!([]), "{lang} {theme} {width}");
            }
        }
        page.load_axe().await;
        assert_eq!(page.violations().await, json!([]), "{lang} {theme}");
        if tree {
            let tree = page.tree().await;
            assert_eq!(tree.faults(), Vec::<String>::new(), "{lang} {theme}");
            assert_eq!(
                tree.of_role("status").len(),
                1,
                "it appears on its own, so screen readers must announce it"
            );
        }
        if forced_colors {
            page.prefers(&[("forced-colors", "active")]).await;
            assert_eq!(page.run(media::SHAPELESS).await, json!([]), "{lang} {theme}");
        }
    }
}
