//! Renders the first question with Yew's server renderer, so that the loader can show it before the wasm has loaded.
//! Takes the paths of the content files, one per language, and prints a JSON object:
//!
//! - `tree`: the elements, which are the same in all languages.
//! - `words`: by language, the widget's name and the texts in page order, joined by `|`.
//! - `snippets`: by language, the HTML that a site owner pastes.
//! - `fallback`: what the loader shows if the widget cannot run: `words` by language, joined by `|`, and `links`.
//!
//! In the tree, an element is `[head, child, …]`. The head has its tag and attributes, joined by `|`. A child is an
//! element, or 0 for the next text. An attribute without `=` takes the next text as its value.

mod fallback;
mod snippet;
mod tree;

use std::env;
use std::fs;

use anyhow::{Context as _, Result, ensure};
use ems_career_path::content::{Json, Wording};
use ems_career_path::domain::Session;
use ems_career_path::ems;
use ems_career_path::view::{App, AppProps, Context};
use serde_json::{Map, json};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::LocalServerRenderer;

fn main() -> Result<()> {
    let mut contents = Vec::new();
    for file in env::args_os().skip(1) {
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        contents.push(Wording::new(serde_json::from_str::<Json>(&text)?));
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
    let fallback = json!({ "words": fallbacks, "links": links });
    println!(
        "{}",
        json!({ "tree": trees.pop(), "words": words, "snippets": snippets, "fallback": fallback })
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
