// The picture of a path, as data: each shape with its path, each label with its place and words.
import { hoursOf, number, text } from "./wording.js";

// Measures in units of the drawing's own: it is as wide as a phone's column.
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

/** The drawing's height and parts; null where no step has hours, for then there is nothing to scale. */
export function timeline(steps) {
  const known = steps.map(hours).filter(Boolean);
  const greatest = Math.max(0, ...known.map(({ least, most = 0 }) => Math.max(least, most)));
  if (!greatest) return null;
  // What may take more than the greatest hours known goes on beyond them.
  const open = known.some(({ least, most }) => !most && least === greatest);
  const longest = open ? Math.floor((greatest * 5) / 4) : greatest;
  const place = (value) => Math.floor((value * FULL) / longest);
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
    parts.push(label("timeline__number", RAIL, top + 23, `${row + 1}`), ...bar(step, top, longest, place));
  });
  const end = place(greatest);
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

/** What a step takes: solid as far as it surely goes, open where it may go on, dashed where nobody knows. */
function bar(step, top, longest, place) {
  const rect = (from, to) => `M${LEFT + from} ${top + 16}h${to - from}v14h-${to - from}z`;
  const said = (words) => label("timeline__label", LEFT, top + 11, words);
  const taken = hours(step);
  if (!taken) {
    const [name, words] = step.work ? ["work", "path.work"] : ["open", "path.unknown"];
    return [shape(name, rect(0, Math.floor(FULL / 3))), said(text(words))];
  }
  const { least, most } = taken;
  const to = most ? Math.max(most, least) : longest;
  const words = text(most ? "path.range" : "path.least", { from: number(least), to: number(to) });
  const more = shape(most ? "more" : "open", rect(place(least), place(to)));
  return [more, shape("bar", rect(0, place(least))), said(words)];
}
