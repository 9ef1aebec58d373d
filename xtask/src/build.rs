//! Trunk compiles the widget; its hook, set in `Trunk.toml`, comes back here for `package`.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};

use crate::package::BASE_URL;
use crate::process;
use crate::project::Project;

/// A panic is a trap and nothing besides: no message is made, and none is carried along.
const IMMEDIATE_ABORT: &str = "-Zunstable-options -Cpanic=immediate-abort";

/// Builds the files a site owner publishes into `dist/`.
pub(crate) fn build(project: &Project) -> Result<()> {
    build_into(&project.dist(), project, None)
}

/// The address of [`addressed`], in whose place tests put their own.
pub const ADDRESS: &str = "http://address.invalid/";

/// Builds the widget as an owner does who has it say where its files are.
pub(crate) fn addressed(project: &Project) -> Result<()> {
    build_into(&project.path("target/addressed/dist"), project, Some(ADDRESS))
}

fn build_into(dist: &Path, project: &Project, address: Option<&str>) -> Result<()> {
    fs::create_dir_all(dist)?;
    // The sources of the dependencies have to be there before their folders can be named below.
    process::run(project.command("cargo").args(["fetch", "--quiet"])).context("the sources are missing")?;
    let mut trunk = project.command("trunk");
    // Nothing is fetched here: set-up has put the right tools first on the path.
    trunk.args(["build", "--release", "--skip-version-check", "--log=warn"]);
    trunk.arg("--dist").arg(dist);
    // When the widget does not compile, the compiler's message is the one to read.
    trunk.env("RUST_BACKTRACE", "0");
    // The standard library comes compiled for speed, with all it takes to say why and where it panics.
    // Compiled here for size, to stop on the spot, it takes 10 KB less of the download (docs/adr/0005).
    trunk.env("RUSTC_BOOTSTRAP", "1");
    trunk.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    trunk.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    if let Some(address) = address {
        trunk.env(BASE_URL, address);
    }
    let flags = format!("{IMMEDIATE_ABORT} -Zfmt-debug=none {}", without_local_paths(project)?);
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    process::run(&mut trunk).context("the widget was not built")
}

/// Flags that keep this machine's folders out of the panic messages of a published file, and make two
/// machines build the same bytes. Cargo adds them to those of `.cargo/config.toml`.
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
    home.or_else(|| Some(env::home_dir()?.join(".cargo"))).context("there is no home folder")
}
