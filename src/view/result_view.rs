use yew::prelude::*;

use super::answer_list::answer_list;
use super::comparison::comparison;
use super::context::Context;
use super::first_steps::first_steps;
use super::note_list::note_list;
use super::path::path;
use super::planner::planner;
use super::reason_list::reason_list;
use super::result_foot::result_foot;
use super::result_head::result_head;
use super::what_if::what_if;
use crate::domain::ResultScreen;

/// Draws a section of the result, or nothing if there is nothing to say.
type Section = fn(&ResultScreen, &Context) -> Html;

/// The sections below the head, in the order a visitor needs them: what, why, what to know, what to do first, how long,
/// what else.
const BELOW_THE_HEAD: [Section; 9] =
    [path, reason_list, note_list, first_steps, planner, what_if, comparison, answer_list, result_foot];

/// How many sections a result has below its head.
pub const SECTIONS: usize = BELOW_THE_HEAD.len();

/// The advice: its head and the first `drawn` sections. It says its outcome once all sections are there.
pub fn result_view(screen: &ResultScreen, drawn: usize, context: &Context) -> Html {
    let whole = drawn >= SECTIONS;
    html! {
        <article
            key={[context.wording.lang(), " result"].concat()}
            class="result"
            part="result"
            data-outcome={whole.then_some(screen.advice.outcome.id.name())}
        >
            { result_head(screen, context) }
            // A section that is not drawn yet has its place here. Yew pairs children without keys from the last one on:
            // one more of them would replace all the others.
            for (place, section) in BELOW_THE_HEAD.iter().enumerate() {
                if place < drawn {
                    { section(screen, context) }
                }
            }
        </article>
    }
}
