use std::fs;

use xtask::server::Request;

/// How long one of the widget's files is held back.
#[derive(Clone, Copy, Debug)]
pub enum Hold {
    /// It never comes.
    Always(File),
    /// It comes after the first question is answered.
    UntilAnswered(File),
    /// It comes after the widget has started without it.
    UntilAsked(File),
    /// It comes after the `unavailable` event.
    UntilTold(File),
}

impl Hold {
    /// The endings of the paths that are held back.
    pub fn endings(self) -> Vec<String> {
        match self {
            // On a slow machine, the plain JavaScript program could come before the answer.
            Self::UntilAnswered(file) => vec![file.ending(), ".plain.js".to_owned()],
            Self::Always(file) | Self::UntilAsked(file) | Self::UntilTold(file) => vec![file.ending()],
        }
    }
}

/// One of the widget's files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    Loader,
    Glue,
    Wasm,
    Content,
}

impl File {
    /// The ending of its path.
    pub fn ending(self) -> String {
        match self {
            Self::Loader => "/ems-career-path.js".to_owned(),
            Self::Glue => glue(),
            Self::Wasm => ".wasm".to_owned(),
            Self::Content => "content.en.json".to_owned(),
        }
    }

    pub fn is(self, request: &Request) -> bool {
        request.path.ends_with(&self.ending())
    }
}

/// The path of the glue, whose name has a hash.
fn glue() -> String {
    let list = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/preload.html"));
    let list = list.expect("packaged");
    let (_, name) = list.split_once("modulepreload\" href=\"https://HOST/PATH/").expect("the glue's line");
    name.split('"').next().unwrap_or_default().to_owned()
}
