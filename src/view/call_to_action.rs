use yew::prelude::*;

use super::act::Act;
use super::attribute::Attribute::{Href, Part, Rel, Target};
use super::element::{element, text};
use super::host::Host;
use crate::copy::Wording;
use crate::domain::Course;

/// The one link to sign up, or to read more where no course fits yet.
pub fn call_to_action(course: Course, wording: &Wording, host: &Host, on_act: &Callback<Act>) -> Html {
    let id = match course {
        Course::Emr => "emr",
        Course::Emt => "emt",
        Course::None => "read-more",
    };
    let link = element("a", "button button--main cta__link")
        .attr(Part, "cta")
        .attr(Href, host.course_url(course, wording).to_owned())
        .maybe(Target, host.new_tab.then_some("_blank"))
        .maybe(Rel, host.new_tab.then_some("noopener"))
        .on_click(on_act.reform(Act::Followed))
        .child(text("span", "cta__text", wording.of("cta", id)))
        .children(host.new_tab.then(|| text("span", "visually-hidden", wording.text("cta.new-tab"))));
    let offer = (course != Course::None).then(|| text("p", "cta__offer", wording.text("cta.offer")));
    element("div", "cta").child(link).children(offer).into()
}
