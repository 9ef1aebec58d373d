import { grouped } from "../arranged.js";
import { element } from "../element.js";
import { said, text } from "../wording.js";
import { sourceLine } from "./source_line.js";

/** Builds the reasons: what the visitor said, what follows from it, and then the sources. */
export function reasonList(reasons, answers) {
  const reason = ({ quotes, claims }) =>
    element(
      "li",
      "reason",
      null,
      ...quotes.map((question) => element("p", "reason__quote", null, said(question, answers[question]))),
      ...claims.map((claim) => element("p", "reason__claim", null, text(`claim.${claim}`))),
    );
  const list = element("ul", "reasons", null, ...grouped(reasons).map(reason));
  return [list, sourceLine(reasons.map(({ claim }) => claim))];
}

/** Builds the notes: what else is good to know, and the sources. */
export function noteList(notes) {
  const note = ({ id }) => element("li", "note", null, element("p", "note__text", null, text(`note.${id}`)));
  return [element("ul", "notes", null, ...notes.map(note)), sourceLine(notes.flatMap(({ claims }) => claims))];
}
