import { claimsIn, fromElsewhere, text } from "../shared/wording.js";
import { SourceLine } from "./source_line.jsx";

/** The first steps, as a checklist. */
export function FirstSteps({ steps, ticked, receive }) {
  return (
    <ol className="first-steps">
      {steps.map(({ id, claims }) => (
        <li className="first-step" key={id}>
          <label className="first-step__label">
            <input
              className="first-step__box"
              type="checkbox"
              checked={ticked.includes(id)}
              onChange={() => receive({ type: "ticked", step: id })}
            />
            <span className="first-step__text">{text(`first-step.${id}`)}</span>
          </label>
          <SourceLine claims={fromElsewhere([...claimsIn(`first-step.${id}`), ...claims])} />
        </li>
      ))}
    </ol>
  );
}
