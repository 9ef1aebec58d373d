/** @jsxImportSource preact */
import { claimsIn, fromElsewhere, text } from "../shared/wording.js";
import { SourceLine } from "./source_line.jsx";

/** The first steps, as a checklist, and their sources. */
export function FirstSteps({ steps, ticked, receive }) {
  const claims = steps.flatMap((step) => [...claimsIn(`first-step.${step.id}`), ...step.claims]);
  return (
    <>
      <ol class="first-steps">
        {steps.map(({ id }) => (
          <li class="first-step" key={id}>
            <label class="first-step__label">
              <input
                class="first-step__box"
                type="checkbox"
                checked={ticked.includes(id)}
                onChange={() => receive({ type: "ticked", step: id })}
              />
              <span class="first-step__text">{text(`first-step.${id}`)}</span>
            </label>
          </li>
        ))}
      </ol>
      <SourceLine claims={fromElsewhere(claims)} />
    </>
  );
}
