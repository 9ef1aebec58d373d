//! The ids of all texts: those of the decision table, and those named in the source.

use std::collections::BTreeSet;

use ems_career_path::domain::Answers;
use ems_career_path::ems;

/// Returns the ids of all texts the widget can show.
pub fn word_ids() -> BTreeSet<String> {
    let table = ems::table();
    let mut ids = named_in_the_source();
    for question in table.questionnaire.questions {
        let name = question.id.name();
        ids.extend([format!("question.{name}"), format!("hint.{name}")]);
        for choice in question.choices {
            ids.extend([
                format!("choice.{name}.{}", choice.name()),
                format!("said.{name}.{}", choice.name()),
            ]);
        }
    }
    ids.extend(counterfactuals());
    for rule in table.rules {
        let outcome = rule.outcome;
        ids.insert(format!("outcome.{}", outcome.id.name()));
        ids.extend(outcome.leads.iter().map(|lead| format!("lead.{}", lead.id.name())));
        ids.extend(outcome.plan_remarks.iter().map(|remark| format!("plan.{}", remark.id.name())));
        ids.extend(rule.reasons.iter().map(|reason| format!("claim.{}", reason.claim.name())));
        for step in outcome.path {
            ids.extend([format!("step.{}", step.id.name()), format!("length.{}", step.id.name())]);
        }
        ids.extend(outcome.first_steps.iter().map(|step| format!("first-step.{}", step.id.name())));
    }
    ids.extend(table.notes.iter().map(|note| format!("note.{}", note.id.name())));
    ids
}

/// Returns whether this is the id of a choice's hint. Not every choice has one.
pub fn is_hint_of_choice(id: &str) -> bool {
    let mut choices = ems::table().questionnaire.questions.iter().flat_map(|question| question.choices);
    choices.any(|choice| id == format!("hint.{}.{}", choice.question().name(), choice.name()))
}

/// Returns every claim that a reason, a note or a first step is based on.
pub fn claims() -> BTreeSet<String> {
    let table = ems::table();
    let reasons = table.rules.iter().flat_map(|rule| rule.reasons).map(|reason| reason.claim);
    let notes = table.notes.iter().flat_map(|note| note.claims).copied();
    let steps =
        table.rules.iter().flat_map(|rule| rule.outcome.first_steps).flat_map(|step| step.claims).copied();
    reasons.chain(notes).chain(steps).map(|claim| claim.name().to_owned()).collect()
}

/// Returns the ids of the texts for all counterfactuals of all complete sets of answers. The sets include answers that
/// do not count, because they can count after a change.
fn counterfactuals() -> BTreeSet<String> {
    let (table, advisor) = (ems::table(), ems::advisor());
    let mut sets = vec![Answers::new()];
    for question in table.questionnaire.questions {
        let with_each =
            |answers: Answers| question.choices.iter().map(move |choice| answers.clone().with(*choice));
        sets = sets.into_iter().flat_map(with_each).collect();
    }
    let changes = sets
        .iter()
        .flat_map(|answers| {
            let replay = advisor.replay(answers);
            advisor.counterfactuals(answers, &replay)
        })
        .map(|change| change.choice);
    changes.map(|choice| format!("if.{}.{}", choice.question().name(), choice.name())).collect()
}

/// Returns whether the source has this id as a literal. The ids of the snippets' texts are in `prerender`.
pub fn is_in_the_source(id: &str) -> bool {
    let literal = format!("\"{id}\"");
    sources().iter().any(|source| source.contains(&literal))
}

fn sources() -> Vec<String> {
    let folders = ["src/view", "src/embed", "loader", "prerender/src"]
        .map(|folder| format!("{}/{folder}", env!("CARGO_MANIFEST_DIR")));
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).expect("readable source folder"));
    let paths = files
        .map(|entry| entry.expect("readable entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "rs" || end == "ts"));
    paths.map(|path| std::fs::read_to_string(path).expect("readable source file")).collect()
}

/// Returns the ids in calls such as `wording.text("…")`, and those that the source builds from parts.
fn named_in_the_source() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for source in sources() {
        ids.extend(source.split('"').filter(|literal| is_id(literal)).map(str::to_owned));
        for call in ["wording.text(\"", "wording.fill(\""] {
            let named = source.split(call).skip(1).filter_map(|rest| rest.split_once('"'));
            ids.extend(named.map(|(id, _)| id.to_owned()));
        }
    }
    for level in ["emr", "emt", "paramedic"] {
        ids.insert(format!("compare.{level}"));
        for row in ["work", "day", "hours", "before", "license"] {
            ids.extend([format!("compare.{row}"), format!("compare.{row}.{level}")]);
        }
    }
    ids.extend(["emr", "read-emr", "emt", "jobs", "read-more"].map(|label| format!("cta.{label}")));
    ids.extend(["source", "sources", "date", "date.month", "number"].map(str::to_owned));
    ids.extend((1..=12).map(|month| format!("month.{month}")));
    ids
}

/// Returns whether a literal has the form of an id, such as `share.copied`.
fn is_id(literal: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
    };
    literal.contains('.') && literal.starts_with(char::is_alphabetic) && literal.split('.').all(is_part)
}
