/// Counts tests from the output of their runners.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: usize,
    pub(super) failed: usize,
    /// The names of tests that failed.
    pub(super) failures: Vec<String>,
}

impl Tally {
    /// Returns how many tests ran.
    pub(super) fn ran(&self) -> usize {
        self.passed + self.failed
    }

    /// Reads a line of a runner's output.
    pub(super) fn read(&mut self, line: &str) {
        if let Some(counts) = line.strip_prefix("test result: ") {
            self.passed += count(counts, "passed");
            self.failed += count(counts, "failed");
        } else if let Some(test) = line.strip_prefix("test ") {
            // libtest writes `FAILED`, wasm-bindgen's runner `FAIL`.
            let failure = test.split_once(" ... ").filter(|(_, outcome)| outcome.starts_with("FAIL"));
            self.failures
                .extend(failure.map(|(name, _)| name.trim_end_matches(" - should panic").to_owned()));
        }
    }
}

/// Returns the number before a word: 3 in `ok. 3 passed; 0 failed`.
fn count(counts: &str, word: &str) -> usize {
    let (before, _) = counts.split_once(word).unwrap_or_default();
    before.split_whitespace().next_back().and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_several_binaries_add_up() {
        let output = "
running 2 tests
test share::copied ... ok
test share::sent ... FAILED

test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.10s
test tests::drawn ... FAIL
test result: ok. 11 passed; 1 failed; 0 ignored; 0 filtered out; finished in 0.38s
test result says nothing";
        let mut tally = Tally::default();
        output.lines().for_each(|line| tally.read(line));
        let failures = ["share::sent", "tests::drawn"].map(str::to_owned).to_vec();
        assert_eq!(tally, Tally { passed: 12, failed: 2, failures });
    }
}
