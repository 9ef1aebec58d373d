use std::fs;

use xtask::server::Request;

/// How long the server holds back one of the widget's files.
#[derive(Clone, Copy, Debug)]
pub enum Hold {
    /// Forever.
    Always(File),
    /// Until the visitor has answered the first question.
    UntilAnswered(File),
    /// Until the widget has started without it.
    UntilStarted(File),
    /// Until the `unavailable` event.
    UntilUnavailable(File),
}

impl Hold {
    /// Returns the endings of the paths that are held back.
    pub fn endings(self) -> Vec<String> {
        match self {
            // Hold back plain JavaScript too. It could start before the visitor answers, or instead of the fallback.
            Self::UntilAnswered(file) | Self::UntilUnavailable(file) => {
                vec![file.ending(), ".plain.js".to_owned()]
            }
            Self::Always(file) | Self::UntilStarted(file) => vec![file.ending()],
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
    /// Returns the ending of the file's path.
    pub fn ending(self) -> String {
        match self {
            Self::Loader => "/ems-career-path.js".to_owned(),
            Self::Glue => glue(),
            Self::Wasm => ".wasm".to_owned(),
            Self::Content => content(),
        }
    }

    /// Whether a request is for this file.
    pub fn is(self, request: &Request) -> bool {
        request.path.ends_with(&self.ending())
    }
}

/// Returns the name of the file with the built-in content.
fn content() -> String {
    let names = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/dist")).expect("dist/");
    let mut names = names.filter_map(|file| file.ok()?.file_name().into_string().ok());
    names
        .find(|name| {
            name.strip_prefix("content.en-").is_some_and(|rest| rest.strip_suffix(".json").is_some())
        })
        .expect("the content is packaged")
}

/// Returns the file name of the glue, which has a hash.
fn glue() -> String {
    let list = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/preload.html"));
    let list = list.expect("preload.html is packaged");
    let (_, name) = list.split_once("modulepreload\" href=\"https://HOST/PATH/").expect("the glue's line");
    name.split('"').next().unwrap_or_default().to_owned()
}
