//! The versions `Cargo.lock` settled on: the one place a version is written down.

use std::fs;

use anyhow::{Context, Result};

use crate::project::Project;

/// The version of a package in the project's `Cargo.lock`.
pub(crate) fn version(project: &Project, package: &str) -> Result<String> {
    let lock = fs::read_to_string(project.path("Cargo.lock")).context("could not read Cargo.lock")?;
    let version = version_of(&lock, package);
    Ok(version.with_context(|| format!("Cargo.lock does not name {package}"))?.to_owned())
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
    fn the_version_is_that_of_exactly_this_package() {
        assert_eq!(version_of(LOCK, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(version_of(LOCK, "wasm"), None);
    }
}
