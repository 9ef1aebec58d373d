//! What no sequence of steps undoes: any message in any state, also with what the page may hand over damaged.

use std::cell::Cell;

use ems_career_path::domain::{
    Answers, Choice, Effect, FirstStep, Month, Msg, Plan, QuestionScreen, Screen, Session,
};
use ems_career_path::ems;
use ems_career_path::ems::questions::QUESTIONNAIRE;
use proptest::prelude::*;
use proptest::sample::Index;

use super::invariants::{check_effects, check_resumes, check_screen};
use super::seeded::runner;
use super::session;

/// Sequences of up to 200 messages: more than 200,000 in all.
const SEQUENCES: u32 = 2_100;
const LONGEST: usize = 200;

/// Something that is done to a session.
#[derive(Clone, Debug)]
enum Step {
    /// A message, by its kind; most kinds fit the screen.
    Does(u8, Index),
    /// The browser's Back or Forward.
    Travels(Text),
    /// A share link is opened.
    Opens(Text),
}

/// A text from the page: the history's, the storage's or the address's.
#[derive(Clone, Debug)]
enum Text {
    /// One that was pushed or saved before.
    Kept(Index),
    /// The same with another letter at some place, or cut off there.
    Damaged(Index, Index, Option<char>),
    /// Whatever.
    Any(String),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        12 => (any::<u8>(), any::<Index>()).prop_map(|(kind, which)| Step::Does(kind, which)),
        2 => any_text().prop_map(Step::Travels),
        1 => any_text().prop_map(Step::Opens),
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
    fn among(&self, kept: &[String]) -> String {
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
        (4, _) => Msg::Undid,
        (5, _) => Msg::Restarted,
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
        (12..=19, Screen::Result(screen)) if !screen.elsewhere.is_empty() => {
            Msg::Tried(which.get(&screen.elsewhere).choice)
        }
        (_, Screen::Question(screen)) => Msg::Continued(screen.question.id),
        (_, Screen::Result(screen)) => Msg::Reopened(which.get(&screen.answers).question()),
    }
}

/// Takes the steps and checks after each of them; gives how many screens were results.
fn take(steps: &[Step]) -> usize {
    let mut session = session();
    let mut shared: Option<Answers> = None;
    let mut kept = vec![session.saved()];
    let mut results = 0;
    for step in steps {
        let before = (session.saved(), session.screen().clone());
        let effects = match step {
            Step::Does(kind, which) => {
                let msg = message(&session, *kind, *which);
                if msg == Msg::Restarted {
                    shared = None;
                }
                session.update(msg)
            }
            Step::Travels(text) => {
                let text = text.among(&kept);
                if Session::resumed(ems::advisor(), &text).is_ok() {
                    shared = None;
                }
                session.travel(&text)
            }
            Step::Opens(text) => {
                let code = text.among(&kept);
                let shown = session.show(&code);
                if shown.is_ok() {
                    shared = Answers::from_code(&QUESTIONNAIRE, &code).ok();
                }
                assert_eq!(session.saved(), before.0, "the visitor's own answers stay");
                shown.unwrap_or_default()
            }
        };
        check_effects(&before, &effects, &session);
        check_screen(&session, shared.as_ref());
        check_resumes(&session);
        results += usize::from(matches!(session.screen(), Screen::Result(_)));
        kept.push(session.saved());
        kept.extend(effects.into_iter().filter_map(|effect| match effect {
            Effect::Push(pushed) => Some(pushed),
            _ => None,
        }));
    }
    results
}

#[test]
fn any_sequence_of_messages_keeps_the_session_valid() {
    let (messages, results) = (Cell::new(0), Cell::new(0));
    let steps = prop::collection::vec(any_step(), 0..=LONGEST);
    let taken = runner(SEQUENCES).run(&steps, |steps| {
        results.set(results.get() + take(&steps));
        messages.set(messages.get() + steps.len());
        Ok(())
    });
    taken.unwrap_or_else(|error| panic!("{error}"));
    let (messages, results) = (messages.get(), results.get());
    println!("{messages} messages, after {results} of them a result");
    assert!(results > messages / 10 && results < messages * 9 / 10);
}
