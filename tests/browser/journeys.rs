use crate::page::{ELEMENT, Page, SCRIPT};

/// One path to each outcome (docs/facts.md, section 5), with exactly the questions that the widget must ask.
pub const JOURNEYS: [(&str, &[(&str, &str)]); 11] = [
    (
        "emr-now",
        &[
            ("training", "none"),
            ("goal", "community"),
            ("age", "18-plus"),
            ("class-hours", "emr"),
            ("transport", "no"),
            ("medicine", "unsure"),
        ],
    ),
    (
        "emt-now",
        &[
            ("training", "cpr"),
            ("goal", "ambulance"),
            ("age", "18-plus"),
            ("class-hours", "emt"),
            ("diploma", "yes"),
        ],
    ),
    (
        "emr-then-emt",
        &[
            ("training", "none"),
            ("goal", "hospital"),
            ("age", "16-17"),
            ("class-hours", "unsure"),
            ("diploma", "soon"),
        ],
    ),
    (
        "emt-to-paramedic",
        &[
            ("training", "none"),
            ("goal", "paramedic"),
            ("age", "18-plus"),
            ("class-hours", "unsure"),
            ("diploma", "no"),
        ],
    ),
    (
        "emr-to-emt",
        &[
            ("training", "emr"),
            ("goal", "firefighter"),
            ("age", "18-plus"),
            ("class-hours", "emr"),
            ("diploma", "yes"),
        ],
    ),
    ("emt-next-step", &[("training", "emt"), ("experience", "no")]),
    ("not-yet-age", &[("training", "none"), ("goal", "police"), ("age", "under-16")]),
    (
        "not-yet-time",
        &[("training", "cpr"), ("goal", "unsure"), ("age", "18-plus"), ("class-hours", "under-emr")],
    ),
    ("first-aid-cpr", &[("training", "none"), ("goal", "first-aid-only")]),
    ("keep-first-aid-card", &[("training", "cpr"), ("goal", "first-aid-only")]),
    ("already-paramedic", &[("training", "paramedic")]),
];

async fn every_outcome(tag: &str) {
    let page = Page::open(tag).await;
    for (outcome, answers) in JOURNEYS {
        page.first().answer_all(answers).await;
        assert_eq!(page.first().outcome().await, outcome);
        page.first().click("[part=restart]").await;
    }
    page.assert_quiet().await;
    println!("{} journeys by mouse", JOURNEYS.len());
}

#[tokio::test]
async fn every_outcome_is_reached_with_a_script_alone() {
    every_outcome(SCRIPT).await;
}

#[tokio::test]
async fn every_outcome_is_reached_with_an_element() {
    every_outcome(ELEMENT).await;
}
