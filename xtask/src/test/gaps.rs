//! Checks the list of end-to-end tests that an engine or its driver cannot run.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Result, bail};

use crate::project::Project;

/// Each line has an engine, a test or a hostile page, and what is missing there.
const EXPECTED: &str = "tests/browser/gaps.txt";

/// The lines of the list that a run must reproduce. The name is the engine's, as in the list.
#[derive(Clone, Copy)]
pub(super) enum Scope {
    /// The hostile pages and all other tests.
    All(&'static str),
    /// The hostile pages.
    Pages(&'static str),
    /// All tests except the hostile pages.
    Tests(&'static str),
}

impl Scope {
    fn engine(self) -> &'static str {
        let (Self::All(engine) | Self::Pages(engine) | Self::Tests(engine)) = self;
        engine
    }

    fn contains(self, line: &str) -> bool {
        let Some(test) = line.strip_prefix(self.engine()).and_then(|rest| rest.strip_prefix(": ")) else {
            return false;
        };
        match self {
            Self::All(_) => true,
            Self::Pages(_) => test.starts_with("hosts"),
            Self::Tests(_) => !test.starts_with("hosts"),
        }
    }
}

/// Prints the gaps that the tests found, and fails if the list differs. New gaps have to be added to the list, and
/// closed ones removed.
pub(super) fn check(project: &Project, scope: Scope, found: &str) -> Result<()> {
    let expected = fs::read_to_string(project.path(EXPECTED))?;
    let of_scope = |list: &str| -> BTreeSet<String> {
        list.lines().filter(|line| scope.contains(line)).map(str::to_owned).collect()
    };
    let (found, expected) = (of_scope(found), of_scope(&expected));
    println!("gaps in {}:{}", scope.engine(), if found.is_empty() { " none" } else { "" });
    for line in &found {
        println!("  {line}");
    }
    match difference(&found, &expected) {
        None => Ok(()),
        Some(difference) => {
            bail!("update {EXPECTED}: add the lines with +, remove those with -\n{difference}")
        }
    }
}

fn difference(found: &BTreeSet<String>, expected: &BTreeSet<String>) -> Option<String> {
    let new = found.difference(expected).map(|line| format!("+ {line}"));
    let closed = expected.difference(found).map(|line| format!("- {line}"));
    let lines: Vec<String> = new.chain(closed).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_and_closed_gaps_are_named() {
        let table: [(&[&str], &[&str], Option<&str>); 4] = [
            (&[], &[], None),
            (&["a"], &["a"], None),
            (&["a", "b"], &["a"], Some("+ b")),
            (&["a"], &["b"], Some("+ a\n- b")),
        ];
        for (found, expected, named) in table {
            let set = |lines: &[&str]| lines.iter().copied().map(str::to_owned).collect();
            assert_eq!(difference(&set(found), &set(expected)).as_deref(), named, "{found:?} {expected:?}");
        }
    }

    #[test]
    fn a_run_compares_only_its_own_lines() {
        let lines = ["webkit: hosts/plain: no", "webkit: print::all: no", "firefox: print::all: no"];
        let table = [
            (Scope::All("webkit"), [true, true, false]),
            (Scope::Pages("webkit"), [true, false, false]),
            (Scope::Tests("webkit"), [false, true, false]),
        ];
        for (scope, expected) in table {
            assert_eq!(lines.map(|line| scope.contains(line)), expected);
        }
    }
}
