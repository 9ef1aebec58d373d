use yew::prelude::*;

use super::call_to_action::call_to_action;
use super::context::Context;
use super::restart::restart;
use super::share::share;
use super::text::text;
use crate::domain::ResultScreen;

/// Draws what to do next, and the date of the facts.
pub fn result_foot(screen: &ResultScreen, context: &Context) -> Html {
    let wording = &context.wording;
    html! {
        <footer class="result__foot">
            { call_to_action(screen.advice.outcome.call_to_action, context) }
            { share(context) }
            { restart(screen, context) }
            { text("p", "result__guidance", wording.fill("guidance", &[("date", &wording.as_of())])) }
        </footer>
    }
}
