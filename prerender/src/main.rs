//! Renders the first question with Yew's server renderer, so that the loader can show it before the wasm has loaded.
//! Takes the paths of the content files, one per language, and prints a JSON object:
//!
//! - `tree`: the elements, which are the same in all languages.
//! - `words`: by language, the widget's name and the texts in page order, joined by `|`.
//! - `snippets`: by language, the HTML that a site owner pastes.
//! - `fallback`: what the loader shows if the widget cannot run: `words` by language, joined by `|`, `links`, and
//!   `facts` with their `hours`, one for each placeholder in the words.
//! - `checksums`: by language, the checksum of the content file.
//!
//! In the tree, an element is `[head, child, …]`. The head has its tag and attributes, joined by `|`. A child is an
//! element, or 0 for the next text. An attribute without `=` takes the next text as its value.

mod fallback;
mod snippet;
mod tree;

use std::env;
use std::fs;

use anyhow::{Context as _, Result, ensure};
use ems_career_path::content::{Json, Wording, checksum};
use ems_career_path::domain::Session;
use ems_career_path::ems;
use ems_career_path::view::{App, AppProps, Context};
use serde_json::{Map, json};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::LocalServerRenderer;

/// The facts that the loader compares. It takes them by their place.
const HOURS: [&str; 3] = ["emr-hours-min", "emr-hours-max", "emt-hours"];

fn main() -> Result<()> {
    let (mut contents, mut checksums) = (Vec::new(), Map::new());
    for file in env::args_os().skip(1) {
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        let wording = Wording::new(serde_json::from_str::<Json>(&text)?);
        checksums.insert(wording.lang().to_owned(), checksum(&text).into());
        contents.push(wording);
    }
    let runtime = Builder::new_current_thread().build()?;
    let (mut words, mut snippets, mut fallbacks) = (Map::new(), Map::new(), Map::new());
    let mut trees = Vec::new();
    for wording in &contents {
        let other = contents.iter().map(Wording::lang).find(|lang| *lang != wording.lang());
        let props = first_question(wording.clone(), other.map(str::to_owned));
        let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
        // As in the widget, a single element wraps everything.
        let html = LocalSet::new().block_on(&runtime, renderer.render());
        let html = ["<div class=\"app\">", &html, "</div>"].concat();
        let (tree, mut texts) = tree::read(&html)?;
        texts.insert(0, wording.text("name"));
        words.insert(wording.lang().to_owned(), texts.join("|").into());
        fallbacks.insert(wording.lang().to_owned(), fallback::words(wording).into());
        snippets.insert(wording.lang().to_owned(), snippet::snippet(&html, wording)?.into());
        trees.push(tree);
    }
    trees.dedup();
    ensure!(trees.len() == 1, "the elements of the first question are not the same in all languages");
    let links = contents.first().map(fallback::links);
    let mut facts: Vec<_> = contents.iter().map(fallback::facts).collect();
    facts.dedup();
    ensure!(facts.len() == 1, "the facts in the fallback are not the same in all languages");
    let facts = facts.pop().unwrap_or_default();
    let (facts, hours): (Vec<String>, Vec<u32>) = facts.into_iter().unzip();
    ensure!(facts.starts_with(&HOURS.map(str::to_owned)), "the fallback's first facts are not {HOURS:?}");
    let fallback = json!({ "words": fallbacks, "links": links, "facts": facts, "hours": hours });
    println!(
        "{}",
        json!({
            "tree": trees.pop(), "words": words, "snippets": snippets, "fallback": fallback, "checksums": checksums,
        })
    );
    Ok(())
}

fn first_question(wording: Wording, other_lang: Option<String>) -> AppProps {
    AppProps {
        screen: Some(Session::new(ems::advisor()).screen().clone()),
        other_lang,
        ..AppProps::new(Context::new(wording))
    }
}
