//! Reads package versions from `Cargo.lock`, so that they are not repeated elsewhere.

use std::fs;

use anyhow::{Context, Result};

use crate::project::Project;

/// Returns a package's version. Fails if `Cargo.lock` does not have the package.
pub(crate) fn version(project: &Project, package: &str) -> Result<String> {
    let lock = fs::read_to_string(project.path("Cargo.lock")).context("could not read Cargo.lock")?;
    let version = version_of(&lock, package);
    Ok(version.with_context(|| format!("{package} is not in Cargo.lock"))?.to_owned())
}

fn version_of<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut after_name = lock.lines().skip_while(|line| *line != name).skip(1);
    after_name.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen-macro\"
version = \"0.2.1\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.129\"
dependencies = [
 \"wasm-bindgen-macro\",
]
";

    #[test]
    fn only_the_exact_name_matches() {
        assert_eq!(version_of(LOCK, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(version_of(LOCK, "wasm"), None);
    }
}
