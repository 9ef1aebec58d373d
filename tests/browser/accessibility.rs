use serde_json::{Value, json};

use crate::page::Page;
use crate::screens::{LANGS, every_screen, host};

/// Runs axe-core with the given rules. Without any, runs the default rules and three more: `target-size`, which is new
/// in WCAG 2.2, and two experimental ones. Returns each violation with the elements that have it.
const RUN: &str = "const done = arguments[arguments.length - 1];
  const [only] = arguments;
  const rules = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true },
                  'focus-order-semantics': { enabled: true } };
  axe.run(document, { resultTypes: ['violations'], ...(only.length ? { runOnly: only } : { rules }) }).then((found) =>
    done(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target, html }) => [target, html])])));";

impl Page {
    /// Loads axe-core into the page.
    pub async fn load_axe(&self) {
        let axe = concat!(env!("CARGO_MANIFEST_DIR"), "/target/tools/npm/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(axe).expect("`cargo xtask setup` installs axe-core");
        self.run(&axe).await;
    }

    /// Returns the violations that axe-core finds on the page.
    pub async fn violations(&self) -> Value {
        self.violations_of(&[]).await
    }

    /// Like [`Page::violations`], but only for these rules. An empty list means all.
    async fn violations_of(&self, rules: &[&str]) -> Value {
        self.client().execute_async(RUN, vec![json!(rules)]).await.expect("axe")
    }
}

async fn axe_finds_nothing(theme: &str, width: u32) {
    // The themes differ only in their colors, so dark themes need only the contrast rule.
    let rules: &[&str] = if theme == "dark" { &["color-contrast"] } else { &[] };
    for lang in LANGS {
        let page = Page::open(&host(&format!("lang={lang} theme={theme}"))).await;
        page.viewport(width, 900, 1).await;
        page.load_axe().await;
        let mut screens = 0;
        every_screen(&page, async |screen| {
            assert_eq!(page.violations_of(rules).await, json!([]), "{lang} {theme} {width} {screen}");
            screens += 1;
        })
        .await;
        println!("axe: {screens} screens, {lang}, {theme}, {width} px");
    }
}

#[tokio::test]
async fn axe_finds_nothing_on_a_light_phone() {
    axe_finds_nothing("light", 360).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_a_dark_desktop() {
    axe_finds_nothing("dark", 1280).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_a_dark_phone() {
    axe_finds_nothing("dark", 360).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_a_light_desktop() {
    axe_finds_nothing("light", 1280).await;
}
