//! What was typed after `cargo xtask`.

use anyhow::{Result, bail};

use crate::test::Part;

const USAGE: &str = "\
cargo xtask serve [--port N]     build the widget and show it at http://127.0.0.1:8080/
cargo xtask test [--only PART]   every check; PART is host, components, browser, hosting,
                                 wordpress, licenses or sizes
cargo xtask bench [--runs N]     how fast and how large, beside others; 9 runs unless told
cargo xtask fuzz [--minutes N]   let a fuzzer look for what breaks it; 10 minutes a target unless told
cargo xtask soak                 put it on a page and take it off a thousand times
cargo xtask monkey [--actions N] do anything at all with it; 7200 things unless told
cargo xtask build                build the widget into dist/
cargo xtask setup                install what the commands above need, and stop
cargo xtask package              Trunk's hook: turn its output into the files to publish";

/// A command of `cargo xtask`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Setup,
    Build,
    Package,
    Serve { port: u16 },
    Test { only: Option<Part> },
    Bench { runs: u32 },
    Fuzz { minutes: u32 },
    Soak,
    Monkey { actions: u32 },
}

impl Command {
    /// Reads a command; an unknown one fails with the list of those there are.
    pub(crate) fn parse(words: impl Iterator<Item = String>) -> Result<Self> {
        let words: Vec<String> = words.collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        Ok(match words.as_slice() {
            ["setup"] => Self::Setup,
            ["build"] => Self::Build,
            ["package"] => Self::Package,
            ["serve"] => Self::Serve { port: 8080 },
            ["serve", "--port", port] => match port.parse() {
                Ok(port) => Self::Serve { port },
                Err(_) => bail!("--port takes a number from 0 to 65535, not `{port}`"),
            },
            ["bench"] => Self::Bench { runs: 9 },
            ["bench", "--runs", runs] => Self::Bench { runs: from_one("--runs", runs)? },
            ["fuzz"] => Self::Fuzz { minutes: 10 },
            ["fuzz", "--minutes", minutes] => Self::Fuzz { minutes: from_one("--minutes", minutes)? },
            ["soak"] => Self::Soak,
            ["monkey"] => Self::Monkey { actions: 7200 },
            ["monkey", "--actions", actions] => Self::Monkey { actions: from_one("--actions", actions)? },
            ["test"] => Self::Test { only: None },
            ["test", "--only", part] => match Part::named(part) {
                Some(part) => Self::Test { only: Some(part) },
                None => {
                    bail!(
                        "--only takes host, components, browser, hosting, wordpress, licenses or sizes, not `{part}`"
                    )
                }
            },
            [] => bail!("what should it do?\n{USAGE}"),
            other => bail!("`{}` is not a command\n{USAGE}", other.join(" ")),
        })
    }
}

/// A number that is not zero.
fn from_one(option: &str, number: &str) -> Result<u32> {
    match number.parse() {
        Ok(number @ 1..) => Ok(number),
        _ => bail!("{option} takes a number from 1, not `{number}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command> {
        Command::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn every_command_is_understood() {
        let table = [
            ("setup", Command::Setup),
            ("build", Command::Build),
            ("package", Command::Package),
            ("serve", Command::Serve { port: 8080 }),
            ("serve --port 9000", Command::Serve { port: 9000 }),
            ("bench", Command::Bench { runs: 9 }),
            ("bench --runs 3", Command::Bench { runs: 3 }),
            ("fuzz", Command::Fuzz { minutes: 10 }),
            ("fuzz --minutes 1", Command::Fuzz { minutes: 1 }),
            ("soak", Command::Soak),
            ("monkey", Command::Monkey { actions: 7200 }),
            ("monkey --actions 9", Command::Monkey { actions: 9 }),
            ("test", Command::Test { only: None }),
            ("test --only sizes", Command::Test { only: Some(Part::Sizes) }),
        ];
        for (line, command) in table {
            assert_eq!(parse(line).unwrap(), command, "{line}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for line in [
            "",
            "sevre",
            "serve --port x",
            "serve --port",
            "test --only all",
            "bench --runs 0",
            "fuzz --minutes x",
            "build now",
        ] {
            assert!(parse(line).is_err(), "{line}");
        }
    }
}
