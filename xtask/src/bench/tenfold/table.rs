use std::fmt::Write;

use anyhow::{Context, Result, ensure};

use super::files::Files;
use super::modules::rewritten;
use super::part::Part;

/// The modules of `src/ems` that each part has for itself, and those that there are once.
const MODULES: [&str; 7] = ["claims", "conditions", "first_steps", "notes", "outcomes", "questions", "rules"];
const ONCE: [&str; 2] = ["invariants", "mod"];

const TABLE: &str = "src/ems/mod.rs";

/// The table's columns: the name and type of the joined one, and what each part has of it.
const COLUMNS: [(&str, &str, &str); 4] = [
    ("QUESTIONS", "Question", "questions::QUESTIONNAIRE.questions"),
    ("OUTCOMES", "&Outcome", "outcomes::OUTCOMES"),
    ("RULES", "Rule", "rules::RULES"),
    ("NOTES", "Note", "notes::NOTES"),
];

/// Joins in the compiler, so that the widget carries one table, as if someone had written it down.
const JOINED: &str = "
const _: () = assert!(QUESTIONS.len() <= 128, \"a set of questions has a bit for each\");

const fn joined<T: Copy, const N: usize>(parts: &[&[T]]) -> [T; N] {
    let mut joined = [parts[0][0]; N];
    let (mut part, mut row, mut place) = (0, 0, 0);
    while place < N {
        if row == parts[part].len() {
            (part, row) = (part + 1, 0);
        } else {
            joined[place] = parts[part][row];
            (row, place) = (row + 1, place + 1);
        }
    }
    joined
}
";

/// Makes the decision table one of ten parts: who has reached the top in one goes on to the next.
pub(super) fn split(files: &mut Files) -> Result<()> {
    let modules = files.below("src/ems/").count();
    ensure!(modules == MODULES.len() + ONCE.len(), "src/ems has other modules than {MODULES:?} and {ONCE:?}");
    for module in MODULES {
        let path = format!("src/ems/{module}.rs");
        let source = files.text(&path)?.to_owned();
        for part in Part::all() {
            let text = rewritten(module, &source, part).with_context(|| format!("{path} has changed"))?;
            files.set(&part.file(module), text);
        }
    }
    for part in Part::added() {
        files.set(&part.file("mod"), MODULES.map(|module| format!("pub mod {module};\n")).concat());
    }
    join(files)?;
    make_room(files)
}

fn join(files: &mut Files) -> Result<()> {
    let types = "{DecisionTable, Note, Outcome, Question, Questionnaire, Rule}";
    files.edit(TABLE, "use crate::domain::DecisionTable;", &format!("use crate::domain::{types};"))?;
    let columns = "questions::QUESTIONNAIRE, outcomes::OUTCOMES, rules::RULES, notes::NOTES";
    files.edit(TABLE, columns, "Questionnaire { questions: &QUESTIONS }, &OUTCOMES, &RULES, &NOTES")?;
    // The rule that is left out leaves the names that it alone has used.
    files.edit(TABLE, "\nmod rules;", "\n#[allow(unused_imports)]\nmod rules;")?;
    let mut text = files.text(TABLE)?.to_owned();
    for part in Part::added() {
        writeln!(text, "#[allow(dead_code, unused_imports)]\nmod {};", part.module())?;
    }
    for (name, row, of_part) in COLUMNS {
        let parts: Vec<String> = Part::all().map(|part| part.named(of_part)).collect();
        let count = parts.iter().map(|part| format!("{part}.len()")).collect::<Vec<_>>().join(" + ");
        writeln!(text, "static {name}: [{row}; {count}] = joined(&[{}]);", parts.join(", "))?;
    }
    files.set(TABLE, text + JOINED);
    Ok(())
}

/// Lifts the engine's limits, which are 32 questions and 32 notes.
fn make_room(files: &mut Files) -> Result<()> {
    files.edit("src/domain/question_set.rs", "QuestionSet(u32)", "QuestionSet(u128)")?;
    // A bit for each note beside the outcome will do, since the rule tells which notes those are.
    let by_table = "notes_beside(outcome).map(|(place, note)| (place, &note.when))";
    let by_outcome = "notes_beside(outcome).enumerate().map(|(place, (_, note))| (place, &note.when))";
    files.edit("src/domain/verdict.rs", by_table, by_outcome)?;
    // Only what can be copied can be joined.
    for row in ["Rule", "Note"] {
        let (plain, copied) = (format!("Debug)]\npub struct {row} "), "Clone, Copy, ");
        files.edit("src/domain/decision_table.rs", &plain, &format!("{copied}{plain}"))?;
    }
    Ok(())
}
