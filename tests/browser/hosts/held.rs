use std::fs;

use xtask::server::Request;

/// How long a file of the widget's is held back.
#[derive(Clone, Copy, Debug)]
pub enum Hold {
    /// It never comes.
    Always(File),
    /// It comes when the first question has been answered.
    UntilAnswered(File),
    /// It comes when the first question is asked without it.
    UntilAsked(File),
    /// It comes when the page has been told that the widget is unavailable.
    UntilTold(File),
}

impl Hold {
    /// How the paths of what is held back end.
    pub fn endings(self) -> Vec<String> {
        match self {
            // A slow machine may take so long to answer that the program would come as plain JavaScript.
            Self::UntilAnswered(file) => vec![file.ending(), ".plain.js".to_owned()],
            Self::Always(file) | Self::UntilAsked(file) | Self::UntilTold(file) => vec![file.ending()],
        }
    }
}

/// A file beside the script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    Loader,
    Glue,
    Wasm,
    Content,
}

impl File {
    /// How its path ends.
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

/// The glue's file name, which has a hash in it.
fn glue() -> String {
    let list = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/preload.html"));
    let list = list.expect("packaged");
    let (_, name) = list.split_once("modulepreload\" href=\"https://HOST/PATH/").expect("the glue's line");
    name.split('"').next().unwrap_or_default().to_owned()
}
