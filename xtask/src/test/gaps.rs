//! What the end-to-end tests leave out in an engine, because its driver cannot do it.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Result, bail};

use crate::project::Project;

/// Each line is an engine, a test, and what is missing there.
const EXPECTED: &str = "tests/browser/gaps.txt";

/// Shows what the tests in this engine have said they leave out, and fails where that is not what is
/// expected: no gap opens in silence, and one that is closed leaves the list.
pub(super) fn check(project: &Project, engine: &str, said: &str) -> Result<()> {
    let of_engine = format!("{engine}: ");
    let said: BTreeSet<&str> = said.lines().collect();
    println!("not done in {engine}: {}", if said.is_empty() { "nothing is left out" } else { "" });
    for line in &said {
        println!("  {}", line.strip_prefix(&of_engine).unwrap_or(line));
    }
    let expected = fs::read_to_string(project.path(EXPECTED))?;
    let expected = expected.lines().filter(|line| line.starts_with(&of_engine)).collect();
    match difference(&said, &expected) {
        None => Ok(()),
        Some(difference) => bail!("{EXPECTED} says otherwise:\n{difference}"),
    }
}

fn difference(said: &BTreeSet<&str>, expected: &BTreeSet<&str>) -> Option<String> {
    let new = said.difference(expected).map(|line| format!("+ {line}"));
    let closed = expected.difference(said).map(|line| format!("- {line}"));
    let lines: Vec<String> = new.chain(closed).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_gap_and_a_closed_one_are_told() {
        let table: [(&[&str], &[&str], Option<&str>); 4] = [
            (&[], &[], None),
            (&["a"], &["a"], None),
            (&["a", "b"], &["a"], Some("+ b")),
            (&["a"], &["b"], Some("+ a\n- b")),
        ];
        for (said, expected, told) in table {
            let (said, expected) = (said.iter().copied().collect(), expected.iter().copied().collect());
            assert_eq!(difference(&said, &expected).as_deref(), told, "{said:?} {expected:?}");
        }
    }
}
