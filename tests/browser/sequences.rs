//! Random input while the widget takes over, at different moments. No answer may be lost or counted twice.

use serde_json::{Value, json};

use crate::page::Page;
use crate::runs_as::program_file;

const PAGES: u32 = 10;
const WIDGETS: usize = 50;

/// For each widget, the answers it emitted and the expected ones.
const COMPARED: &str = r"
  const emitted = new Map([...expected.keys()].map((element) => [element, []]));
  for (const [element, id, choice] of answered) emitted.get(element).push([id, choice]);
  return [...expected].map(([element, answers]) => [emitted.get(element), answers]);";

#[tokio::test]
async fn random_input_survives_the_takeover() {
    let recorder = r#"<script>
      window.answered = [];
      addEventListener("ems-career-path:answer", ({ target, detail }) => answered.push([target, detail.id, detail.choice]));
    </script>"#;
    let elements =
        "<ems-career-path loading=eager history=off resume=off lang=en></ems-career-path>".repeat(WIDGETS);
    let script = r#"<script async src="WIDGET/ems-career-path.js"></script>"#;
    let page = Page::prepare(&[recorder, &elements, script].concat(), "", |_| None).await;
    let (mut before, mut after) = (0, 0);
    for seed in 1..=PAGES {
        let gate = page.widget.hold(program_file());
        page.client().goto(&page.host.url("/")).await.expect("the page");
        assert!(gate.wait_until_reached());
        page.client().execute(include_str!("sequences.js"), vec![json!(seed)]).await.expect("the script");
        // On each page, the widget takes over at a different moment: before, during or after the input.
        page.until(&format!("acts >= {} || running === 0", (seed - 1) * 30)).await;
        before += page.run("return acts").await.as_u64().unwrap_or_default();
        gate.release();
        page.until("running === 0").await;
        after += page.run("return acts").await.as_u64().unwrap_or_default();
        page.until("events.filter(([name]) => name === 'ready').length === 50").await;
        let compared = page.run(COMPARED).await;
        let compared = compared.as_array().expect("a list");
        assert_eq!(compared.len(), WIDGETS);
        for (number, pair) in compared.iter().enumerate() {
            assert_eq!(pair[0], pair[1], "page {seed}, widget {number}: emitted and expected answers");
        }
        assert!(compared.iter().any(|pair| pair[0] != Value::Array(Vec::new())), "no question was answered");
    }
    assert!(before > 0 && after > before, "{before} actions before the takeover, {after} in total");
}
