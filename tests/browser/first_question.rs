//! The loader shows the first question before the wasm has loaded, and nothing that visitors do there is lost.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::faults::hold_program;
use crate::page::Page;
use crate::runs_as::program_file;

/// An expression that is true while the loader handles the input, until the widget takes over.
const WAITING: &str =
    "document.querySelector('ems-career-path').shadowRoot.querySelector('.mount')?.onchange";
const MOUNT: &str = "document.querySelector('ems-career-path').shadowRoot.querySelector('.mount')";

fn tag(attributes: &str) -> String {
    format!(
        r#"<p id="before" tabindex="0">Before</p>
        <ems-career-path loading=eager {attributes}></ems-career-path>
        <script async src="WIDGET/ems-career-path.js"></script>"#
    )
}

/// Opens a page, and runs `before` while the program is held back and `after` once the widget has taken over.
async fn around_take_over(attributes: &str, before: impl AsyncFnOnce(&Page), after: impl AsyncFnOnce(&Page)) {
    let page = Page::prepare(&tag(attributes), "", |_| None).await;
    let gate = page.widget.hold(program_file());
    page.client().goto(&page.host.url("/")).await.expect("the page");
    assert!(gate.wait_until_reached());
    page.until(WAITING).await;
    before(&page).await;
    gate.release();
    page.until(&format!("!({WAITING})")).await;
    after(&page).await;
    page.assert_quiet().await;
}

/// The name, `id` and `choice` of each event.
async fn event_list(page: &Page) -> Value {
    page.run("return events.map(([name, detail]) => [name, detail.id ?? null, detail.choice ?? null])").await
}

#[tokio::test]
async fn the_widget_renders_the_same_first_question() {
    for attributes in ["lang=en", "lang=es", "lang=en heading-level=4"] {
        let page = Page::prepare(&tag(attributes), "", |_| None).await;
        let gate = page.widget.hold(program_file());
        page.client().goto(&page.host.url("/")).await.expect("the page");
        assert!(gate.wait_until_reached());
        page.until(WAITING).await;
        page.run(&format!("window.before = {MOUNT}.cloneNode(true); delete before.dataset.screen")).await;
        gate.release();
        page.first().wait_for_question("training").await;
        assert_eq!(page.run(&format!("return {MOUNT}.isEqualNode(before)")).await, true, "{attributes}");
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn clicks_are_replayed_in_order_and_once() {
    let act = async |page: &Page| {
        let widget = page.first();
        for choice in ["emt", "none"] {
            widget.click(&format!("input[value={choice}]")).await;
        }
        widget.click("[part=continue]").await;
        // After Continue, the answer can no longer change.
        widget.click("[part=continue]").await;
        widget.click("input[value=paramedic]").await;
        assert_eq!(widget.chosen().await.as_deref(), Some("none"));
    };
    around_take_over("", act, async |page| {
        page.first().wait_for_question("goal").await;
        let question = |id| json!(["question", id, null]);
        let events = json!([
            ["ready", null, null],
            question("training"),
            ["answer", "training", "none"],
            question("goal"),
        ]);
        assert_eq!(event_list(page).await, events);
        page.until("document.querySelector('ems-career-path').shadowRoot.activeElement?.dataset.focus").await;
        page.client().back().await.expect("back");
        page.first().wait_for_question("training").await;
        assert_eq!(page.first().chosen().await.as_deref(), Some("none"));
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_works_before_the_program_loads() {
    let act = async |page: &Page| {
        page.run("document.querySelector('#before').focus()").await;
        page.tab_to("[part=continue]").await;
        page.press(&[Key::Enter.into()]).await;
    };
    around_take_over("", act, async |page| {
        page.first().text(".errors").await;
    })
    .await;
    let act = async |page: &Page| {
        page.run("document.querySelector('#before').focus()").await;
        page.tab_to("input").await;
        page.press(&[' ', Key::Down.into(), Key::Enter.into()]).await;
    };
    around_take_over("", act, async |page| {
        page.first().wait_for_question("goal").await;
        assert_eq!(event_list(page).await[2], json!(["answer", "training", "cpr"]));
    })
    .await;
}

#[tokio::test]
async fn switching_the_language_keeps_choice_and_focus() {
    let act = async |page: &Page| {
        page.first().click("input[value=cpr]").await;
        page.run("document.querySelector('#before').focus()").await;
        page.tab_to("[data-lang-switch]").await;
        page.press(&[Key::Enter.into()]).await;
        page.until(
            "document.querySelector('ems-career-path').shadowRoot.querySelector('.ems').lang === 'es'",
        )
        .await;
    };
    around_take_over("lang=en", act, async |page| {
        page.first().wait_for_question("training").await;
        assert_eq!(page.first().chosen().await.as_deref(), Some("cpr"));
        assert_eq!(page.focused().await, "link switch");
        page.client().refresh().await.expect("a reload");
        page.first().wait_for_question("training").await;
        assert_eq!(
            page.run(
                "return document.querySelector('ems-career-path').shadowRoot.querySelector('.ems').lang"
            )
            .await,
            "es"
        );
    })
    .await;
}

#[tokio::test]
async fn the_focus_and_the_text_selection_stay() {
    let select = "const root = document.querySelector('ems-career-path').shadowRoot;
        root.querySelector('[value=emr]').focus();
        const text = root.querySelector('.question__hint').firstChild;
        (root.getSelection?.() ?? getSelection()).setBaseAndExtent(text, 2, text, 9)";
    // Slows drawing down as on a slow phone, and counts frames that are painted before the focus is restored.
    let slow = "const root = document.querySelector('ems-career-path').shadowRoot;
        const { insertBefore } = Node.prototype;
        Node.prototype.insertBefore = function (...given) {
          for (const end = performance.now() + 3; performance.now() < end; );
          return insertBefore.apply(this, given);
        };
        window.framesWithoutFocus = 0;
        (function look() {
          framesWithoutFocus += root.activeElement ? 0 : 1;
          requestAnimationFrame(look);
        })()";
    let selected = "const root = document.querySelector('ems-career-path').shadowRoot;
        const selection = root.getSelection?.() ?? getSelection();
        const ranges = selection.getComposedRanges?.({ shadowRoots: [root] }) ?? [selection.getRangeAt(0)];
        const [{ startContainer, startOffset, endOffset }] = ranges;
        return [root.activeElement?.value, startContainer.parentNode?.className, startOffset, endOffset]";
    let act = async |page: &Page| {
        page.run(select).await;
        page.run(slow).await;
    };
    around_take_over("", act, async |page| {
        page.first().wait_for_question("training").await;
        assert_eq!(page.run("return framesWithoutFocus").await, 0);
        assert_eq!(page.run(selected).await, json!(["emr", "question__hint", 2, 9]));
    })
    .await;
}

#[tokio::test]
async fn space_is_reserved_if_another_screen_follows() {
    for attributes in ["content=/none.json", "lang=en"] {
        let page = Page::prepare(&tag(attributes), "", |_| None).await;
        let gate = page.widget.hold(program_file());
        let link = if attributes.starts_with("content") { "/" } else { "/#ems-career-path-1" };
        page.client().goto(&page.host.url(link)).await.expect("the page");
        assert!(gate.wait_until_reached());
        let height = format!("{}.clientHeight", page.first().part(".still"));
        assert!(page.until(&height).await.as_f64() > Some(300.0));
        let seen =
            format!("return {}.checkVisibility({{ visibilityProperty: true }})", page.first().part("form"));
        assert_eq!(page.run(&seen).await, false);
        gate.release();
        page.first().wait_for_question("training").await;
        assert!(!page.first().has(".still").await);
    }
}

#[tokio::test]
async fn a_choice_survives_a_timeout() {
    let page = Page::prepare(&["<script>timeLimits = 1</script>", &tag("")].concat(), "", |_| None).await;
    let gates = hold_program(&page);
    page.client().goto(&page.host.url("/")).await.expect("the page");
    page.until(WAITING).await;
    page.first().click("input[value=emr]").await;
    page.first().click("[part=continue]").await;
    page.until("events.some(([name]) => name === 'unavailable')").await;
    drop(gates);
    page.first().wait_for_question("goal").await;
    page.assert_quiet().await;
}
