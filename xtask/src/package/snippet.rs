use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use super::glue::Glue;
use super::loader::{LOADER, base_url};
use super::screens::FirstScreen;
use super::styles;
use crate::project::Project;

/// The address in a build without one. Owners replace it with their own.
const PLACEHOLDER: &str = "https://HOST/PATH/";

/// Writes the HTML that an owner pastes: the first question in each language, the lines that preload the rest, and an
/// import map with the glue's hash.
pub(super) fn package(
    project: &Project,
    staging: &Path,
    glue: &Glue,
    screen: &FirstScreen,
    first_styles: &str,
) -> Result<()> {
    let base = Some(base_url()?).filter(|url| !url.is_empty()).unwrap_or_else(|| PLACEHOLDER.to_owned());
    let styles = [first_styles, &dark_by_system(first_styles)?, &styles::snippet(project, staging)?].concat();
    for (lang, snippet) in &screen.snippets {
        let snippet = snippet
            .as_str()
            .context("a snippet is not a string")?
            .replace("STYLES", &styles)
            .replace("SCREEN_ID", &screen.id())
            .replace("SCRIPT_URL", &format!("{base}{LOADER}"));
        let snippet = ascii(&snippet);
        fs::write(staging.join(format!("snippet.{lang}.html")), snippet)?;
    }
    fs::write(staging.join("importmap.html"), import_map(&base, glue))?;
    Ok(fs::write(staging.join("preload.html"), preload(&base, glue))?)
}

/// Escapes non-ASCII characters, because a page that does not declare its encoding would garble them.
fn ascii(html: &str) -> String {
    let character = |character: char| {
        if character.is_ascii() { character.to_string() } else { format!("&#{};", u32::from(character)) }
    };
    html.chars().map(character).collect()
}

/// Returns the dark theme's rules for the time before the script runs. The element's `theme` attribute decides. Without
/// one, the system's setting does.
fn dark_by_system(styles: &str) -> Result<String> {
    let dark = styles.split_once(".ems[data-theme=dark]{").and_then(|(_, rest)| rest.split_once('}'));
    let (dark, _) = dark.context("the styles have no dark theme")?;
    let system = ":host(:not([theme=light])) .ems";
    Ok(format!("@media (prefers-color-scheme:dark){{{system}{{{dark}}}}}:host([theme=dark]) .ems{{{dark}}}"))
}

/// Returns preload lines for the glue and the wasm. The content is left out, because its language is not known here.
fn preload(base: &str, glue: &Glue) -> String {
    let Glue { script, wasm, .. } = glue;
    format!(
        r#"<link rel="modulepreload" href="{base}{script}">
<link rel="preload" as="fetch" crossorigin href="{base}{wasm}">
"#
    )
}

/// Returns an import map with the glue's hash, which browsers check when the loader imports the glue.
fn import_map(base: &str, glue: &Glue) -> String {
    let map = json!({ "integrity": { format!("{base}{}", glue.script): glue.script_integrity } });
    format!("<script type=\"importmap\">{map}</script>\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_is_ascii() {
        assert_eq!(ascii("<p>Español</p>"), "<p>Espa&#241;ol</p>");
    }

    #[test]
    fn the_owners_theme_overrides_the_systems() {
        let dark = dark_by_system(".ems{a:b}.ems[data-theme=dark]{--x: 1;y:z}.c{d:e}").unwrap();
        let expected = "@media (prefers-color-scheme:dark){:host(:not([theme=light])) .ems{--x: 1;y:z}}\
            :host([theme=dark]) .ems{--x: 1;y:z}";
        assert_eq!(dark, expected);
        assert!(dark_by_system(".ems{a:b}").is_err());
    }
}
