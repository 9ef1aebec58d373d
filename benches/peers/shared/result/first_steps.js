import { element } from "../element.js";
import { claimsIn, fromElsewhere, text } from "../wording.js";
import { sourceLine } from "./source_line.js";

/** Builds the first steps, as a checklist. */
export function firstSteps(steps, ticked, receive) {
  const entry = ({ id, claims }) => {
    const sentence = `first-step.${id}`;
    const box = element("input", "first-step__box", { type: "checkbox" });
    box.checked = ticked.includes(id);
    box.addEventListener("change", () => receive({ type: "ticked", step: id }));
    const words = element("span", "first-step__text", null, text(sentence));
    const label = element("label", "first-step__label", null, box, words);
    return element("li", "first-step", null, label, sourceLine(fromElsewhere([...claimsIn(sentence), ...claims])));
  };
  return element("ol", "first-steps", null, ...steps.map(entry));
}
