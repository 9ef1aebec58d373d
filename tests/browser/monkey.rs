//! A visitor who does anything at all, as often as a visitor of two hours: after each act the screen must be the one
//! that the engine gives for the answers. `SEED` chooses what is done, `ACTIONS` how much of it.

mod act;
mod check;
mod state;

use std::collections::BTreeMap;
use std::env;

use act::{Act, Dice};
use check::Engine;

use crate::page::Page;
use crate::print::PRINTER;
use crate::screens::host;

/// How many acts there are with every test; `cargo xtask monkey` does more.
const ACTIONS: u64 = 300;

/// How much of what was done is told where something goes wrong.
const TAIL: usize = 25;

/// What a host page does for this test, besides having no paper: it keeps the visitor.
const KEEPER: &str = r#"
  addEventListener("click", (event) => {
    const link = event.composedPath().find((node) => node.localName === "a");
    if (link && !link.getAttribute("href").startsWith('#')) event.preventDefault();
  }, true);
"#;

fn number(name: &str, usual: u64) -> u64 {
    env::var(name).map_or(usual, |number| number.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

#[tokio::test]
async fn whatever_a_visitor_does_the_screen_is_what_the_engine_says() {
    let (seed, actions) = (number("SEED", 1), number("ACTIONS", ACTIONS));
    println!("SEED={seed} ACTIONS={actions}");
    let page = Page::open(&format!("<script>{KEEPER}{PRINTER}</script>{}", host(""))).await;
    let (mut engine, mut dice) = (Engine::new(), Dice::new(seed));
    let mut done: Vec<String> = Vec::new();
    let (mut kinds, mut screens) = (BTreeMap::new(), BTreeMap::new());
    for number in 1..=actions {
        let act = Act::any(&mut dice);
        done.push(format!("{number}: {act:?}"));
        let told = page.perform_act(act, &mut dice).await;
        let state = page.state().await;
        let mut faults = engine.faults(&state);
        faults.extend(page.console().await);
        faults.extend(told.err());
        let tail = done[done.len().saturating_sub(TAIL)..].join("\n");
        assert!(faults.is_empty(), "SEED={seed} ACTIONS={number}\n{tail}\n{faults:#?}\n{state}");
        *kinds.entry(act.name()).or_insert(0) += 1;
        *screens.entry(state.screen()).or_insert(0) += 1;
        if number % 100 == 0 {
            // What the driver notes of each request would fill its memory.
            page.requests().await;
        }
    }
    println!("what was done: {kinds:?}\nwhat was shown: {screens:?}");
}
