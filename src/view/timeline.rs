use yew::prelude::*;

use crate::content::Wording;
use crate::domain::{Hours, Length, Step};

// Sizes are in units of the `viewBox`, which is as wide as a phone's column.
const WIDTH: u32 = 320;
const ROW_HEIGHT: u32 = 50;
const FIRST_ROW: u32 = 34;
const RAIL_X: u32 = 18;
const BAR_X: u32 = 44;
const MAX_BAR_WIDTH: u32 = WIDTH - BAR_X - 6;

/// Draws the path as a picture: a node and a bar for each step, with all bars on one scale of hours. The list below
/// says the same in words. Draws nothing if no step has hours.
pub fn timeline(steps: &[&Step], wording: &Wording) -> Html {
    let hours: Vec<Option<Hours>> = steps.iter().map(|step| wording.hours(step.length)).collect();
    let (Some(scale), Ok(rows)) = (Scale::of(&hours), u32::try_from(steps.len())) else {
        return Html::default();
    };
    let (rail_end, bottom) = (FIRST_ROW + (rows - 1) * ROW_HEIGHT + 18, FIRST_ROW + rows * ROW_HEIGHT);
    let axis_width = scale.width(scale.axis_hours);
    let axis_label = wording.fill("path.hours", &[("to", &wording.number(scale.axis_hours))]);
    html! {
        <svg
            class="timeline"
            role="img"
            aria-label={wording.text("path.picture")}
            viewBox={format!("0 0 {WIDTH} {}", bottom + 22)}
        >
            <path class="timeline__rail" d={format!("M{RAIL_X} 14V{rail_end}")} />
            <path class="timeline__start" d={circle(14, 7)} />
            { label("timeline__here", BAR_X, 19, wording.text("path.here")) }
            for (row, (step, hours)) in (0..).zip(steps.iter().zip(hours)) {
                { step_row(row, step.length, hours, scale, wording) }
            }
            <path class="timeline__axis" d={format!("M{BAR_X} {}v6h{axis_width}v-6", bottom - 2)} />
            { label("timeline__label", BAR_X, bottom + 18, wording.number(0)) }
            { label("timeline__label timeline__label--end", BAR_X + axis_width, bottom + 18, axis_label) }
        </svg>
    }
}

/// The scale of the bars.
#[derive(Clone, Copy)]
struct Scale {
    /// Where the axis ends: the largest known number of hours of any step.
    axis_hours: u32,
    /// The hours of the widest bar. If the longest step may take even longer, its bar extends beyond the axis.
    max_hours: u32,
}

impl Scale {
    fn of(hours: &[Option<Hours>]) -> Option<Self> {
        let longest = |hours: &Hours| hours.min.max(hours.max.unwrap_or(0));
        let axis_hours = hours.iter().flatten().map(longest).max().filter(|hours| *hours > 0)?;
        let is_open = hours.iter().flatten().any(|hours| hours.max.is_none() && hours.min == axis_hours);
        Some(Self { axis_hours, max_hours: if is_open { axis_hours * 5 / 4 } else { axis_hours } })
    }

    fn width(self, hours: u32) -> u32 {
        hours * MAX_BAR_WIDTH / self.max_hours
    }
}

/// Draws a step: its node on the rail, its number and its bar.
fn step_row(row: u32, length: Length, hours: Option<Hours>, scale: Scale, wording: &Wording) -> Html {
    let top = FIRST_ROW + row * ROW_HEIGHT;
    html! {
        <>
            <path class="timeline__node" d={node(top, length)} />
            { label("timeline__number", RAIL_X, top + 23, (row + 1).to_string()) }
            { bar(top, length, hours, scale, wording) }
        </>
    }
}

/// Draws how long a step takes: filled up to the minimum, outlined up to the maximum, dashed if there is no known
/// maximum.
fn bar(top: u32, length: Length, hours: Option<Hours>, scale: Scale, wording: &Wording) -> Html {
    let Some(Hours { min, max }) = hours else {
        let (class, id) = match length {
            Length::Work => ("timeline__work", "path.work"),
            _ => ("timeline__open", "path.unknown"),
        };
        return html! {
            <>
                <path {class} d={bar_shape(top, 0, MAX_BAR_WIDTH / 3)} />
                { label("timeline__label", BAR_X, top + 11, wording.text(id)) }
            </>
        };
    };
    let (id, class, to) = match max {
        Some(max) => ("path.range", "timeline__more", max.max(min)),
        None => ("path.least", "timeline__open", scale.max_hours),
    };
    let words = wording.fill(id, &[("from", &wording.number(min)), ("to", &wording.number(to))]);
    html! {
        <>
            <path {class} d={bar_shape(top, scale.width(min), scale.width(to))} />
            <path class="timeline__bar" d={bar_shape(top, 0, scale.width(min))} />
            { label("timeline__label", BAR_X, top + 11, words) }
        </>
    }
}

fn bar_shape(top: u32, from: u32, to: u32) -> String {
    format!("M{} {}h{}v14h-{}z", BAR_X + from, top + 16, to - from, to - from)
}

/// Returns the shape of a step's node: a diamond for work, a circle for anything else.
fn node(top: u32, length: Length) -> String {
    match length {
        Length::Work => format!("M{RAIL_X} {}l13 13l-13 13l-13-13z", top + 5),
        _ => circle(top + 18, 12),
    }
}

/// Returns a circle on the rail.
fn circle(center_y: u32, radius: u32) -> String {
    let diameter = 2 * radius;
    format!(
        "M{} {center_y}a{radius} {radius} 0 1 0 {diameter} 0a{radius} {radius} 0 1 0-{diameter} 0z",
        RAIL_X - radius
    )
}

fn label(class: &'static str, x: u32, y: u32, words: String) -> Html {
    html! { <text {class} x={x.to_string()} y={y.to_string()}>{ words }</text> }
}
