//! Long versions of tests that take seconds in the checks. docs/robustness.md lists what they found.

use anyhow::Result;

use crate::build;
use crate::chromium;
use crate::process;
use crate::project::Project;
use crate::setup;

const FUZZ_TARGETS: [&str; 4] = ["content", "code", "saved", "attributes"];

/// Fuzzes each target for this many minutes. Findings go into `fuzz/artifacts`.
pub(crate) fn fuzz(project: &Project, minutes: u32) -> Result<()> {
    setup::for_fuzzing(project)?;
    for target in FUZZ_TARGETS {
        let mut fuzzer = project.command("cargo");
        // The crate has no unsafe code, so a sanitizer would find nothing. Without one, fuzzing is twice as fast.
        fuzzer.args([
            "fuzz",
            "run",
            "--fuzz-dir",
            "fuzz",
            "--target-dir",
            "target/fuzz",
            "--sanitizer",
            "none",
        ]);
        fuzzer.args([target, "--", "-print_final_stats=1", "-len_control=0", "-max_len=1024"]);
        fuzzer.arg(format!("-max_total_time={}", minutes * 60));
        // The coverage instrumentation is not stable yet.
        process::run(fuzzer.env("RUSTC_BOOTSTRAP", "1"))?;
    }
    Ok(())
}

/// Mounts and removes the widget a thousand times on one page, and draws the memory curve for the docs.
pub(crate) fn soak(project: &Project) -> Result<()> {
    let curve = project.path("docs/images/soak.svg");
    run_test(project, "soak::mounts", &[("MOUNTS", "1000"), ("CURVE", &curve.to_string_lossy())])
}

/// Performs this many random actions as one visitor.
pub(crate) fn monkey(project: &Project, actions: u32) -> Result<()> {
    run_test(project, "monkey::", &[("ACTIONS", &actions.to_string())])
}

/// Runs one of the browser tests with larger numbers than usual.
fn run_test(project: &Project, name: &str, numbers: &[(&str, &str)]) -> Result<()> {
    setup::for_end_to_end(project)?;
    build::build_if_changed(project)?;
    let mut test = project.command("cargo");
    chromium::set_in(&mut test, project)?;
    test.args(["test", "--workspace", "--test", "browser", "--", "--nocapture", name]);
    process::run(test.envs(numbers.iter().copied()))
}
