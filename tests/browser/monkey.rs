//! Performs random actions as one visitor. After each, the screen must match what the engine computes from the
//! saved answers. `SEED` chooses the actions, and `ACTIONS` sets their number.

mod act;
mod check;
mod state;

use std::collections::BTreeMap;
use std::env;

use act::Act;
pub use act::Dice;
use check::Engine;

use crate::page::Page;
use crate::print::PRINTER;
use crate::screens::host;

/// The number of actions in an ordinary test run. `cargo xtask monkey` performs more.
const ACTIONS: u64 = 300;

/// How many of the latest actions a failure lists.
const TAIL: usize = 25;

/// Keeps the visitor on the host page: links do not navigate.
const NO_NAVIGATION: &str = r#"
  addEventListener("click", (event) => {
    const link = event.composedPath().find((node) => node.localName === "a");
    if (link && !link.getAttribute("href").startsWith('#')) event.preventDefault();
  }, true);
"#;

/// Reads a number from an environment variable.
fn setting(name: &str, default: u64) -> u64 {
    env::var(name).map_or(default, |value| value.parse().unwrap_or_else(|_| panic!("{name}: not a number")))
}

#[tokio::test]
async fn after_random_actions_the_screen_matches_the_engine() {
    let (seed, actions) = (setting("SEED", 1), setting("ACTIONS", ACTIONS));
    println!("SEED={seed} ACTIONS={actions}");
    let page = Page::open(&format!("<script>{NO_NAVIGATION}{PRINTER}</script>{}", host(""))).await;
    let (mut engine, mut dice) = (Engine::new(), Dice::new(seed));
    let mut done: Vec<String> = Vec::new();
    let (mut kinds, mut screens) = (BTreeMap::new(), BTreeMap::new());
    for number in 1..=actions {
        let act = Act::any(&mut dice);
        done.push(format!("{number}: {act:?}"));
        let performed = page.perform_act(act, &mut dice).await;
        let state = page.state().await;
        let mut faults = engine.faults(&state);
        faults.extend(page.console().await);
        faults.extend(performed.err());
        let tail = done[done.len().saturating_sub(TAIL)..].join("\n");
        assert!(faults.is_empty(), "SEED={seed} ACTIONS={number}\n{tail}\n{faults:#?}\n{state}");
        *kinds.entry(act.name()).or_insert(0) += 1;
        *screens.entry(state.screen()).or_insert(0) += 1;
        if number % 100 == 0 {
            // Empties the driver's request log, which would fill its memory.
            page.requests().await;
        }
    }
    println!("actions: {kinds:?}\nscreens: {screens:?}");
}
