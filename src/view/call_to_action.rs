use yew::prelude::*;

use super::host::Host;
use crate::copy::Wording;
use crate::domain::Course;

#[derive(Properties, PartialEq)]
pub struct CallToActionProps {
    pub course: Course,
    pub wording: Wording,
    pub host: Host,
    pub on_follow: Callback<MouseEvent>,
}

/// The one link to sign up, or to read more where no course fits yet.
#[component]
pub fn CallToAction(props: &CallToActionProps) -> Html {
    let CallToActionProps {
        course,
        wording,
        host,
        on_follow,
    } = props;
    let id = match course {
        Course::Emr => "emr",
        Course::Emt => "emt",
        Course::None => "read-more",
    };
    let url = host
        .course_links
        .to(*course)
        .or_else(|| wording.link(id))
        .unwrap_or_default()
        .to_owned();
    html! {
        <div class="cta">
            <a
                class="button button--main cta__link"
                part="cta"
                href={url}
                target={host.new_tab.then_some("_blank")}
                rel={host.new_tab.then_some("noopener")}
                onclick={on_follow}
            >
                <span>{ wording.text(&format!("cta.{id}")) }</span>
                if host.new_tab {
                    <span class="visually-hidden">{ wording.text("cta.new-tab") }</span>
                }
            </a>
            if *course != Course::None {
                <p class="cta__offer">{ wording.text("cta.offer") }</p>
            }
        </div>
    }
}
