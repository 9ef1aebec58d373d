// The timeline of a path, as data: shapes with SVG path data, labels with a position and words.
import { hoursOf, number, text } from "./wording.js";

// Sizes in SVG units. The drawing is as wide as the column on a phone.
const WIDTH = 320;
const ROW = 50;
const TOP = 34;
const RAIL = 18;
const LEFT = 44;
const FULL = WIDTH - LEFT - 6;

const shape = (name, d) => ({ name: `timeline__${name}`, d });
const label = (name, x, y, words) => ({ name, x, y, words });
const circle = (middle, radius) =>
  `M${RAIL - radius} ${middle}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0z`;

const hours = ({ least, most }) =>
  least && { least: least.reduce((sum, fact) => sum + hoursOf(fact), 0), most: most && hoursOf(most) };

/** Returns the view box and the parts, or null if no step has hours: then there is nothing to draw to scale. */
export function timeline(steps) {
  const known = steps.map(hours).filter(Boolean);
  const greatest = Math.max(0, ...known.map(({ least, most = 0 }) => Math.max(least, most)));
  if (!greatest) return null;
  // A bar with an open end extends beyond the greatest known hours.
  const open = known.some(({ least, most }) => !most && least === greatest);
  const longest = open ? Math.floor((greatest * 5) / 4) : greatest;
  const scaled = (value) => Math.floor((value * FULL) / longest);
  const last = TOP + (steps.length - 1) * ROW + 18;
  const bottom = TOP + steps.length * ROW;
  const parts = [
    shape("rail", `M${RAIL} 14V${last}`),
    shape("start", circle(14, 7)),
    label("timeline__here", LEFT, 19, text("path.here")),
  ];
  steps.forEach((step, row) => {
    const top = TOP + row * ROW;
    parts.push(shape("node", step.work ? `M${RAIL} ${top + 5}l13 13l-13 13l-13-13z` : circle(top + 18, 12)));
    parts.push(label("timeline__number", RAIL, top + 23, `${row + 1}`), ...bar(step, top, longest, scaled));
  });
  const end = scaled(greatest);
  parts.push(
    shape("axis", `M${LEFT} ${bottom - 2}v6h${end}v-6`),
    label("timeline__label", LEFT, bottom + 18, number(0)),
    label(
      "timeline__label timeline__label--end",
      LEFT + end,
      bottom + 18,
      text("path.hours", { to: number(greatest) }),
    ),
  );
  return { viewBox: `0 0 ${WIDTH} ${bottom + 22}`, parts };
}

/** Draws the bar of a step: solid up to its least hours, outlined up to its most, dashed if the most is unknown. */
function bar(step, top, longest, scaled) {
  const rect = (from, to) => `M${LEFT + from} ${top + 16}h${to - from}v14h-${to - from}z`;
  const caption = (words) => label("timeline__label", LEFT, top + 11, words);
  const range = hours(step);
  if (!range) {
    const [name, words] = step.work ? ["work", "path.work"] : ["open", "path.unknown"];
    return [shape(name, rect(0, Math.floor(FULL / 3))), caption(text(words))];
  }
  const { least, most } = range;
  const to = most ? Math.max(most, least) : longest;
  const words = text(most ? "path.range" : "path.least", { from: number(least), to: number(to) });
  const more = shape(most ? "more" : "open", rect(scaled(least), scaled(to)));
  return [more, shape("bar", rect(0, scaled(least))), caption(words)];
}
