use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::app::AppProps;
use super::attribute::Attribute::{AriaLabel, For, Id, Max, Min, Role, Selected, Type, Value};
use super::element::{Element, element, sentence, sentence_of, text};
use super::source_line::source_line;
use crate::content::Wording;
use crate::domain::{Hours, Length, Month, Msg, Plan, Span, Step, schedule};

/// How many months there are to choose from.
const MONTHS: u32 = 18;

/// From hours a week and a month to weeks and a finish for each course; `None` where the path has no course
/// with known hours.
pub fn planner(
    section: impl Fn() -> Element,
    steps: &[&Step],
    plan: Plan,
    props: &AppProps,
) -> Option<Element> {
    let wording = &props.wording;
    let hours: Vec<Option<Hours>> = steps.iter().map(|step| wording.hours(step.length)).collect();
    hours.iter().flatten().next()?;
    let later = steps.iter().position(|step| matches!(step.length, Length::Hours { at_once: false, .. }));
    let spans = schedule(&hours, plan);
    let mut list = element("ul", "");
    let mut claims = Vec::new();
    for (place, (step, span)) in steps.iter().zip(spans).enumerate() {
        let Some(mut span) = span else { continue };
        if later.is_some_and(|later| place >= later) {
            span.finish = None;
        }
        let name = sentence_of("span", "plan__course", wording, "step", step.id.name());
        let weeks = text("span", "plan__weeks", weeks(span, wording));
        let finish = text("span", "plan__finish", finish(span, wording));
        list = list.child(element("li", "plan__span").child(name).child(weeks).child(finish));
        claims.extend(wording.claims(&["length.", step.id.name()].concat()));
    }
    let controls =
        element("div", "plan__controls").child(hours_field(plan, props)).child(month_field(plan, props));
    let planned = section()
        .child(controls)
        .child(element("div", "plan__spans").attr(Role, "status").child(list))
        .child(sentence("p", "plan__estimate", wording, "plan.estimate"))
        .child(source_line(&claims, wording));
    Some(planned)
}

/// A slider and, for those who know the number, a field.
fn hours_field(plan: Plan, props: &AppProps) -> Element {
    let wording = &props.wording;
    let on_typed = on_number(|hours, plan, _| Plan::new(hours, plan.start), plan, props);
    let input = |class: &'static str, kind: &'static str, id: &'static str| {
        element("input", class)
            .attr(Type, kind)
            .attr(Id, id)
            .attr(Min, "1")
            .attr(Max, Plan::MOST_HOURS.to_string())
            .value(plan.hours().to_string())
            .on_input(on_typed.reform(Event::from))
    };
    let name = wording.text("plan.hours");
    let slider = input("plan__slider", "range", "hours-slider");
    let slider = slider.attr(AriaLabel, wording.text("plan.slider"));
    let field =
        element("div", "plan__both").child(slider).child(input("plan__number", "number", "plan-hours"));
    labelled("plan-hours", name, field)
}

fn month_field(plan: Plan, props: &AppProps) -> Element {
    let (wording, today) = (&props.wording, props.host.today);
    let option = |months: u32| {
        let month = today.plus(months);
        let words = wording.month(month);
        text("option", "", words)
            .attr(Value, months.to_string())
            .maybe(Selected, (month == plan.start).then_some(""))
    };
    let select = element("select", "plan__month")
        .attr(Id, "plan-start")
        .on_change(on_number(|months, plan, today| Plan::new(plan.hours(), today.plus(months)), plan, props))
        .children((0..MONTHS).map(option));
    labelled("plan-start", wording.text("plan.start"), select)
}

fn labelled(id: &'static str, name: String, field: Element) -> Element {
    let label = element("label", "plan__label").attr(For, id).words(name);
    element("div", "plan__field").child(label).child(field)
}

/// Plans anew with the number in a field.
fn on_number(with: fn(u32, Plan, Month) -> Plan, plan: Plan, props: &AppProps) -> Callback<Event> {
    let (today, on_msg) = (props.host.today, props.on_msg.clone());
    Callback::from(move |event: Event| {
        // A select has a value just as an input has.
        let field: HtmlInputElement = event.target_unchecked_into();
        if let Some(number) = number(&field.value()) {
            on_msg.emit(Msg::Planned(with(number, plan, today)));
        }
    })
}

/// The whole number in a field, if there is one.
fn number(value: &str) -> Option<u32> {
    value.split(['.', ',']).next()?.parse().ok()
}

fn weeks(span: Span, wording: &Wording) -> String {
    let written = |weeks: u32| wording.number(weeks);
    let (from, to) = span.weeks;
    let id = match to {
        Some(to) if to == from => "plan.weeks.same",
        Some(_) => "plan.weeks",
        None => "plan.weeks.least",
    };
    wording.fill(id, &[("from", &written(from)), ("to", &written(to.unwrap_or(from)))])
}

fn finish(span: Span, wording: &Wording) -> String {
    let Some((from, to)) = span.finish else {
        return wording.text("plan.finish.unknown");
    };
    let id = if from == to { "plan.finish.same" } else { "plan.finish" };
    let month = |month: Month| wording.month(month);
    wording.fill(id, &[("from", &month(from)), ("to", &month(to))])
}
