/** @jsxImportSource preact */
import { grouped } from "../shared/arranged.js";
import { said, text } from "../shared/wording.js";
import { SourceLine } from "./source_line.jsx";

/** The reasons: what the visitor said, what follows from it, and then the sources. */
export function ReasonList({ reasons, answers }) {
  return (
    <>
      <ul class="reasons">
        {grouped(reasons).map(({ quotes, claims }) => (
          <li class="reason" key={`${quotes}`}>
            {quotes.map((question) => (
              <p class="reason__quote" key={question}>
                {said(question, answers[question])}
              </p>
            ))}
            {claims.map((claim) => (
              <p class="reason__claim" key={claim}>
                {text(`claim.${claim}`)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <SourceLine claims={reasons.map(({ claim }) => claim)} />
    </>
  );
}

/** The notes: what else is good to know, and the sources. */
export function NoteList({ notes }) {
  return (
    <>
      <ul class="notes">
        {notes.map(({ id }) => (
          <li class="note" key={id}>
            <p class="note__text">{text(`note.${id}`)}</p>
          </li>
        ))}
      </ul>
      <SourceLine claims={notes.flatMap(({ claims }) => claims)} />
    </>
  );
}
