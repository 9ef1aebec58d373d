use serde_json::json;

use crate::contrast::FAULTS;
use crate::feature::{Feature, can};
use crate::page::Page;
use crate::screens::{LANGS, every_screen, host};

/// Finds running animations, slow transitions and smooth scrolling. Returns a line for each.
pub const MOVES: &str = r#"
  const root = document.querySelector("ems-career-path").shadowRoot;
  const running = root.getAnimations().map((animation) => `runs: ${animation.effect.target.className}`);
  const slow = [...root.querySelectorAll("*")].flatMap((element) => [null, "::before", "::after"].map((part) => [element, getComputedStyle(element, part)]))
    .filter(([, style]) => [style.transitionDuration, style.animationDuration].some((times) => times.split(",").some((time) => parseFloat(time) > 0.01)) || style.scrollBehavior === "smooth")
    .map(([element]) => `is slow: ${element.className}`);
  return [...running, ...slow];"#;

/// Finds controls that would have no visible shape in forced colors. Returns a line for each. Forced colors remove
/// backgrounds, so a button needs a border, a link an underline, and a chosen tile a border unlike the others.
pub const SHAPELESS: &str = r#"
  const root = document.querySelector("ems-career-path").shadowRoot;
  const border = (element) => ["Style", "Width", "Color"].map((what) => getComputedStyle(element)[`borderTop${what}`]).join(" ");
  const none = (element) => /^none|^\S+ 0px/.test(border(element));
  const underlined = (element) => getComputedStyle(element).textDecorationLine.includes("underline");
  const bare = [...root.querySelectorAll("a[href], button, select, input[type=number]")]
    .filter((element) => element.checkVisibility() && none(element) && !underlined(element)).map((element) => `no border or underline: ${element.className}`);
  const tiles = [...root.querySelectorAll(".choice")];
  const chosen = tiles.filter((tile) => tile.querySelector(":checked"));
  const alike = chosen.filter((tile) => tiles.some((other) => !chosen.includes(other) && border(other) === border(tile)));
  return [...bare, ...alike.map((tile) => `chosen tile looks like the others: ${tile.textContent}`)];"#;

#[tokio::test]
async fn everything_stays_visible_in_forced_colors() {
    if !can(Feature::ForcedColors) {
        return;
    }
    for scheme in ["light", "dark"] {
        let page = Page::open(&host(&format!("lang={}", LANGS[0]))).await;
        page.prefers(&[("forced-colors", "active"), ("prefers-color-scheme", scheme)]).await;
        every_screen(&page, async |screen| {
            assert_eq!(page.run(SHAPELESS).await, json!([]), "{scheme} {screen}");
            assert_eq!(page.run(FAULTS).await, json!([]), "{scheme} {screen}");
        })
        .await;
    }
}

#[tokio::test]
async fn nothing_moves_with_reduced_motion() {
    let page = Page::open(&host(&format!("lang={}", LANGS[0]))).await;
    page.prefers(&[("prefers-reduced-motion", "reduce")]).await;
    every_screen(&page, async |screen| {
        assert_eq!(page.run(MOVES).await, json!([]), "{screen}");
    })
    .await;
}

#[tokio::test]
async fn a_system_theme_change_keeps_answer_and_focus() {
    let page = Page::open(&host("")).await;
    let widget = page.first();
    widget.choose("training", "none").await;
    for scheme in ["dark", "light"] {
        page.prefers(&[("prefers-color-scheme", scheme)]).await;
        page.until(&format!("{}.dataset.theme === '{scheme}'", widget.part(".ems"))).await;
        assert_eq!(widget.chosen().await.as_deref(), Some("none"), "{scheme}");
        assert_eq!(page.focused().await, "choice__radio", "{scheme}");
        assert_eq!(page.run(FAULTS).await, json!([]), "{scheme}");
    }
    page.assert_quiet().await;
}
