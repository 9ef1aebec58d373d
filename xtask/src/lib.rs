//! The commands of `cargo xtask` and their steps.
//!
//! ```text
//! command    the command line
//! setup      installs what a command needs, once
//! build      Trunk, which calls `package` when it is done
//! package    turns Trunk's output into the files a site owner hosts
//! serve      shows them on this machine, through `server`; with --watch, rebuilds what changes
//! test       the checks of the project, with the size budgets
//! bench      compares the widget with alternatives, in tables
//! long       tests that can run for hours: fuzzing, a thousand mounts, a monkey
//! ```
//!
//! [`server`], [`CHROMIUM_FLAGS`] and [`ADDRESS`] are public because the browser tests use them. The benchmark uses
//! [`server`] too.

mod bench;
mod binaryen;
mod build;
mod chromium;
mod command;
mod esbuild;
mod former_release;
mod lockfile;
mod long;
mod package;
mod process;
mod project;
mod serve;
pub mod server;
mod setup;
mod test;

pub use build::ADDRESS;
pub use chromium::FLAGS as CHROMIUM_FLAGS;

use clap::Parser;

use command::Command;
use package::Purpose;
use project::Project;

/// Runs the command on this program's command line.
///
/// # Errors
/// The reason the command failed, as a message for the person who ran it.
pub fn run() -> anyhow::Result<()> {
    let command = Command::parse();
    let project = Project::find()?;
    match command {
        Command::Setup { full } => test::set_up(&project, full),
        Command::Build => {
            setup::for_building(&project)?;
            build::build(&project)
        }
        Command::Package => package::package(&project, &package::staging()?, Purpose::Publishing),
        Command::Serve { port, watch: false } => serve::serve(&project, port),
        Command::Serve { port, watch: true } => serve::watch(&project, port),
        Command::Bench { runs } => bench::bench(&project, runs),
        Command::Fuzz { minutes } => long::fuzz(&project, minutes),
        Command::Soak => long::soak(&project),
        Command::Monkey { actions } => long::monkey(&project, actions),
        Command::Test(args) => test::test(&project, &args),
    }
}
