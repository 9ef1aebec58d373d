import { timeline } from "../shared/timeline.js";
import { claimsIn, said, text } from "../shared/wording.js";
import { SourceLine } from "./source_line.jsx";

/** The path, as a picture and in words. */
export function Path({ steps, training }) {
  return (
    <>
      <Timeline steps={steps} />
      <p className="path__start">{text("path.start", { now: said("training", training) })}</p>
      <ol className="path">
        {steps.map(({ id }) => (
          <li className="path__step" key={id}>
            <span className="path__name">{text(`step.${id}`)}</span>
            <span className="path__length">{text(`length.${id}`)}</span>
          </li>
        ))}
      </ol>
      <SourceLine claims={steps.flatMap(({ id }) => claimsIn(`length.${id}`))} />
    </>
  );
}

function Timeline({ steps }) {
  const drawing = timeline(steps);
  if (!drawing) return null;
  return (
    <svg className="timeline" role="img" aria-label={text("path.picture")} viewBox={drawing.viewBox}>
      {drawing.parts.map(({ name, d, x, y, words }, index) =>
        d ? (
          <path className={name} d={d} key={index} />
        ) : (
          <text className={name} x={x} y={y} key={index}>
            {words}
          </text>
        ),
      )}
    </svg>
  );
}
