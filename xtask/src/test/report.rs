use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::tally::Tally;

/// The parts that ran, their times, and the failures.
#[derive(Default)]
pub(super) struct Report {
    rows: Vec<Row>,
    /// The text for each failure, with the command that repeats it.
    failures: Vec<String>,
}

struct Row {
    name: String,
    time: Duration,
    tally: Tally,
}

impl Report {
    /// Runs a part and returns whether it succeeded. `again` is the command that repeats it.
    pub(super) fn run(
        &mut self,
        name: &str,
        again: &str,
        part: impl FnOnce(&mut Tally) -> Result<()>,
    ) -> bool {
        let failures = self.failures.len();
        let start = Instant::now();
        let mut tally = Tally::default();
        if let Err(error) = part(&mut tally) {
            // If a test binary crashes, no test is named.
            if tally.failures.is_empty() || tally.failures.len() != tally.failed {
                self.failures.push(format!("{name}: {error:#}\n    {again}"));
            }
            for test in &tally.failures {
                self.failures.push(format!("{name}: {test}\n    {again} -- '{test}'"));
            }
        }
        self.rows.push(Row { name: name.to_owned(), time: start.elapsed(), tally });
        self.failures.len() == failures
    }

    /// Shows the table and the failures. Returns an error if anything failed.
    pub(super) fn conclude(&self) -> Result<()> {
        println!("\n{}", self.table());
        let (passed, failed) = (self.sum(|tally| tally.passed), self.sum(|tally| tally.failed));
        if !self.failures.is_empty() {
            println!("Failures, each with the command to repeat it:\n");
            self.failures.iter().for_each(|failure| println!("  {failure}"));
        }
        println!("\ntests: {passed} passed, {failed} failed");
        match self.failures.len() {
            0 => Ok(()),
            1 => bail!("a check failed"),
            number => bail!("{number} checks failed"),
        }
    }

    fn table(&self) -> String {
        let line = |name: &str, seconds: f64, tests: usize| {
            let tests = if tests == 0 { String::new() } else { tests.to_string() };
            format!("{name:<16}{seconds:>9.1}{tests:>8}\n")
        };
        let rows = self.rows.iter().map(|row| line(&row.name, row.time.as_secs_f64(), row.tally.ran()));
        let total: Duration = self.rows.iter().map(|row| row.time).sum();
        let head = format!("{:<16}{:>9}{:>8}\n", "part", "seconds", "tests");
        let total = line("total", total.as_secs_f64(), self.sum(Tally::ran));
        [head].into_iter().chain(rows).chain([total]).collect()
    }

    fn sum(&self, count: impl Fn(&Tally) -> usize) -> usize {
        self.rows.iter().map(|row| count(&row.tally)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_comes_with_the_command_that_repeats_it() {
        let mut report = Report::default();
        report.run("format", "again format", |_| Ok(()));
        report.run("sizes", "again sizes", |_| bail!("over budget"));
        report.run("host", "again host", |tally| {
            tally.read("test one::two ... FAILED");
            tally.read("test result: FAILED. 4 passed; 1 failed; 0 ignored");
            bail!("`cargo test` failed")
        });
        assert_eq!(
            report.failures,
            ["sizes: over budget\n    again sizes", "host: one::two\n    again host -- 'one::two'"]
        );
        assert_eq!((report.sum(|tally| tally.passed), report.sum(|tally| tally.failed)), (4, 1));
        assert_eq!(report.table().lines().count(), 5);
        assert!(report.conclude().is_err());
    }
}
