//! Renders the first screen in the words of each content file it is given, with Yew's server renderer, and
//! prints one JSON object: `tree`, the elements, the same in all languages, and by language `words`, the
//! widget's name and then all that differs, in the order of the page, with bars between, `snippets`, what
//! a site owner pastes, and `fallback`, the `words` and `links` of what the loader shows where it can't run.
//!
//! In the tree an element is `[head, child, …]`; the head is its tag and, after bars, its attributes. A child
//! is an element or, for the next of the words, 0; an attribute without `=` has the next word for its value.

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
        let props = first_screen(wording.clone(), other.map(str::to_owned));
        let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
        // As in the widget, all of it stands in one element.
        let html = LocalSet::new().block_on(&runtime, renderer.render());
        let html = ["<div class=\"app\">", &html, "</div>"].concat();
        let (tree, mut said) = tree::read(&html)?;
        said.insert(0, wording.text("name"));
        words.insert(wording.lang().to_owned(), said.join("|").into());
        fallbacks.insert(wording.lang().to_owned(), fallback::words(wording).into());
        snippets.insert(wording.lang().to_owned(), snippet::snippet(&html, wording)?.into());
        trees.push(tree);
    }
    trees.dedup();
    ensure!(trees.len() == 1, "the first screens differ by more than their words");
    let links = contents.first().map(fallback::links);
    let fallback = json!({ "words": fallbacks, "links": links });
    println!(
        "{}",
        json!({ "tree": trees.pop(), "words": words, "snippets": snippets, "fallback": fallback })
    );
    Ok(())
}

fn first_screen(wording: Wording, other_lang: Option<String>) -> AppProps {
    AppProps {
        screen: Some(Session::new(ems::table()).screen()),
        other_lang,
        ..AppProps::new(Context::new(wording))
    }
}
