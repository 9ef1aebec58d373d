use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::Context;
use super::heading::section_title;
use super::source_line::source_line;
use super::text::{sentence, text};
use crate::content::Wording;
use crate::domain::{Hours, Length, Month, Msg, Plan, ResultScreen, Span, Step, schedule};

/// Draws the planner: the visitor sets hours a week and a start month, and sees weeks and a finish for each course.
/// Draws nothing if no course on the path has known hours.
pub fn planner(screen: &ResultScreen, context: &Context) -> Html {
    let (wording, plan) = (&context.wording, screen.plan);
    let courses = courses(&screen.advice.path, plan, wording);
    if courses.is_empty() {
        return Html::default();
    }
    let length_claims = |(step, _): &(&Step, Span)| wording.claims(&["length.", step.id.name()].concat());
    let claims: Vec<&str> = courses.iter().flat_map(length_claims).collect();
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
                            { text("span", "plan__course", wording.text_of("step", step.id.name())) }
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

/// Returns the courses with known hours and how long each takes. If the visitor may have to wait before a course, its
/// finish and those of later courses are unknown.
fn courses<'a>(steps: &[&'a Step], plan: Plan, wording: &Wording) -> Vec<(&'a Step, Span)> {
    let hours: Vec<Option<Hours>> = steps.iter().map(|step| wording.hours(step.length)).collect();
    let first_wait =
        steps.iter().position(|step| matches!(step.length, Length::Hours { starts_right_away: false, .. }));
    let spans = steps.iter().zip(schedule(&hours, plan)).enumerate();
    spans
        .filter_map(|(index, (step, span))| {
            let mut span = span?;
            if first_wait.is_some_and(|first_wait| index >= first_wait) {
                span.finish = None;
            }
            Some((*step, span))
        })
        .collect()
}

/// Draws a slider and a text field for the same number. (A number field would change with the mouse wheel, and text
/// such as `1e` would stay in it.)
fn hours_field(plan: Plan, context: &Context) -> Html {
    let wording = &context.wording;
    // A zero may be the start of `08`.
    let replan = |hours, plan: Plan, _| (hours > 0).then(|| Plan::new(hours, plan.start));
    let on_hours = on_number(replan, plan, context);
    let oninput = on_hours.reform(|input: InputEvent| Event::from(input));
    let hours = plan.hours().to_string();
    // The text may not be a number of hours. When the visitor leaves the field, it shows the plan's hours again.
    let onchange = {
        let hours = hours.clone();
        Callback::from(move |change: Event| {
            change.target_unchecked_into::<HtmlInputElement>().set_value(&hours);
        })
    };
    html! {
        <div class="plan__field">
            <label class="plan__label" for="plan-hours">{ wording.text("plan.hours") }</label>
            <div class="plan__both">
                <input
                    type="range"
                    class="plan__slider"
                    id="hours-slider"
                    min="1"
                    max={Plan::MAX_HOURS.to_string()}
                    aria-label={wording.text("plan.slider")}
                    value={hours.clone()}
                    oninput={oninput.clone()}
                />
                <input
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    class="plan__number"
                    id="plan-hours"
                    value={hours}
                    {oninput}
                    {onchange}
                />
            </div>
        </div>
    }
}

fn month_field(plan: Plan, context: &Context) -> Html {
    let Context { wording, this_month, .. } = context;
    let replan =
        |months, plan: Plan, this_month: Month| Some(Plan::new(plan.hours(), this_month.plus(months)));
    let onchange = on_number(replan, plan, context);
    html! {
        <div class="plan__field">
            <label class="plan__label" for="plan-start">{ wording.text("plan.start") }</label>
            <select class="plan__month" id="plan-start" {onchange}>
                for (months, month) in (0..Plan::MONTHS).map(|months| (months, this_month.plus(months))) {
                    <option value={months.to_string()} selected={month == plan.start}>
                        { wording.month(month) }
                    </option>
                }
            </select>
        </div>
    }
}

/// Returns a handler that reads the number in a field and emits the plan that `replan` makes of it, if there is one.
fn on_number(replan: fn(u32, Plan, Month) -> Option<Plan>, plan: Plan, context: &Context) -> Callback<Event> {
    let (this_month, on_msg) = (context.this_month, context.on_msg.clone());
    Callback::from(move |event: Event| {
        // The field can also be a `<select>`, which has a `value`, too.
        let field: HtmlInputElement = event.target_unchecked_into();
        if let Some(plan) = number(&field.value()).and_then(|number| replan(number, plan, this_month)) {
            on_msg.emit(Msg::Planned(plan));
        }
    })
}

/// Parses a whole number.
fn number(value: &str) -> Option<u32> {
    value.trim().parse().ok()
}

fn weeks(span: Span, wording: &Wording) -> String {
    let number = |weeks: u32| wording.number(weeks);
    let (from, to) = span.weeks;
    let id = match to {
        Some(to) if to == from => "plan.weeks.same",
        Some(_) => "plan.weeks",
        None => "plan.weeks.least",
    };
    wording.fill(id, &[("from", &number(from)), ("to", &number(to.unwrap_or(from)))])
}

fn finish(span: Span, wording: &Wording) -> String {
    let Some((from, to)) = span.finish else {
        return wording.text("plan.finish.unknown");
    };
    let id = if from == to { "plan.finish.same" } else { "plan.finish" };
    let month = |month: Month| wording.month(month);
    wording.fill(id, &[("from", &month(from)), ("to", &month(to))])
}
