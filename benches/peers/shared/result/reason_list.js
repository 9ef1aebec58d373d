import { grouped } from "../arranged.js";
import { element } from "../element.js";
import { said, text } from "../wording.js";
import { sourceLine } from "./source_line.js";

/** Builds the reasons: what the visitor said, what follows from it, and the sources. */
export function reasonList(reasons, answers) {
  const reason = ({ quotes, claims }) =>
    element(
      "li",
      "reason",
      null,
      ...quotes.map((question) => element("p", "reason__quote", null, said(question, answers[question]))),
      ...claims.map((claim) => element("p", "reason__claim", null, text(`claim.${claim}`))),
      sourceLine(claims),
    );
  return element("ul", "reasons", null, ...grouped(reasons).map(reason));
}

/** Builds the notes: what else is good to know. */
export function noteList(notes) {
  const note = ({ id, claims }) =>
    element("li", "note", null, element("p", "note__text", null, text(`note.${id}`)), sourceLine(claims));
  return element("ul", "notes", null, ...notes.map(note));
}
