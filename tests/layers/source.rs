use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::names::Names;

/// A source file of the widget.
pub struct Source {
    /// The path below `src`.
    pub path: String,
    /// The file without its comments.
    pub code: String,
    pub lines: usize,
    pub names: Names,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let code = text.lines().map(|line| line.split("//").next().unwrap_or_default());
        Self {
            path: path.to_owned(),
            code: code.collect::<Vec<_>>().join("\n"),
            lines: text.lines().count(),
            names: Names::of(&module(path), text),
        }
    }

    /// Returns the path of the module that the file defines. It begins with `crate`.
    pub fn module(&self) -> Vec<String> {
        module(&self.path)
    }
}

fn module(path: &str) -> Vec<String> {
    let names = path.trim_end_matches(".rs").split('/').filter(|name| !["lib", "mod"].contains(name));
    ["crate"].into_iter().chain(names).map(str::to_owned).collect()
}

/// Returns every source file of the widget.
pub fn sources() -> &'static [Source] {
    static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut sources = Vec::new();
        add_sources(&root, &root, &mut sources);
        assert!(sources.len() > 30, "the sources were not found");
        sources
    });
    &SOURCES
}

fn add_sources(root: &Path, folder: &Path, sources: &mut Vec<Source>) {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            add_sources(root, &path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let below = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            sources.push(Source::new(&below, &fs::read_to_string(&path).unwrap()));
        }
    }
}
