import { element } from "../element.js";
import { claimsIn, fromElsewhere, text } from "../wording.js";
import { sourceLine } from "./source_line.js";

/** Builds the first steps, as a checklist, and their sources. */
export function firstSteps(steps, ticked, receive) {
  const entry = ({ id }) => {
    const box = element("input", "first-step__box", { type: "checkbox" });
    box.checked = ticked.includes(id);
    box.addEventListener("change", () => receive({ type: "ticked", step: id }));
    const words = element("span", "first-step__text", null, text(`first-step.${id}`));
    return element("li", "first-step", null, element("label", "first-step__label", null, box, words));
  };
  const claims = steps.flatMap((step) => [...claimsIn(`first-step.${step.id}`), ...step.claims]);
  return [element("ol", "first-steps", null, ...steps.map(entry)), sourceLine(fromElsewhere(claims))];
}
