//! Builds the widget with Trunk. Trunk's hook, set in `Trunk.toml`, runs `cargo xtask package`.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::package::{BASE_URL, LOADER};
use crate::process;
use crate::project::Project;

/// Makes a panic a bare trap, so that panic messages are not in the wasm.
const IMMEDIATE_ABORT: &str = "-Zunstable-options -Cpanic=immediate-abort";

/// Builds the files a site owner publishes into `dist/`.
pub(crate) fn build(project: &Project) -> Result<()> {
    let (stamp, start) = (project.path(STAMP), SystemTime::now());
    let _ = fs::remove_file(&stamp);
    build_into(&project.dist(), project, None)?;
    // A build with an address baked in is for one site, so the tests must not reuse it.
    if env::var_os(BASE_URL).is_some() {
        return Ok(());
    }
    let stamped = File::create(stamp).and_then(|stamp| stamp.set_modified(start));
    stamped.context("could not write the time of the build")
}

/// Builds unless nothing has changed since the last build.
pub(crate) fn build_if_changed(project: &Project) -> Result<()> {
    let built = fs::metadata(project.path(STAMP)).and_then(|stamp| stamp.modified());
    let unchanged = |built| SOURCES.iter().all(|path| !changed_since(&project.path(path), built));
    if project.dist().join(LOADER).is_file() && built.is_ok_and(unchanged) {
        println!("dist/ is up to date");
        return Ok(());
    }
    build(project)
}

/// A file dated at the start of the last build, so that changes made during that build count as new.
const STAMP: &str = "target/built";

/// Everything a build depends on.
const SOURCES: [&str; 12] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "content",
    "index.html",
    "loader",
    "prerender",
    "rust-toolchain.toml",
    "src",
    "styles",
    "xtask",
];

/// Returns whether a file, or any file in a folder, is newer than `time`. Removing a file makes its folder newer.
fn changed_since(path: &Path, time: SystemTime) -> bool {
    let modified = fs::metadata(path).and_then(|data| data.modified());
    let mut entries = fs::read_dir(path).into_iter().flatten().flatten();
    modified.map_or(true, |modified| modified > time)
        || entries.any(|entry| changed_since(&entry.path(), time))
}

/// The address that [`addressed`] bakes in; tests replace it with their own.
pub const ADDRESS: &str = "http://address.invalid/";

/// Builds the widget with its address baked in, as docs/hosting.md suggests to some owners.
pub(crate) fn addressed(project: &Project) -> Result<()> {
    build_into(&project.path("target/addressed/dist"), project, Some(ADDRESS))
}

fn build_into(dist: &Path, project: &Project, address: Option<&str>) -> Result<()> {
    fs::create_dir_all(dist)?;
    // Downloads the dependencies' sources, because the flags below need their folders.
    process::run(project.command("cargo").args(["fetch", "--quiet"]))
        .context("could not download the dependencies")?;
    let mut trunk = project.command("trunk");
    // Trunk downloads no tools, because setup has already put the right ones first on the path.
    trunk.args(["build", "--release", "--skip-version-check", "--log=warn"]);
    trunk.arg("--dist").arg(dist);
    // If the widget does not compile, the compiler's message is enough.
    trunk.env("RUST_BACKTRACE", "0");
    // The shipped standard library is compiled for speed and contains panic messages. Compiling it for size, without
    // them, saves 10 KB of download (docs/adr/0005).
    trunk.env("RUSTC_BOOTSTRAP", "1");
    trunk.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    trunk.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    if let Some(address) = address {
        trunk.env(BASE_URL, address);
    }
    let flags = format!("{IMMEDIATE_ABORT} -Zfmt-debug=none {}", without_local_paths(project)?);
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    process::run(&mut trunk).context("could not build the widget")
}

/// Returns flags that keep this machine's folders out of the published files, so that two machines build the same
/// bytes. Cargo adds them to the flags in `.cargo/config.toml`.
fn without_local_paths(project: &Project) -> Result<String> {
    let mut folders = vec![(project.path(""), ".")];
    for entry in fs::read_dir(cargo_home()?.join("registry/src"))? {
        folders.push((entry?.path(), "crates"));
    }
    let flag = |(from, to): &(PathBuf, &str)| format!("--remap-path-prefix={}={to}", from.display());
    Ok(folders.iter().map(flag).collect::<Vec<_>>().join(" "))
}

fn cargo_home() -> Result<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| Some(env::home_dir()?.join(".cargo"))).context("could not find the home folder")
}
