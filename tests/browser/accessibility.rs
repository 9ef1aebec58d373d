use serde_json::Value;

use crate::journeys::JOURNEYS;
use crate::page::Page;

/// The violations on the page, each with the elements it was found on.
async fn violations(page: &Page) -> Value {
    let script = "const done = arguments[arguments.length - 1];
      axe.run(document, { resultTypes: ['violations'] }).then((found) =>
        done(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target, html }) => [target, html])])));";
    page.client().execute_async(script, Vec::new()).await.expect("axe")
}

/// Goes to every outcome in one theme at one width, and looks at every screen on the way.
async fn every_screen(theme: &str, width: u32) {
    let axe = concat!(env!("CARGO_MANIFEST_DIR"), "/target/tools/npm/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(axe).expect("`cargo xtask setup` installs axe-core");
    let tag = format!(
        "<style>body {{ margin: 0; background: {} }}</style><main><h1 style='color: {}'>Host</h1>
         <ems-career-path loading=eager theme={theme}></ems-career-path></main>
         <script async src='WIDGET/ems-career-path.js'></script>",
        if theme == "dark" { "#000" } else { "#fff" },
        if theme == "dark" { "#fff" } else { "#000" },
    );
    let page = Page::open(&tag).await;
    page.client().set_window_size(width.max(500), 900).await.expect("a size");
    // Headless windows are no narrower than 500 px; a narrow column is the same to the widget.
    page.run(&format!("document.querySelector('main').style.width = '{width}px'")).await;
    page.run(&axe).await;
    let widget = page.first();
    let mut screens = 0;
    for (outcome, answers) in JOURNEYS {
        for (question, choice) in answers {
            widget.asks(question).await;
            assert_eq!(violations(&page).await, serde_json::json!([]), "{theme} {width} {question}");
            if outcome == "emt-now" {
                widget.click("[part=continue]").await;
                page.until(&widget.part(".errors")).await;
                assert_eq!(
                    violations(&page).await,
                    serde_json::json!([]),
                    "{theme} {width} {question}, error"
                );
                screens += 1;
            }
            widget.answer(question, choice).await;
            screens += 1;
        }
        assert_eq!(widget.outcome().await, outcome);
        assert_eq!(violations(&page).await, serde_json::json!([]), "{theme} {width} {outcome}");
        let wide = format!("return {}.scrollWidth > {width}", widget.part(".ems"));
        assert_eq!(page.run(&wide).await, false, "{outcome} scrolls sideways at {width}");
        widget.click("[part=restart]").await;
        screens += 1;
    }
    println!("axe: {screens} screens, {theme}, {width} px");
}

#[tokio::test]
async fn axe_finds_nothing_on_a_light_phone() {
    every_screen("light", 360).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_a_dark_phone() {
    every_screen("dark", 360).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_a_light_desktop() {
    every_screen("light", 1280).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_a_dark_desktop() {
    every_screen("dark", 1280).await;
}
