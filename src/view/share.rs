use yew::prelude::*;

use super::act::{Act, Copied, Way};
use super::button::{button, sends};
use super::context::Context;
use super::heading::section_title;
use super::text::{sentence, text};

/// Print, and the ways to take the link along.
pub fn share(context: &Context) -> Html {
    let Context { wording, sharing, on_act, .. } = context;
    let shares = |way: Way| sends(on_act, Act::Shared(way));
    let said = match sharing.copied {
        Copied::Untried => String::new(),
        Copied::Done => wording.text("share.copied"),
        Copied::Refused => wording.text("share.refused"),
    };
    html! {
        <section class="section screen-only">
            { section_title("share.title", context) }
            <div class="share__buttons">
                { button("button", "print", wording.text("print"), sends(on_act, Act::Printed)) }
                <button type="button" class="button" data-share="copy" onclick={shares(Way::Copy)}>
                    { wording.text("share.copy") }
                </button>
                if sharing.has_sheet {
                    <button type="button" class="button" data-share="system" onclick={shares(Way::System)}>
                        { wording.text("share.system") }
                    </button>
                }
                <a
                    class="button"
                    href={sharing.mail.clone()}
                    data-share="email"
                    // Without `sends`: the browser must follow the link.
                    onclick={on_act.reform(|_| Act::Shared(Way::Email))}
                >
                    { wording.text("share.email") }
                </a>
            </div>
            <div class="share__status" role="status">{ text("span", "share__said", said) }</div>
            if sharing.copied == Copied::Refused {
                <input
                    type="text"
                    class="share__link"
                    readonly=true
                    data-focus="link"
                    aria-label={wording.text("share.link")}
                    value={sharing.link.clone()}
                />
            }
            { sentence("p", "share__note", wording, "share.note") }
        </section>
    }
}
