use yew::prelude::*;

use super::act::{Act, Copied, Way};
use super::app::AppProps;
use super::attribute::Attribute::{AriaLabel, Focus, Href, Part, Readonly, Role, Share, Type};
use super::element::{Element, element, text};

/// Print, and the ways to take the link along.
pub fn share(props: &AppProps) -> Vec<Html> {
    let AppProps { wording, host, link, copied, on_act, .. } = props;
    let button = |words: &str| element("button", "button").attr(Type, "button").words(wording.text(words));
    let share = |way: Way, name: &'static str, element: Element| {
        element.attr(Share, name).on_click(on_act.reform(move |_| Act::Shared(way)))
    };
    let email = element("a", "button").attr(Href, props.mail.clone()).words(wording.text("share.email"));
    let system = host.can_share.then(|| share(Way::System, "system", button("share.system")).into());
    let print = button("print").attr(Part, "print").on_click(on_act.reform(|_| Act::Printed));
    let buttons = element("div", "share__buttons")
        .child(print)
        .child(share(Way::Copy, "copy", button("share.copy")))
        .children(system)
        .child(share(Way::Email, "email", email));
    let said = match copied {
        Copied::Untried => String::new(),
        Copied::Done => wording.text("share.copied"),
        Copied::Refused => wording.text("share.refused"),
    };
    let status =
        element("div", "share__status").attr(Role, "status").child(text("span", "share__said", said));
    let by_hand = (*copied == Copied::Refused).then(|| {
        element("input", "share__link")
            .attr(Type, "text")
            .attr(Readonly, "")
            .attr(Focus, "link")
            .attr(AriaLabel, wording.text("share.link"))
            .value(link.clone())
            .into()
    });
    let note = text("p", "share__note", wording.text("share.note"));
    [buttons.into(), status.into()].into_iter().chain(by_hand).chain([note]).collect()
}
