use std::env;

/// How the widget runs: as WebAssembly, or as the same program in JavaScript, which is for browsers without
/// it. `WIDGET_RUNS_AS=javascript` has every host page take WebAssembly away.
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
            Ok(other) => panic!("WIDGET_RUNS_AS is wasm or javascript, not {other}"),
        }
    }

    /// What a list of gaps calls it; none where nothing is taken away.
    pub fn name(self) -> Option<&'static str> {
        (self == Self::JavaScript).then_some("javascript")
    }

    /// How many files the first question takes: loader, content, and a program that is glue and wasm or one file.
    pub fn files(self) -> usize {
        match self {
            Self::WebAssembly => 4,
            Self::JavaScript => 3,
        }
    }

    /// What the host page does first.
    pub fn prelude(self) -> &'static str {
        match self {
            Self::WebAssembly => "",
            Self::JavaScript => "delete window.WebAssembly;",
        }
    }
}

/// How the name of the program's file ends, for tests that hold it back or break it.
pub fn program_file() -> &'static str {
    match RunsAs::current() {
        RunsAs::WebAssembly => ".wasm",
        RunsAs::JavaScript => ".plain.js",
    }
}
