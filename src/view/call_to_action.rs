use yew::prelude::*;

use super::act::Act;
use super::context::Context;
use super::options::{LabeledLink, LinkTarget};
use super::text::{sentence, text};
use crate::content::is_web_address;
use crate::domain::CallToAction;

/// Draws the link to what the visitor can do now, such as the course, and the owner's link for questions.
pub fn call_to_action(call_to_action: CallToAction, context: &Context) -> Html {
    let Context { wording, options, page_url, on_act, .. } = context;
    let LabeledLink { label, url } = options.call_to_action(call_to_action, wording, page_url);
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
                rel={relation(options.course_target)}
                onclick={on_follow.clone()}
                // The middle button sends no `click`.
                onauxclick={on_follow}
            >
                { text("span", "cta__text", wording.text_of("cta", label)) }
                { new_tab_hint(options.course_target, context) }
            </a>
            if let Some(url) = options.contact(call_to_action) {
                { contact(url, context) }
            }
            if matches!(call_to_action, CallToAction::EmrCourse | CallToAction::EmtCourse) {
                { sentence("p", "cta__promise", wording, "cta.promise") }
                { sentence("p", "cta__offer", wording, "cta.offer") }
            }
        </div>
    }
}

/// Draws the link for questions. E-mail and phone links never open a new tab.
fn contact(url: &str, context: &Context) -> Html {
    let target = if is_web_address(url) { context.options.course_target } else { LinkTarget::SameFrame };
    html! {
        <a
            class="button cta__contact"
            href={url.to_owned()}
            target={target.keyword()}
            rel={relation(target)}
        >
            { sentence("span", "cta__text", &context.wording, "cta.contact") }
            { new_tab_hint(target, context) }
        </a>
    }
}

/// Returns the `rel` of a link, which keeps a new tab from reaching this page.
fn relation(target: LinkTarget) -> Option<&'static str> {
    (target == LinkTarget::NewTab).then_some("noopener")
}

/// Tells people who use a screen reader that a link opens a new tab.
fn new_tab_hint(target: LinkTarget, context: &Context) -> Html {
    match target {
        LinkTarget::NewTab => sentence("span", "visually-hidden", &context.wording, "cta.new-tab"),
        _ => Html::default(),
    }
}
