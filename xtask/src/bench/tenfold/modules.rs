use std::fmt::Write;

use anyhow::{Context, Result, ensure};

use super::files::replaced;
use super::part::Part;

/// The rule that ends the questionnaire, where a part is to go on to the next.
const END: &str = "top-level-reached";
/// What holds of those who do not go on.
const STAYS: &str = "Not(&Chose(training::PARAMEDIC))";

/// The letters of the questions: the alphabet is too short for ten parts, and any letter will do.
const LETTER: &str = "
const fn letter(letter: char) -> char {
    match char::from_u32(letter as u32 + BEFORE as u32 * 0x100) {
        Some(letter) => letter,
        None => letter,
    }
}
";

/// A module of the decision table, as it reads in a part.
pub(super) fn rewritten(module: &str, source: &str, part: Part) -> Result<String> {
    match module {
        "claims" => {
            let id = format!("concat!(stringify!($claim), \"{}\")", part.suffix());
            replaced(source, "stringify!($claim)", &id)
        }
        "questions" => questions(source, part),
        "rules" if !part.is_last() => suffixed(&going_on(source)?, part),
        "first_steps" | "notes" | "outcomes" | "rules" => suffixed(source, part),
        _ => Ok(source.to_owned()),
    }
}

/// Gives the part's suffix to the ids: to all texts but those that name facts.
fn suffixed(source: &str, part: Part) -> Result<String> {
    let mut pieces = source.split('"');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    let mut ids = 0;
    while let Some(id) = pieces.next() {
        let after = pieces.next().context("a text has no end")?;
        let names_fact = text.ends_with("FactId::new(");
        ids += usize::from(!names_fact);
        let suffix = if names_fact { String::new() } else { part.suffix() };
        write!(text, "\"{id}{suffix}\"{after}")?;
    }
    ensure!(ids > 0, "there are no ids");
    Ok(text)
}

/// Places the questions behind those of the parts before, with names and letters of their own.
fn questions(source: &str, part: Part) -> Result<String> {
    let positions = "enum Position { $($question),* }";
    let count = "const COUNT: u8 = [$(stringify!($question)),*].len() as u8;";
    let source = replaced(source, positions, &format!("{positions}\n        {count}"))?;
    let position = "Position::$question as u8, ";
    let source = replaced(&source, position, &format!("super::BEFORE * super::COUNT + {position}"))?;
    let name = format!("concat!(stringify!($question), \"{}\"), super::letter($letter))", part.suffix());
    let source = replaced(&source, "stringify!($question), $letter)", &name)?;
    Ok(format!(
        "{source}\n/// How many parts come before this one.\nconst BEFORE: u8 = {};\n{LETTER}",
        part.before()
    ))
}

/// The rules of a part that goes on: without the one that ends it, the others only for those who stay.
fn going_on(source: &str) -> Result<String> {
    let rules = source.matches("RuleId::new(").count();
    let start = format!("    Rule {{\n        id: RuleId::new(\"{END}\"),\n");
    let (head, tail) = source.split_once(&start).with_context(|| format!("there is no rule `{END}`"))?;
    let (_, tail) = tail.split_once("\n    },\n").with_context(|| format!("`{END}` has no end"))?;
    let source = replaced(&format!("{head}{tail}"), "::{self, All, Chose}", "::{self, All, Chose, Not}")?;
    let mut text = String::new();
    let mut stay = 0;
    for line in source.lines() {
        match line.strip_prefix("        when: ").and_then(|when| when.strip_suffix(',')) {
            Some(when) => {
                stay += 1;
                writeln!(text, "        when: All(&[{STAYS}, {when}]),")?;
            }
            None => writeln!(text, "{line}")?,
        }
    }
    ensure!(stay + 1 == rules, "{stay} of {rules} rules have a condition that is understood here");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str = r#"use Condition::{self, All, Chose};
pub static RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("top-level-reached"),
        when: Chose(training::PARAMEDIC),
    },
    Rule {
        id: RuleId::new("rest"),
        when: Condition::ALWAYS,
    },
];
"#;

    #[test]
    fn whoever_reaches_the_top_goes_on_to_the_next_part() {
        let expected = r#"use Condition::{self, All, Chose, Not};
pub static RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("rest-2"),
        when: All(&[Not(&Chose(training::PARAMEDIC)), Condition::ALWAYS]),
    },
];
"#;
        let second = Part::added().next().unwrap();
        assert_eq!(rewritten("rules", RULES, second).unwrap(), expected);
    }

    #[test]
    fn the_last_part_keeps_its_rules() {
        let expected = RULES.replace("-reached", "-reached-10").replace("rest", "rest-10");
        assert_eq!(rewritten("rules", RULES, Part::all().last().unwrap()).unwrap(), expected);
    }

    #[test]
    fn facts_keep_their_names() {
        let second = Part::added().next().unwrap();
        let text = suffixed(r#"step("a", FactId::new("hours"), "b")"#, second).unwrap();
        assert_eq!(text, r#"step("a-2", FactId::new("hours"), "b-2")"#);
    }

    #[test]
    fn a_source_of_another_shape_is_refused() {
        let first = Part::all().next().unwrap();
        for (from, to) in [("top-level", "top"), ("when: Condition", "when:\n Condition"), ("Chose}", "Any}")]
        {
            assert!(rewritten("rules", &RULES.replace(from, to), first).is_err(), "{from}");
        }
        for module in ["claims", "notes", "questions"] {
            assert!(rewritten(module, "", first).is_err(), "{module}");
        }
    }
}
