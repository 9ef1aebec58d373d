/** @jsxImportSource preact */
import { timeline } from "../shared/timeline.js";
import { claimsIn, said, text } from "../shared/wording.js";
import { SourceLine } from "./source_line.jsx";

/** The path, as a picture and in words. */
export function Path({ steps, training }) {
  return (
    <>
      <Timeline steps={steps} />
      <p class="path__start">{text("path.start", { now: said("training", training) })}</p>
      <ol class="path">
        {steps.map(({ id }) => (
          <li class="path__step" key={id}>
            <span class="path__name">{text(`step.${id}`)}</span>
            <span class="path__length">{text(`length.${id}`)}</span>
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
    <svg class="timeline" role="img" aria-label={text("path.picture")} viewBox={drawing.viewBox}>
      {drawing.parts.map(({ name, d, x, y, words }, index) =>
        d ? (
          <path class={name} d={d} key={index} />
        ) : (
          <text class={name} x={x} y={y} key={index}>
            {words}
          </text>
        ),
      )}
    </svg>
  );
}
