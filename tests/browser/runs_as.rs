use std::env;

/// How the widget runs: as WebAssembly or, in browsers without it, as the same program in JavaScript. With
/// `WIDGET_RUNS_AS=javascript`, every host page removes `WebAssembly`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunsAs {
    WebAssembly,
    JavaScript,
}

impl RunsAs {
    pub fn current() -> Self {
        match env::var("WIDGET_RUNS_AS").as_deref() {
            Err(_) | Ok("wasm") => Self::WebAssembly,
            Ok("javascript") => Self::JavaScript,
            Ok(other) => panic!("WIDGET_RUNS_AS must be wasm or javascript, not {other}"),
        }
    }

    /// The name in `gaps.txt`. `None` for WebAssembly, where the engine's name is used.
    pub fn name(self) -> Option<&'static str> {
        (self == Self::JavaScript).then_some("javascript")
    }

    /// How many files a fresh visit loads: the loader, the content file, and the program (glue and wasm, or one file).
    pub fn files(self) -> usize {
        match self {
            Self::WebAssembly => 4,
            Self::JavaScript => 3,
        }
    }

    /// The script that the host page runs first.
    pub fn prelude(self) -> &'static str {
        match self {
            Self::WebAssembly => "",
            Self::JavaScript => "delete window.WebAssembly;",
        }
    }
}

/// The ending of the program's file name, for tests that hold back or break the file.
pub fn program_file() -> &'static str {
    match RunsAs::current() {
        RunsAs::WebAssembly => ".wasm",
        RunsAs::JavaScript => ".plain.js",
    }
}
