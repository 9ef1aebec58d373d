use yew::prelude::*;

use super::host::Host;
use super::text::text;
use crate::copy::Wording;
use crate::domain::Course;

/// The one link to sign up, or to read more where no course fits yet.
pub fn call_to_action(
    course: Course,
    wording: &Wording,
    host: &Host,
    on_follow: &Callback<MouseEvent>,
) -> Html {
    let id = match course {
        Course::Emr => "emr",
        Course::Emt => "emt",
        Course::None => "read-more",
    };
    html! {
        <div class="cta">
            <a
                class="button button--main cta__link"
                part="cta"
                href={host.course_url(course, wording).to_owned()}
                target={host.new_tab.then_some("_blank")}
                rel={host.new_tab.then_some("noopener")}
                onclick={on_follow.clone()}
            >
                { text("span", "cta__text", wording.of("cta", id)) }
                if host.new_tab {
                    { text("span", "visually-hidden", wording.text("cta.new-tab")) }
                }
            </a>
            if course != Course::None {
                { text("p", "cta__offer", wording.text("cta.offer")) }
            }
        </div>
    }
}
