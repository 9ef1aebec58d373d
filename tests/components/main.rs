//! The components in a real browser: what they draw from a screen, and what they send.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests are tests"
)]

mod drawn;
mod speed;

use drawn::{Drawn, answered, every_result, first_question};
use ems_career_path::domain::Msg;
use ems_career_path::ems::questions::{age, diploma, experience, goal, hours, training};
use ems_career_path::view::{CourseLinks, HeadingLevel, Options, SECTIONS};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{MouseEvent, MouseEventInit, Node};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn choosing_a_tile_sends_the_choice_and_continue_sends_the_question() {
    let drawn = Drawn::of(&first_question()).await;
    drawn.find("input[value=cpr]").click();
    drawn.find("[part=continue]").click();
    assert_eq!(drawn.sent(), [Msg::Chose(training::CPR), Msg::Continued(training::CPR.question())]);
}

#[wasm_bindgen_test]
async fn nothing_is_chosen_for_the_visitor_and_there_is_no_way_back_at_the_start() {
    let drawn = Drawn::of(&first_question()).await;
    assert_eq!((drawn.count(":checked"), drawn.count("[part=back]"), drawn.count("[role=group]")), (0, 0, 0));
}

#[wasm_bindgen_test]
async fn the_second_click_of_a_double_click_is_not_an_answer() {
    let drawn = Drawn::of(&first_question()).await;
    let init = MouseEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_detail(2);
    let click = MouseEvent::new_with_mouse_event_init_dict("click", &init).unwrap();
    drawn.find("[part=continue]").dispatch_event(&click).unwrap();
    assert_eq!(drawn.sent(), []);
}

#[wasm_bindgen_test]
async fn a_missing_choice_is_said_at_the_top_and_at_the_question() {
    let mut session = first_question();
    session.update(Msg::Continued(training::CPR.question()));
    let drawn = Drawn::of(&session).await;
    assert_eq!(drawn.find("[role=radiogroup]").get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(
        drawn.find("[role=radiogroup]").get_attribute("aria-describedby").as_deref(),
        Some("hint error")
    );
    drawn.find("[data-focus=errors] button").click();
    let focused = web_sys::window().unwrap().document().unwrap().active_element().unwrap();
    assert!(focused.is_same_node(Some(&drawn.find("input"))));
}

#[wasm_bindgen_test]
async fn headings_start_at_the_hosts_level() {
    let mut session = first_question();
    answered(&mut session, &[training::PARAMEDIC]);
    let options = Options { heading_level: HeadingLevel::new(4).unwrap(), ..Options::default() };
    let drawn = Drawn::new(session.screen(), options).await;
    assert_eq!((drawn.count("h4"), drawn.count("h1, h2, h3")), (1, 0));
    assert!(drawn.count("h5") > 3);
}

#[wasm_bindgen_test]
async fn the_owners_link_wins_and_a_new_tab_knows_no_opener() {
    let mut session = first_question();
    answered(&mut session, &[training::EMR, goal::AMBULANCE]);
    answered(&mut session, &[age::FROM_18, hours::EMT, diploma::YES]);
    let course_links =
        CourseLinks { emt: Some("https://course.example/".to_owned()), ..CourseLinks::default() };
    let options = Options { course_links, new_tab: true, ..Options::default() };
    let drawn = Drawn::new(session.screen(), options).await;
    let link = drawn.find("[part=cta]");
    assert_eq!(link.get_attribute("href").as_deref(), Some("https://course.example/"));
    assert_eq!(link.get_attribute("target").as_deref(), Some("_blank"));
    assert_eq!(link.get_attribute("rel").as_deref(), Some("noopener"));
}

#[wasm_bindgen_test]
async fn each_answer_can_be_changed() {
    let mut session = first_question();
    answered(&mut session, &[training::EMT, experience::NO]);
    let drawn = Drawn::of(&session).await;
    drawn.find("[data-change=training]").click();
    drawn.find("[part=restart]").click();
    assert_eq!(drawn.sent(), [Msg::Reopened(training::EMT.question()), Msg::Restarted]);
}

#[wasm_bindgen_test]
async fn a_step_replaces_every_element_of_the_question_before() {
    let mut session = first_question();
    let mut drawn = Drawn::of(&session).await;
    let before =
        [".question", ".question__title", ".question__progress", ".choice"].map(|part| drawn.find(part));
    answered(&mut session, &[training::CPR]);
    drawn.show(session.screen()).await;
    assert_eq!(drawn.find("form").get_attribute("data-question").as_deref(), Some("goal"));
    for element in before {
        assert!(!element.is_connected(), "{} stayed", element.class_name());
    }
}

#[wasm_bindgen_test]
async fn a_result_grows_section_by_section_and_says_its_outcome_once_it_is_whole() {
    let mut session = first_question();
    answered(&mut session, &[training::EMR, goal::AMBULANCE]);
    answered(&mut session, &[age::FROM_18, hours::EMT, diploma::YES]);
    let whole = Drawn::of(&session).await;
    let mut drawn = Drawn::of(&first_question()).await;
    drawn.show_part(session.screen(), 0).await;
    let mut before = drawn.all(".result > *");
    assert_eq!(before.len(), 1);
    for sections in 1..=SECTIONS {
        assert_eq!(drawn.count("[data-outcome]"), 0, "{sections}");
        drawn.show_part(session.screen(), sections).await;
        let now = drawn.all(".result > *");
        assert!(now.starts_with(&before), "{sections}: what stood there stays");
        before = now;
    }
    assert!(drawn.find(".app").is_equal_node(Some(&whole.find(".app"))));
}

#[wasm_bindgen_test]
async fn a_drawing_is_reported_even_if_nothing_changed() {
    let session = first_question();
    let mut drawn = Drawn::of(&session).await;
    for drawings in 1..=3 {
        drawn.show(session.screen()).await;
        assert_eq!(drawn.drawings(), drawings);
    }
}

#[wasm_bindgen_test]
async fn every_text_is_the_only_child_of_its_element() {
    let results = every_result();
    assert!(results.len() > 100, "{}", results.len());
    let mut drawn = Drawn::of(&first_question()).await;
    only_children(&drawn.root);
    for session in results {
        drawn.show(session.screen()).await;
        only_children(&drawn.root);
    }
}

/// A translator may move a text node that stands alone; one beside others would be lost to Yew.
fn only_children(node: &Node) {
    let children = node.child_nodes();
    for place in 0..children.length() {
        let child = children.get(place).unwrap();
        if child.node_type() == Node::TEXT_NODE {
            let text = child.text_content().unwrap_or_default();
            assert!(children.length() == 1 || text.is_empty(), "not alone: {text}");
        }
        only_children(&child);
    }
}
