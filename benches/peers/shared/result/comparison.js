import { ASPECTS, LEVELS } from "../arranged.js";
import { element } from "../element.js";
import { claimsIn, text } from "../wording.js";
import { sourceLine } from "./source_line.js";

/** Builds a table of EMR, EMT and paramedic. The title of each aspect has a row of its own, above its three cells. */
export function comparison() {
  const head = LEVELS.map((level) =>
    element("th", "comparison__level", { id: level, scope: "col" }, text(`compare.${level}`)),
  );
  const thead = element("thead", "", null, element("tr", "", null, ...head));
  const claims = ASPECTS.flatMap((aspect) => LEVELS.flatMap((level) => claimsIn(`compare.${aspect}.${level}`)));
  const table = element("table", "comparison", null, thead, ...ASPECTS.map(rows));
  return [table, sourceLine(claims)];
}

function rows(aspect) {
  const attributes = { id: aspect, colspan: "3", scope: "rowgroup" };
  const title = element("th", "comparison__aspect", attributes, text(`compare.${aspect}`));
  const cells = LEVELS.map((level) =>
    element("td", "comparison__cell", { headers: `${level} ${aspect}` }, text(`compare.${aspect}.${level}`)),
  );
  return element("tbody", "", null, element("tr", "", null, title), element("tr", "", null, ...cells));
}
