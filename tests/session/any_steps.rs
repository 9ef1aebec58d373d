//! Random sequences of steps: any message in any state, mixed with damaged texts from the page.

use std::cell::Cell;

use ems_career_path::domain::{
    Answers, Choice, Effect, FirstStep, Month, Msg, Plan, QuestionScreen, Screen, Session, Stamps,
};
use ems_career_path::ems;
use ems_career_path::ems::questions::QUESTIONNAIRE;
use proptest::prelude::*;
use proptest::sample::Index;

use super::invariants::{check_effects, check_resumes, check_screen, read};
use super::seeded::runner;
use super::session;

/// How many sequences to run: more than 200,000 steps in all.
const SEQUENCES: u32 = 2_100;
/// The most steps in a sequence.
const LONGEST: usize = 200;

/// A step of a sequence.
#[derive(Clone, Debug)]
enum Step {
    /// A message of some kind. Most kinds fit the screen.
    Send(u8, Index),
    /// The browser's Back or Forward.
    Travel(Text),
    /// A share link that the visitor opens.
    Open(Text),
}

/// A text from the page: from its history, storage or address.
#[derive(Clone, Debug)]
enum Text {
    /// A text that was pushed or saved before.
    Kept(Index),
    /// Such a text with one letter replaced, or cut off at that letter.
    Damaged(Index, Index, Option<char>),
    /// Any text.
    Any(String),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        12 => (any::<u8>(), any::<Index>()).prop_map(|(kind, which)| Step::Send(kind, which)),
        2 => any_text().prop_map(Step::Travel),
        1 => any_text().prop_map(Step::Open),
    ]
}

fn any_text() -> impl Strategy<Value = Text> {
    let letter = prop::option::of(prop::sample::select("1-.tgahpmdenyuscro0 é".chars().collect::<Vec<_>>()));
    prop_oneof![
        4 => any::<Index>().prop_map(Text::Kept),
        2 => (any::<Index>(), any::<Index>(), letter).prop_map(|(which, at, to)| Text::Damaged(which, at, to)),
        2 => "1(-[tgahpmde][ncrtapmfhouylsea]){0,9}".prop_map(Text::Any),
        1 => "\\PC{0,20}|1[-.a-z1]{0,30}".prop_map(Text::Any),
    ]
}

impl Text {
    fn pick(&self, kept: &[String]) -> String {
        match self {
            Self::Any(text) => text.clone(),
            Self::Kept(which) => which.get(kept).clone(),
            Self::Damaged(which, at, to) => {
                let mut letters: Vec<char> = which.get(kept).chars().collect();
                let at = at.index(letters.len());
                match to {
                    Some(to) => letters[at] = *to,
                    None => letters.truncate(at),
                }
                letters.into_iter().collect()
            }
        }
    }
}

fn message(session: &Session, kind: u8, which: Index) -> Msg {
    let all = || QUESTIONNAIRE.questions.iter().flat_map(|question| question.choices).copied();
    let any = which.get(&all().collect::<Vec<Choice>>()).to_owned();
    match (kind % 32, session.screen()) {
        (0, _) => Msg::Chose(any),
        (1, _) => Msg::Continued(any.question()),
        (2, _) => Msg::Reopened(any.question()),
        (3, _) => Msg::Tried(any),
        (4, _) => Msg::UndidTries,
        (5, _) => Msg::Restarted,
        (31, _) => Msg::LeftShared,
        (6, _) => {
            Msg::Planned(Plan::new(u32::from(kind), Month { year: 2026, month: 1 }.plus(u32::from(kind))))
        }
        (7, _) => {
            let outcomes = ems::table().outcomes.iter();
            let steps: Vec<&FirstStep> = outcomes.flat_map(|outcome| outcome.first_steps).collect();
            Msg::Ticked(which.get(&steps).id)
        }
        (8..=11, _) => Msg::WentBack,
        (12..=19, Screen::Question(QuestionScreen { question, .. })) => {
            Msg::Chose(*which.get(question.choices))
        }
        (12..=19, Screen::Result(screen)) if !screen.counterfactuals.is_empty() => {
            Msg::Tried(which.get(&screen.counterfactuals).choice)
        }
        (_, Screen::Question(screen)) => Msg::Continued(screen.question.id),
        (_, Screen::Result(screen)) => Msg::Reopened(which.get(&screen.answers).question()),
    }
}

/// Checks that a tried answer leads to the promised outcome, if there is one, or to a question that has no answer yet.
#[track_caller]
fn check_try(before: &Screen, tried: Choice, session: &Session) {
    let Screen::Result(before) = before else { return };
    let Some(promised) = before.counterfactuals.iter().find(|other| other.choice == tried) else { return };
    match session.screen() {
        Screen::Result(screen) => assert_eq!(Some(screen.advice.outcome), promised.outcome),
        Screen::Question(screen) => {
            assert_eq!(
                read(&session.saved()).0.choice(screen.question.id),
                None,
                "the question had an answer, so it must not be asked"
            );
        }
    }
}

/// Runs the steps and checks the session after each. Returns how many of the screens were results.
fn run(steps: &[Step]) -> usize {
    let mut session = session();
    let mut shared: Option<Answers> = None;
    let mut kept = vec![session.saved()];
    let mut results = 0;
    for step in steps {
        let before = (session.saved(), session.screen().clone());
        let effects = match step {
            Step::Send(kind, which) => {
                let msg = message(&session, *kind, *which);
                if matches!(msg, Msg::Restarted | Msg::LeftShared) {
                    shared = None;
                }
                let effects = session.update(msg);
                if let Msg::Tried(choice) = msg {
                    check_try(&before.1, choice, &session);
                }
                effects
            }
            Step::Travel(text) => {
                let text = text.pick(&kept);
                if Session::resumed(ems::advisor(), &text).is_ok() {
                    shared = None;
                }
                session.travel(&text)
            }
            Step::Open(text) => {
                let code = text.pick(&kept);
                let shown = session.show(&code);
                if shown.is_ok() {
                    shared = Answers::from_link_code(&QUESTIONNAIRE, &Stamps::NONE, &code).ok();
                }
                assert_eq!(session.saved(), before.0, "the visitor's own answers changed");
                shown.unwrap_or_default()
            }
        };
        check_effects(&before, &effects, &session);
        check_screen(&session, shared.as_ref());
        check_resumes(&session);
        results += usize::from(matches!(session.screen(), Screen::Result(_)));
        kept.push(session.saved());
        kept.extend(session.link_code());
        kept.extend(effects.into_iter().filter_map(|effect| match effect {
            Effect::Push(pushed) => Some(pushed),
            _ => None,
        }));
    }
    results
}

#[test]
fn any_sequence_of_messages_keeps_the_session_valid() {
    let (step_count, result_count) = (Cell::new(0), Cell::new(0));
    let steps = prop::collection::vec(any_step(), 0..=LONGEST);
    let outcome = runner(SEQUENCES).run(&steps, |steps| {
        result_count.set(result_count.get() + run(&steps));
        step_count.set(step_count.get() + steps.len());
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
    let (steps, results) = (step_count.get(), result_count.get());
    println!("{steps} steps, {results} of them led to a result");
    assert!(results > steps / 10 && results < steps * 9 / 10);
}
