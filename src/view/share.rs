use yew::prelude::*;

use super::act::{Act, CopyStatus, ShareMethod};
use super::button::{button, on_click};
use super::context::Context;
use super::heading::section_title;
use super::text::{sentence, text};

/// Draws the buttons that print the result and share its link. Without a link, says so.
pub fn share(context: &Context) -> Html {
    let Context { wording, sharing, on_act, .. } = context;
    let has_link = !sharing.link.is_empty();
    let on_share = |method: ShareMethod| on_click(on_act, Act::Shared(method));
    let status = match sharing.copy_status {
        CopyStatus::NotTried => String::new(),
        CopyStatus::Done => wording.text("share.copied"),
        CopyStatus::Refused => wording.text("share.refused"),
    };
    html! {
        <section class="section screen-only">
            { section_title("share.title", context) }
            <div class="share__buttons">
                { button("button", "print", wording.text("print"), on_click(on_act, Act::Printed)) }
                if has_link {
                    <button
                        type="button"
                        class="button"
                        data-share="copy"
                        onclick={on_share(ShareMethod::Copy)}
                    >
                        { wording.text("share.copy") }
                    </button>
                }
                if has_link && sharing.has_sheet {
                    <button
                        type="button"
                        class="button"
                        data-share="system"
                        onclick={on_share(ShareMethod::System)}
                    >
                        { wording.text("share.system") }
                    </button>
                }
                if has_link {
                    <a
                        class="button"
                        href={sharing.mail.clone()}
                        data-share="email"
                        // Not `on_click`, which would keep the browser from following the link.
                        onclick={on_act.reform(|_| Act::Shared(ShareMethod::Email))}
                    >
                        { wording.text("share.email") }
                    </a>
                }
            </div>
            <div class="share__status" role="status">{ text("span", "share__said", status) }</div>
            if sharing.copy_status == CopyStatus::Refused {
                <input
                    type="text"
                    class="share__link"
                    readonly=true
                    data-focus="link"
                    aria-label={wording.text("share.link")}
                    value={sharing.link.clone()}
                />
            }
            { sentence("p", "share__note", wording, if has_link { "share.note" } else { "share.none" }) }
        </section>
    }
}
