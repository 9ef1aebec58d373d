use yew::prelude::*;

use crate::content::Wording;
use crate::domain::{Hours, Length, Step};

/// Measures of the drawing, in units of its own: it is as wide as a phone's column.
const WIDTH: u32 = 320;
const ROW: u32 = 50;
const TOP: u32 = 34;
const RAIL: u32 = 18;
const LEFT: u32 = 44;
const FULL: u32 = WIDTH - LEFT - 6;

/// A picture of the path: a node and a bar for each step, the bars on one scale of hours. Nothing where no
/// step has hours, for then there is nothing to scale. The list beside it says the same in words.
pub fn timeline(steps: &[&Step], wording: &Wording) -> Html {
    let hours: Vec<Option<Hours>> = steps.iter().map(|step| wording.hours(step.length)).collect();
    let (Some(scale), Ok(rows)) = (Scale::of(&hours), u32::try_from(steps.len())) else {
        return Html::default();
    };
    let (last, bottom) = (TOP + (rows - 1) * ROW + 18, TOP + rows * ROW);
    let end = scale.place(scale.known);
    let most = wording.fill("path.hours", &[("to", &wording.number(scale.known))]);
    html! {
        <svg
            class="timeline"
            role="img"
            aria-label={wording.text("path.picture")}
            viewBox={format!("0 0 {WIDTH} {}", bottom + 22)}
        >
            <path class="timeline__rail" d={format!("M{RAIL} 14V{last}")} />
            <path class="timeline__start" d={circle(14, 7)} />
            { label("timeline__here", LEFT, 19, wording.text("path.here")) }
            for (row, (step, hours)) in (0..).zip(steps.iter().zip(hours)) {
                { step_row(row, step.length, hours, scale, wording) }
            }
            <path class="timeline__axis" d={format!("M{LEFT} {}v6h{end}v-6", bottom - 2)} />
            { label("timeline__label", LEFT, bottom + 18, wording.number(0)) }
            { label("timeline__label timeline__label--end", LEFT + end, bottom + 18, most) }
        </svg>
    }
}

/// The scale of the bars. It ends at the greatest hours that are known; what may take more goes on beyond it.
#[derive(Clone, Copy)]
struct Scale {
    known: u32,
    longest: u32,
}

impl Scale {
    fn of(hours: &[Option<Hours>]) -> Option<Self> {
        let most = |hours: &Hours| hours.least.max(hours.most.unwrap_or(0));
        let known = hours.iter().flatten().map(most).max().filter(|known| *known > 0)?;
        let open = hours.iter().flatten().any(|hours| hours.most.is_none() && hours.least == known);
        Some(Self { known, longest: if open { known * 5 / 4 } else { known } })
    }

    fn place(self, hours: u32) -> u32 {
        hours * FULL / self.longest
    }
}

/// A step: its node on the rail, its number and its bar.
fn step_row(row: u32, length: Length, hours: Option<Hours>, scale: Scale, wording: &Wording) -> Html {
    let top = TOP + row * ROW;
    html! {
        <>
            <path class="timeline__node" d={node(top, length)} />
            { label("timeline__number", RAIL, top + 23, (row + 1).to_string()) }
            { bar(top, length, hours, scale, wording) }
        </>
    }
}

/// What a step takes: solid as far as it surely goes, open where it may go on, dashed where nobody knows.
fn bar(top: u32, length: Length, hours: Option<Hours>, scale: Scale, wording: &Wording) -> Html {
    let Some(Hours { least, most }) = hours else {
        let (class, id) = match length {
            Length::Work => ("timeline__work", "path.work"),
            _ => ("timeline__open", "path.unknown"),
        };
        return html! {
            <>
                <path {class} d={bar_shape(top, 0, FULL / 3)} />
                { label("timeline__label", LEFT, top + 11, wording.text(id)) }
            </>
        };
    };
    let (id, class, to) = match most {
        Some(most) => ("path.range", "timeline__more", most.max(least)),
        None => ("path.least", "timeline__open", scale.longest),
    };
    let words = wording.fill(id, &[("from", &wording.number(least)), ("to", &wording.number(to))]);
    html! {
        <>
            <path {class} d={bar_shape(top, scale.place(least), scale.place(to))} />
            <path class="timeline__bar" d={bar_shape(top, 0, scale.place(least))} />
            { label("timeline__label", LEFT, top + 11, words) }
        </>
    }
}

fn bar_shape(top: u32, from: u32, to: u32) -> String {
    format!("M{} {}h{}v14h-{}z", LEFT + from, top + 16, to - from, to - from)
}

/// A diamond for work, a circle for anything else.
fn node(top: u32, length: Length) -> String {
    match length {
        Length::Work => format!("M{RAIL} {}l13 13l-13 13l-13-13z", top + 5),
        _ => circle(top + 18, 12),
    }
}

fn circle(middle: u32, radius: u32) -> String {
    let across = 2 * radius;
    format!(
        "M{} {middle}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0-{across} 0z",
        RAIL - radius
    )
}

fn label(class: &'static str, x: u32, y: u32, words: String) -> Html {
    html! { <text {class} x={x.to_string()} y={y.to_string()}>{ words }</text> }
}
