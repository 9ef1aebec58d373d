//! The checks that every session must pass, whatever steps led to it. The fuzz targets use them too.

use ems_career_path::domain::{
    Advice, Answers, Effect, Event, Focus, GivenReason, Question, QuestionId, QuestionScreen, ResultScreen,
    Screen, Session, Stamps,
};
use ems_career_path::ems;
use ems_career_path::ems::questions::QUESTIONNAIRE;

/// The most questions in a journey.
const LONGEST: usize = 7;

/// Returns the answers and the drafts of a saved text.
pub fn read(saved: &str) -> (Answers, Answers) {
    let (answers, drafts) = saved.split_once('.').unwrap_or((saved, "1"));
    let read = |code| Answers::from_code(&QUESTIONNAIRE, &Stamps::NONE, code).expect("a valid code");
    (read(answers), read(drafts))
}

/// Checks that the screen follows from the saved text, or from the `shared` answers while those are shown.
#[track_caller]
pub fn check_screen(session: &Session, shared: Option<&Answers>) {
    let (own, drafts) = read(&session.saved());
    let open = |question| shared.is_none() && drafts.choice(question).is_some();
    let shown = shared.unwrap_or(&own);
    let mut counted = Answers::new();
    let asked = loop {
        let next = ems::advisor().next_question(&counted);
        match next.map(|question| (question, shown.choice(question).filter(|_| !open(question)))) {
            Some((_, Some(answer))) => drop(counted.insert(answer)),
            Some((question, None)) => break Some(question),
            None => break None,
        }
    };
    assert!(counted.len() <= LONGEST);
    match (session.screen(), asked) {
        (Screen::Question(screen), Some(asked)) => check_question(screen, asked, &counted, &drafts),
        (Screen::Result(screen), None) => check_result(screen, &counted, shown, shared.is_some()),
        (screen, asked) => panic!("expected question {asked:?} after {counted}, got {screen:?}"),
    }
}

#[track_caller]
fn check_question(screen: &QuestionScreen, asked: QuestionId, counted: &Answers, drafts: &Answers) {
    let QuestionScreen { question, number, remaining, chosen, can_go_back, .. } = screen;
    assert_eq!((question.id, *number, *chosen), (asked, counted.len() + 1, drafts.choice(asked)));
    assert_eq!(remaining + 1, ems::advisor().remaining(counted));
    assert_eq!(*can_go_back, !counted.is_empty());
    assert!(number + remaining <= LONGEST && chosen.is_none_or(|chosen| question.choices.contains(&chosen)));
}

#[track_caller]
fn check_result(screen: &ResultScreen, counted: &Answers, shown: &Answers, shared: bool) {
    assert_eq!(screen.answers, counted.iter().collect::<Vec<_>>());
    assert!(screen.uncounted.iter().copied().eq(shown.iter().filter(|kept| !counted.has(*kept))));
    check_advice(&screen.advice, counted);
    assert_eq!(ems::advisor().advice(counted).as_ref(), Some(&screen.advice));
    assert!(screen.changed.iter().all(|changed| shown.has(changed.now) && changed.former != changed.now));
    assert_eq!(screen.shared, shared);
    assert!(
        !shared || (screen.counterfactuals.is_empty() && screen.changed.is_empty()),
        "a shared result is read-only"
    );
    for other in &screen.counterfactuals {
        assert_ne!(other.outcome, Some(screen.advice.outcome));
        let advice = ems::advisor().advice(&shown.clone().with(other.choice));
        assert!(advice.is_none_or(|advice| Some(advice.outcome) == other.outcome), "{}", other.choice);
    }
}

/// Checks the advice against the table, read from the top. The answers to the open questions must not matter, so this
/// tries both the first and the last choice of each.
#[track_caller]
fn check_advice(advice: &Advice, counted: &Answers) {
    let table = ems::table();
    for choice in [<[_]>::first, <[_]>::last] {
        let open = QUESTIONNAIRE.questions.iter().filter(|question| counted.choice(question.id).is_none());
        let rest = open.filter_map(|question: &Question| choice(question.choices));
        let whole = rest.copied().fold(counted.clone(), Answers::with);
        let rule = table.rules.iter().find(|rule| rule.when.holds(&whole)).expect("the last rule holds");
        assert_eq!((advice.rule, advice.outcome), (rule.id, rule.outcome));
        let path = rule.outcome.path.iter().filter(|step| step.when.holds(&whole));
        assert!(path.eq(advice.path.iter().copied()));
        let notes = table.notes.iter().filter(|note| note.outcomes.contains(&rule.outcome.id));
        assert!(notes.filter(|note| note.when.holds(&whole)).eq(advice.notes.iter().copied()));
        let reasons = rule.reasons.iter().filter(|reason| reason.when.holds(counted));
        let reasons =
            reasons.map(|reason| GivenReason { claim: reason.claim, quotes: reason.when.witness(counted) });
        assert_eq!(advice.reasons, reasons.collect::<Vec<_>>());
        assert!(advice.reasons.iter().flat_map(|reason| &reason.quotes).all(|quote| counted.has(*quote)));
    }
}

/// Checks that the saved text resumes to the same screen. The error and the tries are not saved.
#[track_caller]
pub fn check_resumes(session: &Session) {
    let resumed = Session::resumed(ems::advisor(), &session.saved()).expect("a saved text resumes");
    assert_eq!(resumed.saved(), session.saved());
    let screen = match session.screen().clone() {
        Screen::Question(screen) => Screen::Question(QuestionScreen { choice_missing: false, ..screen }),
        Screen::Result(screen) if screen.shared => return,
        Screen::Result(screen) => Screen::Result(ResultScreen { changed: Vec::new(), ..screen }),
    };
    assert_eq!(*resumed.screen(), screen);
}

/// Checks that the effects match the changes since `saved` and `screen`.
#[track_caller]
pub fn check_effects((saved, screen): &(String, Screen), effects: &[Effect], session: &Session) {
    let now = session.screen();
    if effects.is_empty() {
        assert_eq!((&session.saved(), now), (saved, screen), "the session changed without an effect");
    }
    if *saved != session.saved() {
        let is_save = |effect: &&Effect| matches!(effect, Effect::Save(_) | Effect::Forget);
        assert_eq!(effects.iter().filter(is_save).count(), 1, "{saved}, {}: {effects:?}", session.saved());
    }
    let mut arrived = false;
    for effect in effects {
        match effect {
            Effect::Save(saved) | Effect::Push(saved) => assert_eq!(*saved, session.saved()),
            Effect::Forget => assert_eq!(session.saved(), "1"),
            Effect::Focus(Focus::Errors) => {
                assert!(matches!(now, Screen::Question(screen) if screen.choice_missing));
            }
            Effect::Emit(Event::Answer { choice, changed }) => {
                let former = read(saved).0.choice(choice.question());
                assert!(read(&session.saved()).0.has(*choice));
                assert_eq!(*changed, former.is_some_and(|former| former != *choice));
            }
            Effect::Emit(Event::Question { id, number, remaining }) => {
                let Screen::Question(screen) = now else { panic!("event for {id} on {now:?}") };
                assert_eq!((*id, *number, *remaining), (screen.question.id, screen.number, screen.remaining));
                arrived = true;
            }
            Effect::Emit(Event::Result { advice, answers, shared }) => {
                let Screen::Result(screen) = now else { panic!("event for a result on {now:?}") };
                assert_eq!((advice, answers, *shared), (&screen.advice, &screen.answers, screen.shared));
                arrived = true;
            }
            Effect::Emit(Event::Restart | Event::Ready { .. }) | Effect::Redraw => {}
            Effect::Focus(Focus::Heading) => assert!(arrived, "the focus moved before the event"),
        }
    }
    let position = |screen: &Screen| match screen {
        Screen::Question(screen) => (Some(screen.question.id), Vec::new(), false),
        Screen::Result(screen) => (None, screen.answers.clone(), screen.shared),
    };
    assert!(arrived || position(screen) == position(now), "the screen changed without an event: {effects:?}");
}
