use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::attribute::Attribute::{AriaLabel, For, Id, Max, Min, Role, Selected, Type, Value};
use super::element::{Element, element, text};
use super::source_line::source_line;
use crate::copy::{Wording, Written};
use crate::domain::{Hours, Length, Month, Msg, Plan, Span, Step, schedule};

/// How many months there are to choose from.
const MONTHS: u32 = 18;

/// From hours a week and a month to weeks and a finish for each course; `None` where the path has no course
/// with known hours.
pub fn planner(
    steps: &[&Step],
    plan: Plan,
    today: Month,
    wording: &Wording,
    on_msg: &Callback<Msg>,
) -> Option<Vec<Html>> {
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
        let name = text("span", "plan__course", wording.of("step", step.id.name()));
        let weeks = text("span", "plan__weeks", weeks(span, wording));
        let finish = text("span", "plan__finish", finish(span, wording));
        list = list.child(element("li", "plan__span").child(name).child(weeks).child(finish));
        claims.extend(wording.claims(&["length.", step.id.name()].concat()));
    }
    let controls = element("div", "plan__controls")
        .child(hours_field(plan, wording, on_msg))
        .child(month_field(plan, today, wording, on_msg));
    let estimate = text("p", "plan__estimate", wording.text("plan.estimate"));
    Some(vec![
        controls.into(),
        element("div", "plan__spans").attr(Role, "status").child(list).into(),
        estimate,
        source_line(&claims, wording),
    ])
}

/// A slider and, for those who know the number, a field.
fn hours_field(plan: Plan, wording: &Wording, on_msg: &Callback<Msg>) -> Html {
    let on_msg = on_msg.clone();
    let on_typed = Callback::from(move |event: InputEvent| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        if let Some(hours) = field.and_then(|field| number(&field.value())) {
            on_msg.emit(Msg::Planned(Plan::new(hours, plan.start)));
        }
    });
    let input = |class: &'static str, kind: &'static str, id: &'static str| {
        element("input", class)
            .attr(Type, kind)
            .attr(Id, id)
            .attr(Min, "1")
            .attr(Max, Plan::MOST_HOURS.to_string())
            .value(plan.hours().to_string())
            .on_input(on_typed.clone())
    };
    let name = wording.text("plan.hours");
    let slider = input("plan__slider", "range", "hours-slider");
    let slider = slider.attr(AriaLabel, wording.text("plan.slider"));
    let field =
        element("div", "plan__both").child(slider).child(input("plan__number", "number", "plan-hours"));
    labelled("plan-hours", name, field)
}

fn month_field(plan: Plan, today: Month, wording: &Wording, on_msg: &Callback<Msg>) -> Html {
    let option = |months: u32| {
        let month = today.plus(months);
        let words = wording.write(Written::Month(month));
        element("option", "")
            .attr(Value, months.to_string())
            .maybe(Selected, (month == plan.start).then_some(""))
            .words(words)
            .into()
    };
    let on_msg = on_msg.clone();
    let on_chosen = Callback::from(move |event: Event| {
        let field = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(months) = field.and_then(|field| number(&field.value())) {
            on_msg.emit(Msg::Planned(Plan::new(plan.hours(), today.plus(months))));
        }
    });
    let select = element("select", "plan__month")
        .attr(Id, "plan-start")
        .on_change(on_chosen)
        .children((0..MONTHS).map(option));
    labelled("plan-start", wording.text("plan.start"), select)
}

fn labelled(id: &'static str, name: String, field: Element) -> Html {
    let label = element("label", "plan__label").attr(For, id).words(name);
    element("div", "plan__field").child(label).child(field).into()
}

/// The whole number in a field, if there is one.
fn number(value: &str) -> Option<u32> {
    value.split(['.', ',']).next()?.parse().ok()
}

fn weeks(span: Span, wording: &Wording) -> String {
    let written = |weeks: u32| wording.write(Written::Number(weeks));
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
    let month = |month: Month| wording.write(Written::Month(month));
    wording.fill(id, &[("from", &month(from)), ("to", &month(to))])
}
