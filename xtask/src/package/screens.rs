use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use super::content::Content;
use super::hash::short_hash;
use crate::process;
use crate::project::Project;

/// The first question, for the loader to draw: a tree of elements, and its words by language.
pub(super) struct FirstScreen {
    pub(super) tree: Value,
    pub(super) words: Value,
    /// What the page shows if the widget cannot run: `words` by language, `links`, `facts` and `hours`.
    pub(super) fallback: Map<String, Value>,
    /// The checksum of each language's content.
    pub(super) checksums: Value,
    /// The HTML that a site owner pastes, by language. Names in capitals are placeholders.
    pub(super) snippets: Map<String, Value>,
}

impl FirstScreen {
    /// Returns a hash of the screen, to detect pasted snippets that show an older one.
    pub(super) fn id(&self) -> String {
        short_hash(format!("{}{}", self.tree, self.words).as_bytes())
    }
}

/// Renders the first question with the widget's own view, from the content files in `staging`.
pub(super) fn render(project: &Project, staging: &Path, content: &Content) -> Result<FirstScreen> {
    let mut prerender = project.own_program("prerender")?;
    prerender.args(content.files.iter().map(|file| staging.join(file)));
    let mut rendered: Map<String, Value> = serde_json::from_slice(&process::output(&mut prerender)?)?;
    let mut part =
        |name: &str| rendered.remove(name).with_context(|| format!("prerender printed no `{name}`"));
    let (tree, words, checksums) = (part("tree")?, part("words")?, part("checksums")?);
    let mut map = |name: &str| -> Result<Map<String, Value>> { Ok(serde_json::from_value(part(name)?)?) };
    Ok(FirstScreen { tree, words, checksums, fallback: map("fallback")?, snippets: map("snippets")? })
}
