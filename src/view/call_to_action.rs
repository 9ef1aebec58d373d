use super::act::Act;
use super::app::AppProps;
use super::attribute::Attribute::{Href, Part, Rel, Target};
use super::element::{Element, element, sentence, sentence_of};
use crate::domain::Course;

/// The one link to sign up, or to read more where no course fits yet.
pub fn call_to_action(course: Course, props: &AppProps) -> Element {
    let AppProps { wording, host, on_act, .. } = props;
    let id = match course {
        Course::Emr => "emr",
        Course::Emt => "emt",
        Course::None => "read-more",
    };
    let url = host.course_url(course, wording, &props.page);
    let followed = {
        let url = url.clone();
        on_act.reform(move |click| Act::Followed(click, url.clone()))
    };
    let link = element("a", "button button--main cta__link")
        .attr(Part, "cta")
        .attr(Href, url)
        .maybe(Target, host.new_tab.then_some("_blank"))
        .maybe(Rel, host.new_tab.then_some("noopener"))
        .on_any_click(followed)
        .child(sentence_of("span", "cta__text", wording, "cta", id))
        .child(host.new_tab.then(|| sentence("span", "visually-hidden", wording, "cta.new-tab")));
    let offer = (course != Course::None).then(|| sentence("p", "cta__offer", wording, "cta.offer"));
    element("div", "cta").child(link).child(offer)
}
