use yew::prelude::*;

use super::act::Act;
use super::context::Context;
use super::options::LinkTarget;
use super::text::{sentence, text};
use crate::domain::Course;

/// Draws the link to the course, or to further reading if no course fits yet.
pub fn call_to_action(course: Course, context: &Context) -> Html {
    let Context { wording, options, page_url, on_act, .. } = context;
    let id = match course {
        Course::Emr => "emr",
        Course::Emt => "emt",
        Course::None => "read-more",
    };
    let opens_new_tab = options.course_target == LinkTarget::NewTab;
    let url = options.course_url(course, wording, page_url);
    let on_follow = {
        let url = url.clone();
        on_act.reform(move |click: MouseEvent| Act::Followed(click, url.clone()))
    };
    html! {
        <div class="cta">
            <a
                class="button button--main cta__link"
                part="cta"
                href={url}
                target={options.course_target.keyword()}
                rel={opens_new_tab.then_some("noopener")}
                onclick={on_follow.clone()}
                // The middle button sends no `click`.
                onauxclick={on_follow}
            >
                { text("span", "cta__text", wording.text_of("cta", id)) }
                if opens_new_tab {
                    { sentence("span", "visually-hidden", wording, "cta.new-tab") }
                }
            </a>
            if course != Course::None {
                { sentence("p", "cta__offer", wording, "cta.offer") }
            }
        </div>
    }
}
