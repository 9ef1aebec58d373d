use super::act::{Act, Copied, Way};
use super::app::AppProps;
use super::attribute::Attribute::{AriaLabel, Focus, Href, Part, Readonly, Role, Share, Type};
use super::element::{Element, button, element, sentence, text};

/// Print, and the ways to take the link along.
pub fn share(section: Element, props: &AppProps) -> Element {
    let AppProps { wording, host, link, copied, on_act, .. } = props;
    let by = |way: Way, name: &'static str, element: Element| {
        element.attr(Share, name).sends(on_act, Act::Shared(way))
    };
    let email = sentence("a", "button", wording, "share.email").attr(Href, props.mail.clone());
    let buttons = element("div", "share__buttons")
        .child(button("button", wording, "print").attr(Part, "print").sends(on_act, Act::Printed))
        .child(by(Way::Copy, "copy", button("button", wording, "share.copy")))
        .child(host.can_share.then(|| by(Way::System, "system", button("button", wording, "share.system"))))
        .child(by(Way::Email, "email", email));
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
    });
    let note = sentence("p", "share__note", wording, "share.note");
    section.child(buttons).child(status).child(by_hand).child(note)
}
