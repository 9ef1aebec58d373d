use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::Context;
use super::heading::section_title;
use super::source_line::source_line;
use super::text::{sentence, text};
use crate::content::Wording;
use crate::domain::{Hours, Length, Month, Msg, Plan, ResultScreen, Span, Step, schedule};

/// Draws the planner: the visitor sets hours a week and, if a finish is known, a start month. They see weeks and a
/// finish for each course. Draws nothing if no course on the path has known hours.
pub fn planner(screen: &ResultScreen, context: &Context) -> Html {
    let (wording, plan) = (&context.wording, screen.plan);
    let rows = rows(&screen.advice.path, plan, context);
    let spans = || rows.iter().filter_map(|(_, span)| *span);
    if spans().next().is_none() {
        return Html::default();
    }
    // Without a finish, the start makes no difference.
    let asks_month = spans().any(|span| span.finish.is_some());
    let remarks = screen.advice.plan_remarks.iter().map(|remark| ["plan.", remark.name()].concat());
    let remarks: Vec<String> = std::iter::once("plan.estimate".to_owned()).chain(remarks).collect();
    let lengths = rows.iter().map(|(step, _)| ["length.", step.id.name()].concat());
    let sentences: Vec<String> = lengths.chain(remarks.iter().cloned()).collect();
    let claims: Vec<&str> = sentences.iter().flat_map(|id| wording.claims(id)).collect();
    html! {
        <section class="section plan">
            { section_title("plan.title", context) }
            <div class="plan__controls">
                { hours_field(plan, context) }
                if asks_month {
                    { month_field(plan, context) }
                }
            </div>
            <div class="plan__spans" role="status">
                <ul>
                    for (step, span) in &rows {
                        <li class="plan__span">
                            { text("span", "plan__course", wording.text_of("step", step.id.name())) }
                            if let Some(span) = *span {
                                { text("span", "plan__weeks", weeks(span, wording)) }
                                { text("span", "plan__finish", finish(span, wording)) }
                            } else {
                                { sentence("span", "plan__weeks", wording, "path.work") }
                            }
                        </li>
                    }
                </ul>
            </div>
            for remark in &remarks {
                { sentence("p", "plan__estimate", wording, remark) }
            }
            { source_line(&claims, wording) }
        </section>
    }
}

/// Returns the courses with known hours, each with its span, and the steps of work. If the visitor may have to wait
/// before a course, its finish and those of later courses are unknown.
fn rows<'a>(steps: &[&'a Step], plan: Plan, context: &Context) -> Vec<(&'a Step, Option<Span>)> {
    let hours: Vec<Option<Hours>> = steps.iter().map(|step| context.wording.hours(step.length)).collect();
    let first_wait =
        steps.iter().position(|step| matches!(step.length, Length::Hours { starts_right_away: false, .. }));
    let spans = schedule(&hours, plan, context.today);
    let rows = steps.iter().zip(spans).enumerate().map(|(index, (step, span))| {
        let waits = first_wait.is_some_and(|first_wait| index >= first_wait);
        (*step, span.map(|span| Span { finish: span.finish.filter(|_| !waits), ..span }))
    });
    rows.filter(|(step, span)| span.is_some() || matches!(step.length, Length::Work)).collect()
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
    let wording = &context.wording;
    let first_month = context.today.first_month();
    let replan =
        |months, plan: Plan, first_month: Month| Some(Plan::new(plan.hours(), first_month.plus(months)));
    let onchange = on_number(replan, plan, context);
    html! {
        <div class="plan__field">
            <label class="plan__label" for="plan-start">{ wording.text("plan.start") }</label>
            <select class="plan__month" id="plan-start" {onchange}>
                for (months, month) in (0..Plan::MONTHS).map(|months| (months, first_month.plus(months))) {
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
    let (first_month, on_msg) = (context.today.first_month(), context.on_msg.clone());
    Callback::from(move |event: Event| {
        // The field can also be a `<select>`, which has a `value`, too.
        let field: HtmlInputElement = event.target_unchecked_into();
        if let Some(plan) = number(&field.value()).and_then(|number| replan(number, plan, first_month)) {
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
        Some(1) => "plan.weeks.one",
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
