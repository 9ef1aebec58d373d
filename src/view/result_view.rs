use yew::prelude::*;

use super::answer_list::AnswerList;
use super::call_to_action::CallToAction;
use super::comparison::Comparison;
use super::first_steps::FirstSteps;
use super::heading::Heading;
use super::host::Host;
use super::note_list::NoteList;
use super::path::Path;
use super::reason_list::ReasonList;
use super::section::Section;
use crate::copy::Wording;
use crate::domain::{Msg, ResultScreen};

#[derive(Properties, PartialEq)]
pub struct ResultViewProps {
    pub screen: ResultScreen,
    pub wording: Wording,
    pub host: Host,
    pub on_msg: Callback<Msg>,
    pub on_follow: Callback<MouseEvent>,
}

/// The advice, in the order in which a visitor needs it: what, why, what to know, what to do first.
#[component]
pub fn ResultView(props: &ResultViewProps) -> Html {
    let ResultViewProps {
        screen,
        wording,
        host,
        on_msg,
        on_follow,
    } = props;
    let advice = &screen.advice;
    let outcome = advice.outcome.id.name();
    let level = host.heading_level.below();
    html! {
        <article class="result" part="result" data-outcome={outcome}>
            <header class="result__head">
                <p class="result__eyebrow">{ wording.text("outcome.eyebrow") }</p>
                <Heading
                    level={host.heading_level}
                    class="result__title"
                    text={wording.text(&format!("outcome.{outcome}"))}
                    takes_focus=true
                />
                <p class="result__lead">{ wording.text(&format!("outcome.{outcome}.lead")) }</p>
            </header>
            <Section {level} title={wording.text("path.title")}>
                <Path steps={advice.path.clone()} wording={wording.clone()} />
            </Section>
            <Section {level} title={wording.text("reasons.title")}>
                <ReasonList reasons={advice.reasons.clone()} wording={wording.clone()} />
            </Section>
            <NoteList {level} notes={advice.notes.clone()} wording={wording.clone()} />
            <Section {level} title={wording.text("first-steps.title")}>
                <FirstSteps steps={advice.first_steps.clone()} wording={wording.clone()} />
            </Section>
            <Section {level} title={wording.text("compare.title")}>
                <Comparison wording={wording.clone()} />
            </Section>
            <Section {level} title={wording.text("answers.title")}>
                <AnswerList
                    answers={screen.answers.clone()}
                    uncounted={screen.uncounted.clone()}
                    wording={wording.clone()}
                    {on_msg}
                />
            </Section>
            <footer class="result__foot">
                <CallToAction
                    course={advice.outcome.course}
                    wording={wording.clone()}
                    host={host.clone()}
                    {on_follow}
                />
                <button class="button" part="restart" type="button" onclick={on_msg.reform(|_| Msg::Restarted)}>
                    { wording.text("restart") }
                </button>
                <p class="result__guidance">{ wording.fill("guidance", &[("date", &wording.as_of())]) }</p>
            </footer>
        </article>
    }
}
