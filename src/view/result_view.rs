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

/// Draws a section of the result, or nothing if it would be empty.
type Section = fn(&ResultScreen, &Context) -> Html;

/// The sections below the head, in the order a visitor needs them.
const BELOW_THE_HEAD: [Section; 9] =
    [path, reason_list, note_list, first_steps, planner, what_if, comparison, answer_list, result_foot];

/// The number of sections below a result's head.
pub const SECTIONS: usize = BELOW_THE_HEAD.len();

/// Draws the advice: its head and the first `drawn` sections. `data-outcome` is set once all sections are there, so
/// anything that waits for it finds a complete result.
pub fn result_view(screen: &ResultScreen, drawn: usize, context: &Context) -> Html {
    let is_complete = drawn >= SECTIONS;
    html! {
        <article
            key={[context.wording.lang(), " result"].concat()}
            class="result"
            part="result"
            data-outcome={is_complete.then_some(screen.advice.outcome.id.name())}
        >
            { result_head(screen, context) }
            // A section that is not drawn yet is an empty child. Yew matches children without keys from the last one
            // backward, so adding a child would replace all the others.
            for (index, section) in BELOW_THE_HEAD.iter().enumerate() {
                if index < drawn {
                    { section(screen, context) }
                }
            }
        </article>
    }
}
