//! The command line of `cargo xtask`.

use clap::{Args, Parser, value_parser};

use crate::test::Part;

/// A command of `cargo xtask`.
#[derive(Debug, Parser, PartialEq, Eq)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
pub(crate) enum Command {
    /// Build the widget and show it on a page
    Serve {
        /// The first port to try
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Make a debug build, rebuild it on every change and reload the page
        #[arg(long)]
        watch: bool,
    },
    /// Run the checks: the quick ones, or all of them with --full
    Test(TestArgs),
    /// Build the widget into dist/
    Build,
    /// Compare the widget's speed and size with alternatives
    Bench {
        /// Visits per measurement
        #[arg(long, default_value_t = 9, value_parser = value_parser!(u32).range(1..))]
        runs: u32,
    },
    /// Search for inputs that break the widget
    Fuzz {
        /// Minutes per target
        #[arg(long, default_value_t = 10, value_parser = value_parser!(u32).range(1..))]
        minutes: u32,
    },
    /// Add the widget to a page and remove it a thousand times
    Soak,
    /// Use the widget in random ways
    Monkey {
        /// Number of actions
        #[arg(long, default_value_t = 7200, value_parser = value_parser!(u32).range(1..))]
        actions: u32,
    },
    /// Only install what the quick checks need
    Setup {
        /// Also install what --full needs
        #[arg(long)]
        full: bool,
    },
    /// Turn Trunk's output into the files to publish (Trunk calls this)
    #[command(hide = true)]
    Package,
}

/// Which checks to run.
#[derive(Debug, Args, Default, PartialEq, Eq)]
pub(crate) struct TestArgs {
    /// Also run Firefox, WebKit, plain JavaScript, every hostile page, servers, WordPress and licenses
    #[arg(long, conflicts_with = "rest")]
    pub(crate) full: bool,
    /// Run only what --full adds to the quick checks
    #[arg(long)]
    pub(crate) rest: bool,
    /// Run only one part
    #[arg(long, value_name = "PART", conflicts_with_all = ["full", "rest"])]
    pub(crate) only: Option<Part>,
    /// Run only the tests of that part whose name contains one of these
    #[arg(last = true, value_name = "TEST", requires = "only")]
    pub(crate) filter: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn parse(line: &str) -> Result<Command, clap::Error> {
        Command::try_parse_from(["xtask"].into_iter().chain(line.split_whitespace()))
    }

    #[test]
    fn test_arguments_are_parsed() {
        let filter = vec!["share::".to_owned()];
        let table = [
            ("test", TestArgs::default()),
            ("test --full", TestArgs { full: true, ..TestArgs::default() }),
            ("test --rest", TestArgs { rest: true, ..TestArgs::default() }),
            ("test --only sizes", TestArgs { only: Some(Part::Sizes), ..TestArgs::default() }),
            (
                "test --only webkit -- share::",
                TestArgs { only: Some(Part::Webkit), filter, ..TestArgs::default() },
            ),
        ];
        for (line, args) in table {
            assert_eq!(parse(line).unwrap(), Command::Test(args), "{line}");
        }
    }

    #[test]
    fn serve_watches_only_with_the_flag() {
        for (line, watch) in [("serve", false), ("serve --watch", true)] {
            assert_eq!(parse(line).unwrap(), Command::Serve { port: 8080, watch }, "{line}");
        }
    }

    #[test]
    fn contradictions_and_empty_runs_are_rejected() {
        for line in [
            "test --full --rest",
            "test --full --only host",
            "test -- share::",
            "bench --runs 0",
            "fuzz --minutes 0",
            "monkey --actions 0",
        ] {
            assert!(parse(line).is_err(), "{line}");
        }
    }
}
