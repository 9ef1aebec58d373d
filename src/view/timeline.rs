use super::attribute::Attribute::{AriaLabel, D, Role, ViewBox, X, Y};
use super::element::{Element, element, text};
use crate::content::Wording;
use crate::domain::{Hours, Length, Step};

/// Measures of the drawing, in units of its own: it is as wide as a phone's column.
const WIDTH: u32 = 320;
const ROW: u32 = 50;
const TOP: u32 = 34;
const RAIL: u32 = 18;
const LEFT: u32 = 44;
const FULL: u32 = WIDTH - LEFT - 6;

/// A picture of the path: a node and a bar for each step, the bars on one scale of hours. `None` where no
/// step has hours, for then there is nothing to scale. The list beside it says the same in words.
pub fn timeline(steps: &[&Step], wording: &Wording) -> Option<Element> {
    let hours: Vec<Option<Hours>> = steps.iter().map(|step| wording.hours(step.length)).collect();
    // The scale ends at the greatest hours that are known; what may take more goes on beyond it.
    let known = hours.iter().flatten().map(|hours| hours.least.max(hours.most.unwrap_or(0))).max()?;
    if known == 0 {
        return None;
    }
    let open = hours.iter().flatten().any(|hours| hours.most.is_none() && hours.least == known);
    let longest = if open { known * 5 / 4 } else { known };
    let end = known * FULL / longest;
    let rows = u32::try_from(steps.len()).ok()?;
    let (last, bottom) = (TOP + (rows - 1) * ROW + 18, TOP + rows * ROW);
    let mut drawing = element("svg", "timeline")
        .attr(Role, "img")
        .attr(AriaLabel, wording.text("path.picture"))
        .attr(ViewBox, format!("0 0 {WIDTH} {}", bottom + 22))
        .child(shape("timeline__rail", format!("M{RAIL} 14V{last}")))
        .child(shape("timeline__start", circle(14, 7)))
        .child(label("timeline__here", LEFT, 19, wording.text("path.here")));
    for (row, (step, hours)) in (0..).zip(steps.iter().zip(hours)) {
        let top = TOP + row * ROW;
        let node = match step.length {
            Length::Work => format!("M{RAIL} {}l13 13l-13 13l-13-13z", top + 5),
            _ => circle(top + 18, 12),
        };
        let number = label("timeline__number", RAIL, top + 23, (row + 1).to_string());
        drawing = drawing.child(shape("timeline__node", node)).child(number);
        drawing = bar(drawing, top, step.length, hours, longest, wording);
    }
    let scale = wording.fill("path.hours", &[("to", &wording.number(known))]);
    let axis = drawing
        .child(shape("timeline__axis", format!("M{LEFT} {}v6h{end}v-6", bottom - 2)))
        .child(label("timeline__label", LEFT, bottom + 18, wording.number(0)))
        .child(label("timeline__label timeline__label--end", LEFT + end, bottom + 18, scale));
    Some(axis)
}

/// What a step takes: solid as far as it surely goes, open where it may go on, dashed where nobody knows.
fn bar(
    drawing: Element,
    top: u32,
    length: Length,
    hours: Option<Hours>,
    longest: u32,
    wording: &Wording,
) -> Element {
    let place = |hours: u32| hours * FULL / longest;
    let rect = |from: u32, to: u32| format!("M{} {}h{}v14h-{}z", LEFT + from, top + 16, to - from, to - from);
    let number = |hours: u32| wording.number(hours);
    let (words, drawing) = if let Some(Hours { least, most }) = hours {
        let (id, to) = match most {
            Some(most) => ("path.range", most.max(least)),
            None => ("path.least", longest),
        };
        let more = if most.is_some() { "timeline__more" } else { "timeline__open" };
        let words = wording.fill(id, &[("from", &number(least)), ("to", &number(to))]);
        let drawing = drawing.child(shape(more, rect(place(least), place(to))));
        (words, drawing.child(shape("timeline__bar", rect(0, place(least)))))
    } else {
        let work = matches!(length, Length::Work);
        let words = wording.text(if work { "path.work" } else { "path.unknown" });
        let class = if work { "timeline__work" } else { "timeline__open" };
        (words, drawing.child(shape(class, rect(0, FULL / 3))))
    };
    drawing.child(label("timeline__label", LEFT, top + 11, words))
}

fn circle(middle: u32, radius: u32) -> String {
    let across = 2 * radius;
    format!(
        "M{} {middle}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0-{across} 0z",
        RAIL - radius
    )
}

fn shape(class: &'static str, path: String) -> Element {
    element("path", class).attr(D, path)
}

fn label(class: &'static str, x: u32, y: u32, words: String) -> Element {
    text("text", class, words).attr(X, x.to_string()).attr(Y, y.to_string())
}
