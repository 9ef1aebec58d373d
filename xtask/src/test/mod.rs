//! `cargo xtask test`: the project's checks, in parts. A failed part does not stop the others.
//!
//! ```text
//! part       the parts, and what each one needs
//! checks     how to run each part
//! browser    the end-to-end tests, by engine
//! gaps       compares the tests that an engine skips with the list of known gaps
//! sizes      the budgets
//! tally      counts the tests that ran, and names those that failed
//! report     the table of parts, and the failures
//! ```

mod browser;
mod checks;
mod gaps;
mod part;
mod report;
mod sizes;
mod tally;

use std::env;

use anyhow::{Result, bail};

use crate::build;
use crate::command::TestArgs;
use crate::project::Project;
use crate::setup;
pub(crate) use part::Part;
use report::Report;
use tally::Tally;

/// Installs what the quick checks need or, with `full`, what all checks need.
pub(crate) fn set_up(project: &Project, full: bool) -> Result<()> {
    setup::meet(project, needs(project, &parts(&TestArgs { full, ..TestArgs::default() }))?)
}

/// Runs the checks, then prints the time of each part and the failures.
pub(crate) fn test(project: &Project, args: &TestArgs) -> Result<()> {
    let parts = parts(args);
    let hosts = env::var("HOSTS").ok();
    let mut report = Report::default();
    let full = if parts.iter().all(|part| Part::QUICK.contains(part)) { "" } else { " --full" };
    report
        .run("setup", &format!("cargo xtask setup{full}"), |_| setup::meet(project, needs(project, &parts)?));
    // A part whose tools are missing does not stop the others.
    let ready: Vec<Part> = parts.iter().copied().filter(|part| is_ready(project, *part).is_ok()).collect();
    let mut built = true;
    if ready.iter().any(|part| part.uses_the_build()) {
        built = report.run("build", "cargo xtask build", |_| {
            headline("build");
            build::build_if_changed(project)
        });
    }
    if built && ready.iter().any(|part| part.visits_all_pages() || hosts.is_some()) {
        built = report.run("second build", "cargo xtask test --only hosts", |_| {
            headline("build with a baked-in address");
            build::addressed(project)
        });
    }
    if ready.iter().any(|part| part.uses_the_host_tests()) {
        report.run("compile tests", "cargo xtask test --only host", |_| {
            headline("compile tests");
            checks::compile(project)
        });
    }
    let hosts = hosts.map_or_else(String::new, |hosts| format!("HOSTS={hosts} "));
    for part in parts {
        let again = format!("{hosts}cargo xtask test --only {part}");
        report.run(&part.to_string(), &again, |tally| {
            headline(part.title());
            is_ready(project, part)?;
            if part.uses_the_build() && !built {
                bail!("not run: there is no build to test");
            }
            part.check(project, &args.filter, tally)
        });
    }
    report.conclude()
}

/// Fails with the name of something that the part needs and this machine lacks.
fn is_ready(project: &Project, part: Part) -> Result<()> {
    match needs(project, &[part])?.missing(project) {
        Some(name) => bail!("not run: {name} is missing"),
        None => Ok(()),
    }
}

fn parts(args: &TestArgs) -> Vec<Part> {
    match args.only {
        Some(part) => vec![part],
        None if args.full => [Part::QUICK, Part::REST].concat(),
        None if args.rest => Part::REST.to_vec(),
        None => Part::QUICK.to_vec(),
    }
}

fn needs(project: &Project, parts: &[Part]) -> Result<setup::Needs> {
    let mut needs = setup::Needs::default();
    for part in parts {
        part.needs(project, &mut needs)?;
    }
    Ok(needs)
}

fn headline(title: &str) {
    println!("\n== {title} ==");
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;

    #[test]
    fn a_full_run_is_the_quick_run_plus_the_rest() {
        let args = |full, rest| TestArgs { full, rest, ..TestArgs::default() };
        let mut full = parts(&args(true, false));
        assert_eq!(full, [parts(&args(false, false)), parts(&args(false, true))].concat());
        full.sort();
        full.dedup();
        assert_eq!(full, Part::value_variants(), "each part runs once");
    }
}
