use serde_json::json;

use crate::contrast::FAULTS;
use crate::feature::{Feature, can};
use crate::page::Page;
use crate::screens::{LANGS, every_screen, host};

/// What moves by itself or takes its time: gives a line for each.
pub const MOVES: &str = r#"
  const root = document.querySelector("ems-career-path").shadowRoot;
  const running = root.getAnimations().map((animation) => `runs: ${animation.effect.target.className}`);
  const slow = [...root.querySelectorAll("*")].flatMap((element) => [null, "::before", "::after"].map((part) => [element, getComputedStyle(element, part)]))
    .filter(([, style]) => [style.transitionDuration, style.animationDuration].some((times) => times.split(",").some((time) => parseFloat(time) > 0.01)) || style.scrollBehavior === "smooth")
    .map(([element]) => `is slow: ${element.className}`);
  return [...running, ...slow];"#;

/// What forced colors would leave without a shape: gives a line for each. Backgrounds are gone then, so a
/// button needs a border, a link its line, and what is picked a border that the others don't have.
pub const SHAPELESS: &str = r#"
  const root = document.querySelector("ems-career-path").shadowRoot;
  const border = (element) => ["Style", "Width", "Color"].map((what) => getComputedStyle(element)[`borderTop${what}`]).join(" ");
  const none = (element) => /^none|^\S+ 0px/.test(border(element));
  const lined = (element) => getComputedStyle(element).textDecorationLine.includes("underline");
  const bare = [...root.querySelectorAll("a[href], button, select, input[type=number]")]
    .filter((element) => element.checkVisibility() && none(element) && !lined(element)).map((element) => `neither border nor line: ${element.className}`);
  const tiles = [...root.querySelectorAll(".choice")];
  const picked = tiles.filter((tile) => tile.querySelector(":checked"));
  const alike = picked.filter((tile) => tiles.some((other) => !picked.includes(other) && border(other) === border(tile)));
  return [...bare, ...alike.map((tile) => `picked like any other: ${tile.textContent}`)];"#;

#[tokio::test]
async fn forced_colors_take_nothing_away() {
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
async fn nothing_moves_for_who_wants_no_motion() {
    let page = Page::open(&host(&format!("lang={}", LANGS[0]))).await;
    page.prefers(&[("prefers-reduced-motion", "reduce")]).await;
    every_screen(&page, async |screen| {
        assert_eq!(page.run(MOVES).await, json!([]), "{screen}");
    })
    .await;
}

#[tokio::test]
async fn the_theme_follows_the_system_and_keeps_answer_and_focus() {
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
    page.was_left_in_peace().await;
}
