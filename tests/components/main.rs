//! Tests the view in a real browser: what it draws for a screen, and which messages it sends.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "test helpers may panic too"
)]

mod drawn;
mod speed;

use drawn::{Drawn, answered, every_result, first_question};
use ems_career_path::domain::Msg;
use ems_career_path::ems::questions::{age, class_hours, diploma, experience, goal, training};
use ems_career_path::view::{HeadingLevel, LinkTarget, Links, Options, SECTIONS};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{MouseEvent, MouseEventInit, Node};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn choosing_and_continuing_each_send_a_message() {
    let drawn = Drawn::of(&first_question()).await;
    drawn.find("input[value=cpr]").click();
    drawn.find("[part=continue]").click();
    assert_eq!(drawn.sent(), [Msg::Chose(training::CPR), Msg::Continued(training::CPR.question())]);
}

#[wasm_bindgen_test]
async fn the_first_question_has_no_default_and_no_back() {
    let drawn = Drawn::of(&first_question()).await;
    assert_eq!((drawn.count(":checked"), drawn.count("[part=back]"), drawn.count("[role=group]")), (0, 0, 0));
}

#[wasm_bindgen_test]
async fn the_second_click_of_a_double_click_is_ignored() {
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
async fn an_error_marks_the_question_and_can_focus_it() {
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
async fn headings_start_at_the_heading_level_option() {
    let mut session = first_question();
    answered(&mut session, &[training::PARAMEDIC]);
    let options = Options { heading_level: HeadingLevel::new(4).unwrap(), ..Options::default() };
    let drawn = Drawn::new(session.screen(), options).await;
    assert_eq!((drawn.count("h4"), drawn.count("h1, h2, h3")), (1, 0));
    assert!(drawn.count("h5") > 3);
}

#[wasm_bindgen_test]
async fn the_owners_link_wins_and_new_tabs_have_no_opener() {
    let mut session = first_question();
    answered(&mut session, &[training::EMR, goal::AMBULANCE]);
    answered(&mut session, &[age::FROM_18, class_hours::EMT, diploma::YES]);
    let links = Links { emt: Some("https://course.example/".to_owned()), ..Links::default() };
    let options = Options { links, course_target: LinkTarget::NewTab, ..Options::default() };
    let drawn = Drawn::new(session.screen(), options).await;
    let link = drawn.find("[part=cta]");
    assert_eq!(link.get_attribute("href").as_deref(), Some("https://course.example/"));
    assert_eq!(link.get_attribute("target").as_deref(), Some("_blank"));
    assert_eq!(link.get_attribute("rel").as_deref(), Some("noopener"));
}

#[wasm_bindgen_test]
async fn change_and_start_again_each_send_a_message() {
    let mut session = first_question();
    answered(&mut session, &[training::EMT, experience::NO]);
    let drawn = Drawn::of(&session).await;
    drawn.find("[data-change=training]").click();
    drawn.find("[part=restart]").click();
    assert_eq!(drawn.sent(), [Msg::Reopened(training::EMT.question()), Msg::Restarted]);
}

#[wasm_bindgen_test]
async fn the_next_question_reuses_no_elements() {
    let mut session = first_question();
    let mut drawn = Drawn::of(&session).await;
    let before =
        [".question", ".question__title", ".question__progress", ".choice"].map(|part| drawn.find(part));
    answered(&mut session, &[training::CPR]);
    drawn.show(session.screen()).await;
    assert_eq!(drawn.find("form").get_attribute("data-question").as_deref(), Some("goal"));
    for element in before {
        assert!(!element.is_connected(), "{} is still on the page", element.class_name());
    }
}

#[wasm_bindgen_test]
async fn a_result_gains_sections_until_it_is_complete() {
    let mut session = first_question();
    answered(&mut session, &[training::EMR, goal::AMBULANCE]);
    answered(&mut session, &[age::FROM_18, class_hours::EMT, diploma::YES]);
    let whole = Drawn::of(&session).await;
    let mut drawn = Drawn::of(&first_question()).await;
    drawn.show_part(session.screen(), 0).await;
    let mut before = drawn.all(".result > *");
    assert_eq!(before.len(), 1);
    for sections in 1..=SECTIONS {
        assert_eq!(drawn.count("[data-outcome]"), 0, "{sections}");
        drawn.show_part(session.screen(), sections).await;
        let now = drawn.all(".result > *");
        assert!(now.starts_with(&before), "{sections}: earlier sections changed");
        before = now;
    }
    assert!(drawn.find(".app").is_equal_node(Some(&whole.find(".app"))));
}

#[wasm_bindgen_test]
async fn every_drawing_is_reported_even_without_changes() {
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
    assert_texts_are_alone(&drawn.root);
    for session in results {
        drawn.show(session.screen()).await;
        assert_texts_are_alone(&drawn.root);
    }
}

/// Checks that every text node is its parent's only child. Page translators replace text nodes, and Yew cannot find a
/// replaced one among siblings.
fn assert_texts_are_alone(node: &Node) {
    let children = node.child_nodes();
    for place in 0..children.length() {
        let child = children.get(place).unwrap();
        if child.node_type() == Node::TEXT_NODE {
            let text = child.text_content().unwrap_or_default();
            assert!(children.length() == 1 || text.is_empty(), "text with siblings: {text}");
        }
        assert_texts_are_alone(&child);
    }
}
