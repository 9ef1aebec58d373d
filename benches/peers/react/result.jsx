import { notesShown } from "../shared/arranged.js";
import { asOf, callToAction, text } from "../shared/wording.js";
import { AnswerList } from "./answer_list.jsx";
import { Comparison } from "./comparison.jsx";
import { FirstSteps } from "./first_steps.jsx";
import { Path } from "./path.jsx";
import { NoteList, ReasonList } from "./reason_list.jsx";

/** The advice, in the order a visitor needs it: what, why, what to know, what to do first, what else. */
export function Result({ screen, receive }) {
  const { advice, answers, uncounted, ticked } = screen;
  const notes = notesShown(advice);
  return (
    <article className="result" part="result" data-outcome={advice.outcome}>
      <header className="result__head">
        <p className="result__eyebrow">{text("eyebrow")}</p>
        <h2 className="result__title" tabIndex="-1" data-focus="heading">
          {text(`outcome.${advice.outcome}`)}
        </h2>
        {advice.leads.map(({ id }) => (
          <p className="result__lead" key={id}>
            {text(`lead.${id}`)}
          </p>
        ))}
      </header>
      <Section title="path.title">
        <Path steps={advice.path} training={answers.training} />
      </Section>
      <Section title="reasons.title">
        <ReasonList reasons={advice.reasons} answers={answers} />
      </Section>
      {notes.length > 0 && (
        <Section title="notes.title">
          <NoteList notes={notes} />
        </Section>
      )}
      <Section title="first-steps.title">
        <FirstSteps steps={advice.firstSteps} ticked={ticked} receive={receive} />
      </Section>
      <Section title="compare.title" onScreen>
        <Comparison />
      </Section>
      <Section title="answers.title" onScreen>
        <AnswerList answers={answers} uncounted={uncounted} receive={receive} />
      </Section>
      <Foot course={advice.course} receive={receive} />
    </article>
  );
}

/** A section of the result. With `onScreen`, it is not printed. */
function Section({ title, onScreen, children }) {
  return (
    <section className={onScreen ? "section screen-only" : "section"}>
      <h3 className="section__title">{text(title)}</h3>
      {children}
    </section>
  );
}

/** The call to action, Start again, and the note that this is only guidance. */
function Foot({ course, receive }) {
  const { label, url } = callToAction(course);
  return (
    <footer className="result__foot">
      <div className="cta">
        <a className="button button--main cta__link" part="cta" href={url}>
          <span className="cta__text">{label}</span>
        </a>
        {course !== "read-more" && (
          <>
            <p className="cta__promise">{text("cta.promise")}</p>
            <p className="cta__offer">{text("cta.offer")}</p>
          </>
        )}
      </div>
      <button
        className="button screen-only"
        part="restart"
        type="button"
        onClick={() => receive({ type: "restarted" })}
      >
        {text("restart")}
      </button>
      <p className="result__guidance">{text("guidance", { date: asOf() })}</p>
    </footer>
  );
}
