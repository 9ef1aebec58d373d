use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::Context;
use super::heading::section_title;
use super::source_line::source_line;
use super::text::{sentence, text};
use crate::content::Wording;
use crate::domain::{Hours, Length, Month, Msg, Plan, ResultScreen, Span, Step, schedule};

/// How many months there are to choose from.
const MONTHS: u32 = 18;

/// From hours a week and a month to weeks and a finish for each course; nothing where the path has no course
/// with known hours.
pub fn planner(screen: &ResultScreen, context: &Context) -> Html {
    let (wording, plan) = (&context.wording, screen.plan);
    let courses = courses(&screen.advice.path, plan, wording);
    if courses.is_empty() {
        return Html::default();
    }
    let length = |(step, _): &(&Step, Span)| wording.claims(&["length.", step.id.name()].concat());
    let claims: Vec<&str> = courses.iter().flat_map(length).collect();
    html! {
        <section class="section plan">
            { section_title("plan.title", context) }
            <div class="plan__controls">
                { hours_field(plan, context) }
                { month_field(plan, context) }
            </div>
            <div class="plan__spans" role="status">
                <ul>
                    for (step, span) in courses {
                        <li class="plan__span">
                            { text("span", "plan__course", wording.of("step", step.id.name())) }
                            { text("span", "plan__weeks", weeks(span, wording)) }
                            { text("span", "plan__finish", finish(span, wording)) }
                        </li>
                    }
                </ul>
            </div>
            { sentence("p", "plan__estimate", wording, "plan.estimate") }
            { source_line(&claims, wording) }
        </section>
    }
}

/// The courses with known hours, and how long each takes. After a wait, nobody knows when the next one ends.
fn courses<'a>(steps: &[&'a Step], plan: Plan, wording: &Wording) -> Vec<(&'a Step, Span)> {
    let hours: Vec<Option<Hours>> = steps.iter().map(|step| wording.hours(step.length)).collect();
    let later = steps.iter().position(|step| matches!(step.length, Length::Hours { at_once: false, .. }));
    let spans = steps.iter().zip(schedule(&hours, plan)).enumerate();
    spans
        .filter_map(|(place, (step, span))| {
            let mut span = span?;
            if later.is_some_and(|later| place >= later) {
                span.finish = None;
            }
            Some((*step, span))
        })
        .collect()
}

/// A slider and, for those who know the number, a field.
fn hours_field(plan: Plan, context: &Context) -> Html {
    let wording = &context.wording;
    let on_typed = on_number(|hours, plan, _| Plan::new(hours, plan.start), plan, context);
    let oninput = on_typed.reform(|input: InputEvent| Event::from(input));
    let (hours, most) = (plan.hours().to_string(), Plan::MOST_HOURS.to_string());
    html! {
        <div class="plan__field">
            <label class="plan__label" for="plan-hours">{ wording.text("plan.hours") }</label>
            <div class="plan__both">
                <input
                    type="range"
                    class="plan__slider"
                    id="hours-slider"
                    min="1"
                    max={most.clone()}
                    aria-label={wording.text("plan.slider")}
                    value={hours.clone()}
                    oninput={oninput.clone()}
                />
                <input
                    type="number"
                    class="plan__number"
                    id="plan-hours"
                    min="1"
                    max={most}
                    value={hours}
                    {oninput}
                />
            </div>
        </div>
    }
}

fn month_field(plan: Plan, context: &Context) -> Html {
    let Context { wording, today, .. } = context;
    let onchange =
        on_number(|months, plan, today| Plan::new(plan.hours(), today.plus(months)), plan, context);
    html! {
        <div class="plan__field">
            <label class="plan__label" for="plan-start">{ wording.text("plan.start") }</label>
            <select class="plan__month" id="plan-start" {onchange}>
                for (months, month) in (0..MONTHS).map(|months| (months, today.plus(months))) {
                    <option value={months.to_string()} selected={month == plan.start}>
                        { wording.month(month) }
                    </option>
                }
            </select>
        </div>
    }
}

/// Plans anew with the number in a field.
fn on_number(with: fn(u32, Plan, Month) -> Plan, plan: Plan, context: &Context) -> Callback<Event> {
    let (today, on_msg) = (context.today, context.on_msg.clone());
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
