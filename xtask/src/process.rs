//! Runs other programs: in the terminal, into a log file, or to read their output.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often a long step shows that it is still running.
const SIGN_OF_LIFE: Duration = Duration::from_secs(10);

/// Runs a program and shows its output in the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let command_line = command_line(command);
    let status = command.status().with_context(|| format!("could not start `{command_line}`"))?;
    if status.success() { Ok(()) } else { bail!("`{command_line}` failed") }
}

/// Runs a program, shows its standard output, and passes each line to `read`.
pub(crate) fn run_and_read(command: &mut Command, mut read: impl FnMut(&str)) -> Result<()> {
    let command_line = command_line(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start `{command_line}`"))?;
    let output = child.stdout.take().context("the output is not piped")?;
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        read(&line);
    }
    if child.wait()?.success() { Ok(()) } else { bail!("`{command_line}` failed") }
}

/// Runs a long step and appends its output to a log file. Shows the last line every ten seconds.
pub(crate) fn run_into(log: &Path, command: &mut Command) -> Result<()> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = File::options().create(true).append(true).open(log)?;
    let command_line = command_line(command);
    let (output, input) = io::pipe()?;
    command.stdin(Stdio::null()).stdout(input.try_clone()?).stderr(input);
    let mut child = command.spawn().with_context(|| format!("could not start `{command_line}`"))?;
    // The output ends when the pipe's last writer is closed, so close ours.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let (sender, lines) = mpsc::channel();
    let reader = thread::spawn(move || {
        BufReader::new(output).split(b'\n').map_while(io::Result::ok).try_for_each(|line| sender.send(line))
    });
    let (start, mut printed_at, mut last) = (Instant::now(), Instant::now(), String::new());
    loop {
        match lines.recv_timeout(SIGN_OF_LIFE.saturating_sub(printed_at.elapsed())) {
            Ok(line) => {
                file.write_all(&line)?;
                file.write_all(b"\n")?;
                String::from_utf8_lossy(&line).trim().clone_into(&mut last);
            }
            Err(RecvTimeoutError::Timeout) => {
                println!("    {:>3} s  {last}", start.elapsed().as_secs());
                printed_at = Instant::now();
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    let _ = reader.join();
    if child.wait()?.success() { Ok(()) } else { bail!("`{command_line}` failed") }
}

/// Runs a program and returns its standard output. Shows its standard error in the terminal.
pub(crate) fn output(command: &mut Command) -> Result<Vec<u8>> {
    // Errors show only the program's name, because esbuild's arguments are too long to read.
    let name = name(command);
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("could not start `{name}`"))?;
    if output.status.success() { Ok(output.stdout) } else { bail!("`{name}` failed") }
}

/// Returns whether a program runs and succeeds. Hides its output.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// Returns a program's version: the second word that `--version` prints.
pub(crate) fn version(command: &mut Command) -> Option<String> {
    let output = command.arg("--version").stderr(Stdio::null()).output().ok()?;
    version_in(&String::from_utf8_lossy(&output.stdout)).map(str::to_owned)
}

fn version_in(line: &str) -> Option<&str> {
    line.split_whitespace().nth(1)
}

fn command_line(command: &Command) -> String {
    let arguments = command.get_args().map(|argument| argument.to_string_lossy().into_owned());
    [name(command)].into_iter().chain(arguments).collect::<Vec<_>>().join(" ")
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_the_second_word() {
        let table = [
            ("trunk 0.21.14\n", Some("0.21.14")),
            ("wasm-bindgen 0.2.129 (abc)\n", Some("0.2.129")),
            ("trunk", None),
            ("", None),
        ];
        for (line, version) in table {
            assert_eq!(version_in(line), version, "{line}");
        }
    }

    #[test]
    fn a_failure_names_the_command() {
        let error = run(Command::new("false").arg("--now")).unwrap_err();
        assert_eq!(error.to_string(), "`false --now` failed");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = run(&mut Command::new("no-such-program")).unwrap_err();
        assert_eq!(error.to_string(), "could not start `no-such-program`");
    }

    #[test]
    fn each_line_is_read_even_when_the_program_fails() {
        let mut lines = Vec::new();
        let script = ["-c", "echo one; echo two; exit 1"];
        let error = run_and_read(Command::new("sh").args(script), |line| lines.push(line.to_owned()));
        assert!(error.is_err());
        assert_eq!(lines, ["one", "two"]);
    }

    #[test]
    fn a_log_gets_standard_output_and_errors() {
        let log = std::env::temp_dir().join(format!("ems-career-path-log-{}", std::process::id()));
        run_into(&log, Command::new("sh").args(["-c", "echo one; echo two >&2"])).unwrap();
        assert_eq!(fs::read_to_string(&log).unwrap(), "one\ntwo\n");
        fs::remove_file(log).unwrap();
    }
}
