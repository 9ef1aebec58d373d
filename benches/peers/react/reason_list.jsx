import { grouped } from "../shared/arranged.js";
import { said, text } from "../shared/wording.js";
import { SourceLine } from "./source_line.jsx";

/** Why: what the visitor said, and what follows from it, with its source. */
export function ReasonList({ reasons, answers }) {
  return (
    <ul className="reasons">
      {grouped(reasons).map(({ quotes, claims }) => (
        <li className="reason" key={`${quotes}`}>
          {quotes.map((question) => (
            <p className="reason__quote" key={question}>
              {said(question, answers[question])}
            </p>
          ))}
          {claims.map((claim) => (
            <p className="reason__claim" key={claim}>
              {text(`claim.${claim}`)}
            </p>
          ))}
          <SourceLine claims={claims} />
        </li>
      ))}
    </ul>
  );
}

/** What is good to know beside the path. */
export function NoteList({ notes }) {
  return (
    <ul className="notes">
      {notes.map(({ id, claims }) => (
        <li className="note" key={id}>
          <p className="note__text">{text(`note.${id}`)}</p>
          <SourceLine claims={claims} />
        </li>
      ))}
    </ul>
  );
}
