//! What a contributor runs: `cargo xtask serve`, `cargo xtask test`, and the steps they are made of.
//!
//! ```text
//! command    what was typed
//! setup      installs what a command needs, once
//! build      Trunk, which calls `package` when it is done
//! package    turns Trunk's output into the files a site owner hosts
//! serve      shows them on this machine, through `server`
//! test       every check of the project, with the size budgets
//! bench      the widget beside what could be used instead, in tables
//! long       the tests that are worth hours: fuzzing, a thousand mounts, a monkey
//! ```
//!
//! [`server`] is public because the browser tests serve their host pages with it.

mod bench;
mod binaryen;
mod build;
mod command;
mod esbuild;
mod lockfile;
mod long;
mod package;
mod process;
mod project;
mod serve;
pub mod server;
mod setup;
mod terser;
mod test;

pub use build::ADDRESS;

use command::Command;
use project::Project;

/// Runs one command, given as the words after `cargo xtask`.
///
/// # Errors
/// Whatever stopped the command, in a sentence meant for the person who typed it.
pub fn run(words: impl Iterator<Item = String>) -> anyhow::Result<()> {
    let command = Command::parse(words)?;
    let project = Project::find()?;
    match command {
        Command::Setup => setup::for_testing(&project),
        Command::Build => {
            setup::for_building(&project)?;
            build::build(&project)
        }
        Command::Package => package::package(&project, &package::staging()?),
        Command::Serve { port } => serve::serve(&project, port),
        Command::Bench { runs } => bench::bench(&project, runs),
        Command::Fuzz { minutes } => long::fuzz(&project, minutes),
        Command::Soak => long::soak(&project),
        Command::Monkey { actions } => long::monkey(&project, actions),
        Command::Test { only } => test::test(&project, only),
    }
}
