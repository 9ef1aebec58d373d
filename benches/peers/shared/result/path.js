import { element, svgElement } from "../element.js";
import { timeline } from "../timeline.js";
import { claimsIn, said, text } from "../wording.js";
import { sourceLine } from "./source_line.js";

/** Builds the path, as a picture and in words. */
export function path(steps, training) {
  const list = element("ol", "path", null, ...steps.map(({ id }) => step(id)));
  const start = element("p", "path__start", null, text("path.start", { now: said("training", training) }));
  return [picture(steps), start, list, sourceLine(steps.flatMap(({ id }) => claimsIn(`length.${id}`)))];
}

function step(id) {
  const name = element("span", "path__name", null, text(`step.${id}`));
  return element("li", "path__step", null, name, element("span", "path__length", null, text(`length.${id}`)));
}

function picture(steps) {
  const drawing = timeline(steps);
  if (!drawing) return null;
  const parts = drawing.parts.map(({ name, d, x, y, words }) =>
    d ? svgElement("path", name, { d }) : svgElement("text", name, { x, y }, words),
  );
  const attributes = { role: "img", "aria-label": text("path.picture"), viewBox: drawing.viewBox };
  return svgElement("svg", "timeline", attributes, ...parts);
}
