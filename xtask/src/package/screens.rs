use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use super::hash::mark;
use crate::process;
use crate::project::Project;

/// The first question as the loader draws it: its tree of elements and, by language, its words.
pub(super) struct FirstScreen {
    pub(super) tree: Value,
    pub(super) words: Value,
    /// What stands where the widget can't run: by language its `words`, and its `links`.
    pub(super) fallback: Map<String, Value>,
    /// By language what a site owner pastes, with names in capitals to be filled in.
    pub(super) snippets: Map<String, Value>,
}

impl FirstScreen {
    /// A mark of all that is on it: a snippet pasted long ago may show another one.
    pub(super) fn id(&self) -> String {
        mark(format!("{}{}", self.tree, self.words).as_bytes())
    }
}

/// Renders it with the widget's own view, from the content files.
pub(super) fn render(project: &Project, staging: &Path, languages: &[String]) -> Result<FirstScreen> {
    let mut prerender = project.own_program("prerender")?;
    prerender.args(languages.iter().map(|language| staging.join(format!("content.{language}.json"))));
    let mut rendered: Map<String, Value> = serde_json::from_slice(&process::output(&mut prerender)?)?;
    let mut part =
        |name: &str| rendered.remove(name).with_context(|| format!("the first question has no {name}"));
    let (tree, words) = (part("tree")?, part("words")?);
    let mut map = |name: &str| -> Result<Map<String, Value>> { Ok(serde_json::from_value(part(name)?)?) };
    Ok(FirstScreen { tree, words, fallback: map("fallback")?, snippets: map("snippets")? })
}
