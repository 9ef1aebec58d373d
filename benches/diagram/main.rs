//! Measures how the decision diagram grows with its table: the EMS table at 1, 2, 5 and 10 times its size.
//!
//! Run it with `cargo bench --profile dev --bench diagram`; docs/performance.md has the latest results.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a benchmark may panic, like a test")]

mod repeated;

use divan::{Bencher, black_box};
use ems_career_path::domain::{Advisor, Answers, Choice};
use ems_career_path::ems;
use ems_career_path::ems::questions::{age, class_hours, diploma, goal, medicine, training, transport};

use repeated::{Part, repeated};

const SIZES: [usize; 4] = [1, 2, 5, 10];

/// The longest journey of the EMS table.
const JOURNEY: [Choice; 7] = [
    training::NONE,
    goal::FIREFIGHTER,
    age::FROM_18,
    class_hours::EMR,
    transport::UNSURE,
    medicine::YES,
    diploma::NO,
];

fn main() {
    for times in SIZES {
        let (advisor, answers) = (Advisor::new(repeated(ems::table(), times)), journey(times));
        let advice = advisor.advice(&answers).expect("the journey ends with advice");
        assert_eq!(advice.outcome.id.name(), format!("emr-then-emt-{times}"));
        assert_eq!(advisor.replay(&answers).counted, answers, "every question of the journey is asked");
    }
    divan::main();
}

/// Builds the diagram.
#[divan::bench(args = SIZES)]
fn build(bencher: Bencher, times: usize) {
    let table = repeated(ems::table(), times);
    bencher.bench_local(|| Advisor::new(black_box(table)));
}

/// Finds the last question of the journey.
#[divan::bench(args = SIZES)]
fn next_question(bencher: Bencher, times: usize) {
    let answers = without(diploma::NO, times);
    query(bencher, times, &answers, Advisor::next_question);
}

/// Counts the questions left when only the last one is open.
#[divan::bench(args = SIZES)]
fn remaining(bencher: Bencher, times: usize) {
    let answers = without(diploma::NO, times);
    query(bencher, times, &answers, Advisor::remaining);
}

/// Counts the questions left when only an early one is open.
#[divan::bench(args = SIZES)]
fn remaining_out_of_turn(bencher: Bencher, times: usize) {
    let answers = without(goal::FIREFIGHTER, times);
    query(bencher, times, &answers, Advisor::remaining);
}

/// Gives the advice at the end of the journey.
#[divan::bench(args = SIZES)]
fn advice(bencher: Bencher, times: usize) {
    query(bencher, times, &journey(times), Advisor::advice);
}

fn query<T>(bencher: Bencher, times: usize, answers: &Answers, query: fn(&Advisor, &Answers) -> T) {
    let advisor = Advisor::new(repeated(ems::table(), times));
    bencher.bench_local(|| query(&advisor, black_box(answers)));
}

/// Returns the answers of a visitor who goes through every part and takes the longest journey in the last one.
fn journey(times: usize) -> Answers {
    let highest = (1..times).map(|number| part(number).choice(training::PARAMEDIC));
    highest.chain(JOURNEY.map(|choice| part(times).choice(choice))).collect()
}

/// Returns the same answers without this choice in the last part.
fn without(choice: Choice, times: usize) -> Answers {
    let mut answers = journey(times);
    answers.remove(part(times).choice(choice).question());
    answers
}

fn part(number: usize) -> Part {
    Part::new(&ems::table().questionnaire, number)
}
