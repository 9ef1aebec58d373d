import { ASPECTS, LEVELS } from "../shared/arranged.js";
import { claimsIn, text } from "../shared/wording.js";
import { SourceLine } from "./source_line.jsx";

/** A table of EMR, EMT and paramedic. The title of each aspect has a row of its own, above its three cells. */
export function Comparison() {
  const claims = ASPECTS.flatMap((aspect) => LEVELS.flatMap((level) => claimsIn(`compare.${aspect}.${level}`)));
  return (
    <>
      <table className="comparison">
        <thead>
          <tr>
            {LEVELS.map((level) => (
              <th className="comparison__level" id={level} scope="col" key={level}>
                {text(`compare.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        {ASPECTS.map((aspect) => (
          <Aspect aspect={aspect} key={aspect} />
        ))}
      </table>
      <SourceLine claims={claims} />
    </>
  );
}

function Aspect({ aspect }) {
  return (
    <tbody>
      <tr>
        <th className="comparison__aspect" id={aspect} colSpan="3" scope="rowgroup">
          {text(`compare.${aspect}`)}
        </th>
      </tr>
      <tr>
        {LEVELS.map((level) => (
          <td className="comparison__cell" headers={`${level} ${aspect}`} key={level}>
            {text(`compare.${aspect}.${level}`)}
          </td>
        ))}
      </tr>
    </tbody>
  );
}
