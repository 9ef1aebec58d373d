use crate::page::{ELEMENT, Page};

/// Opens a page and answers until the result is on screen.
async fn at_a_result(attributes: &str, answers: &[(&str, &str)]) -> Page {
    let page =
        Page::open(&ELEMENT.replace("<ems-career-path", &format!("<ems-career-path {attributes}"))).await;
    page.first().answer_all(answers).await;
    page.first().outcome().await;
    page
}

const TO_PARAMEDIC: [(&str, &str); 5] = [
    ("training", "none"),
    ("goal", "paramedic"),
    ("age", "18-plus"),
    ("class-hours", "unsure"),
    ("diploma", "no"),
];

#[tokio::test]
async fn the_timeline_draws_each_step_to_scale() {
    let page = at_a_result("", &TO_PARAMEDIC).await;
    let drawing = page.first().part(".timeline");
    let widths = format!(
        "const width = (name) => [...{drawing}.querySelectorAll(name)].map((shape) => Math.round(shape.getBBox().width));
         return [width('.timeline__bar'), width('.timeline__more'), width('.timeline__work'), width('.timeline__node').length]"
    );
    let shown = page.run(&widths).await;
    let bars: Vec<f64> = serde_json::from_value(shown[0].clone()).expect("widths");
    assert_eq!(bars.len(), 2);
    assert!((bars[1] / bars[0] - 1000.0 / 120.0).abs() < 0.5, "120 and 1,000 hours: {shown}");
    assert_eq!((shown[1].as_array().map(Vec::len), shown[2].as_array().map(Vec::len)), (Some(1), Some(1)));
    assert_eq!(shown[3], 3);
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_planner_follows_the_slider_the_field_and_the_month() {
    let page = at_a_result("", &TO_PARAMEDIC).await;
    let widget = page.first();
    let weeks = format!("{}.textContent", widget.part(".plan__weeks"));
    let first = page.until(&weeks).await;
    let field = page.element(&widget.part(".plan__number")).await;
    field.send_keys("\u{e010}\u{e003}\u{e003}40").await.expect("a number");
    page.until(&format!("{weeks} !== {first} && {}.value === '40'", widget.part(".plan__slider"))).await;
    let fast = page.until(&weeks).await;
    let slider = page.element(&widget.part(".plan__slider")).await;
    slider.send_keys("\u{e012}").await.expect("an arrow key");
    page.until(&format!("{}.value === '39'", widget.part(".plan__number"))).await;
    let finish = format!("{}.textContent", widget.part(".plan__finish"));
    let before = page.until(&finish).await;
    let month = page.element(&widget.part(".plan__month")).await;
    month.select_by_index(6).await.expect("a month");
    page.until(&format!("{finish} !== {before}")).await;
    assert_ne!(fast, first);
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_field_and_the_plan_agree_whatever_is_typed() {
    let page = at_a_result("", &TO_PARAMEDIC).await;
    let widget = page.first();
    let field = page.element(&widget.part(".plan__number")).await;
    let (shown, planned) = (
        format!("{}.value", widget.part(".plan__number")),
        format!("{}.value", widget.part(".plan__slider")),
    );
    // Deleting `12` and `40` leaves `1` and `4` for a moment, which count.
    let table = [
        ("08", 8),
        ("-5", 8),
        ("1e1", 1),
        ("12", 12),
        ("12.5", 12),
        ("", 1),
        ("abc", 1),
        ("999", 40),
        ("0", 4),
    ];
    for (typed, hours) in table {
        // End, three times Backspace, the text, and Tab.
        let keys = ["\u{e010}\u{e003}\u{e003}\u{e003}", typed, "\u{e004}"].concat();
        field.send_keys(&keys).await.expect("keys");
        page.until(&format!("{planned} === '{hours}' && {shown} === '{hours}'")).await;
    }
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_what_if_answer_can_be_tried_and_undone() {
    let page = at_a_result("", &TO_PARAMEDIC).await;
    let widget = page.first();
    widget.click(".what-if__summary").await;
    widget.click("[data-what-if=\"goal.ambulance\"]").await;
    page.until(&format!("{}.dataset.outcome === 'emt-now'", widget.part("[data-outcome]"))).await;
    assert!(!widget.text(".changed__now").await.is_empty());
    assert_eq!(page.focused().await, "result__title");
    widget.click("[part=undo]").await;
    page.until(&format!("{}.dataset.outcome === 'emt-to-paramedic'", widget.part("[data-outcome]"))).await;
    assert!(!widget.has(".changed").await);
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_language_loads_when_chosen_and_survives_a_reload() {
    let page = at_a_result("", &TO_PARAMEDIC).await;
    let widget = page.first();
    widget.click(".first-step__box").await;
    widget.click("[data-lang-switch]").await;
    page.until(&format!("{}.lang === 'es'", widget.part(".ems"))).await;
    assert_eq!(page.focused().await, "link switch");
    assert_eq!(widget.outcome().await, "emt-to-paramedic");
    assert!(widget.has(".first-step__box:checked").await);
    let fetched = page.widget.requested_paths();
    let languages = fetched.iter().filter_map(|path| path.strip_prefix("/content.")?.split('-').next());
    assert_eq!(languages.collect::<Vec<_>>(), ["en", "es"], "each once, when used");
    page.client().refresh().await.expect("a reload");
    page.until(&format!("{}?.lang === 'es'", widget.part(".ems"))).await;
    page.assert_quiet().await;
}
