use std::collections::BTreeSet;

use crate::journeys::JOURNEYS;
use crate::page::Page;

/// The languages in which screens are checked.
pub const LANGS: &[&str] = &["en", "es"];

/// A simple host page: the widget between two links, on a background that fits the theme.
pub fn host(attributes: &str) -> String {
    let (background, text) = if attributes.contains("dark") { ("#000", "#fff") } else { ("#fff", "#000") };
    format!(
        "<style>body {{ margin: 0; background: {background} }} h1, a {{ color: {text} }}</style>
         <main><h1>Host</h1><p><a id=before href='#before'>Before</a></p>
         <ems-career-path loading=eager {attributes}></ems-career-path>
         <p><a id=after href='#after'>After</a></p></main>
         <script async src='WIDGET/ems-career-path.js'></script>"
    )
}

/// Takes every journey and passes the name of each screen to `look` once. The screens are every question (untouched,
/// with its error, and answered), a reopened question, every result, and a result with answers that no longer count.
pub async fn every_screen(page: &Page, mut look: impl AsyncFnMut(&str)) {
    let widget = page.first();
    let mut seen = BTreeSet::new();
    for (outcome, answers) in JOURNEYS {
        for (question, choice) in answers {
            widget.wait_for_question(question).await;
            if seen.insert(question) {
                look(question).await;
                widget.click("[part=continue]").await;
                page.until(&widget.part(".errors")).await;
                look(&format!("{question}, without an answer")).await;
                widget.choose(question, choice).await;
                look(&format!("{question}, answered")).await;
            }
            answer_by_script(page, question, choice).await;
        }
        assert_eq!(widget.outcome().await, outcome);
        look_unfolded(page, &mut look, outcome).await;
        if outcome == JOURNEYS[0].0 {
            widget.click("[data-change=goal]").await;
            widget.wait_for_question("goal").await;
            look("goal, reopened").await;
            answer_by_script(page, "goal", "first-aid-only").await;
            page.until(&widget.part(".answers__uncounted")).await;
            look_unfolded(page, &mut look, "answers no longer counted").await;
        }
        page.until(&format!("({0}.click(), true)", widget.part("[part=restart]"))).await;
    }
    page.assert_quiet().await;
}

/// Opens all `details` elements, then looks.
async fn look_unfolded(page: &Page, look: &mut impl AsyncFnMut(&str), name: &str) {
    let root = "document.querySelector('ems-career-path').shadowRoot";
    page.run(&format!("for (const part of {root}.querySelectorAll('details')) part.open = true")).await;
    look(name).await;
}

/// Answers by script. Real input is ten times slower, and the journey tests cover it.
async fn answer_by_script(page: &Page, question: &str, choice: &str) {
    let form = page.first().part(&format!("[data-question={question}]"));
    let answer = format!(
        "((form) => (form.querySelector('input[value=\"{choice}\"]').click(), form.querySelector('[part=continue]').click(), true))({form})"
    );
    page.until(&answer).await;
}
