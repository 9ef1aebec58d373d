//! Measures how long the engine takes per click, as wasm in a browser. Prints the times without checking them.

use ems_career_path::domain::{Advisor, Answers, Next};
use ems_career_path::ems;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

/// Rounds per measurement. One round is too short for the browser's coarse clock.
const ROUNDS: u32 = 200;

fn now() -> f64 {
    web_sys::window().unwrap().performance().unwrap().now()
}

/// Returns the answers so far, at every question of every journey.
fn every_position() -> Vec<Answers> {
    let (mut positions, mut open) = (Vec::new(), vec![Answers::new()]);
    while let Some(answers) = open.pop() {
        if let Next::Ask { question, .. } = ems::advisor().replay(&answers).next {
            open.extend(question.choices.iter().map(|choice| answers.clone().with(*choice)));
            positions.push(answers);
        }
    }
    positions
}

#[wasm_bindgen_test]
fn the_cost_of_a_click_is_printed() {
    let start = now();
    let advisor = Advisor::new(*ems::table());
    let first = advisor.next_question(&Answers::new());
    let built = now() - start;
    assert!(first.is_some());
    let positions = every_position();
    let mut worst: f64 = 0.0;
    let mut total = 0.0;
    for answers in &positions {
        let start = now();
        for _ in 0..ROUNDS {
            let next = ems::advisor().next_question(answers);
            assert!(next.is_some() && ems::advisor().remaining(answers) > 0);
        }
        let once = (now() - start) / f64::from(ROUNDS);
        worst = worst.max(once);
        total += once;
    }
    #[allow(clippy::cast_precision_loss, reason = "a few thousand")]
    let mean = total / positions.len() as f64;
    console_log!("engine in wasm, {} positions, {ROUNDS} rounds each", positions.len());
    console_log!("first question, including building the diagram      {built:8.3} ms");
    console_log!("next_question and remaining, mean                    {mean:8.4} ms");
    console_log!("next_question and remaining, worst                   {worst:8.4} ms");
}
