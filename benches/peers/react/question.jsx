import { useRef } from "react";

import { choicesOf } from "../shared/questionnaire.js";
import { choiceHint, claimsIn, fromElsewhere, offered, progress, text } from "../shared/wording.js";
import { ErrorSummary } from "./error_summary.jsx";
import { SourceLine } from "./source_line.jsx";

/** One question: progress, title, hint, choices, Continue and Back. */
export function Question({ screen, receive }) {
  const { question, number, remaining, chosen, missing, canGoBack } = screen;
  const firstChoice = useRef(null);
  const hint = `hint.${question}`;
  const submit = (event) => {
    event.preventDefault();
    receive({ type: "continued" });
  };
  return (
    <form className="question" part="question" data-question={question} noValidate onSubmit={submit}>
      {missing && <ErrorSummary focusChoice={() => firstChoice.current.focus()} />}
      <p className="question__progress">{progress(screen)}</p>
      <progress className="question__bar" aria-hidden="true" value={number} max={number + remaining} />
      <fieldset
        className="question__choices"
        role="radiogroup"
        aria-labelledby="question"
        aria-describedby={missing ? "hint error" : "hint"}
        aria-required="true"
        aria-invalid={missing ? "true" : undefined}
      >
        <legend className="question__legend" id="question">
          <h2 className="question__title" tabIndex="-1" data-focus="heading">
            {text(`question.${question}`)}
          </h2>
        </legend>
        <p className="question__hint" id="hint">
          {text(hint)}
        </p>
        <SourceLine claims={fromElsewhere(claimsIn(hint))} />
        {missing && (
          <p className="question__error" id="error">
            <span className="visually-hidden">{text("error.prefix")}</span>
            <span className="question__error-text">{text("error.choose")}</span>
          </p>
        )}
        {choicesOf(question).map((choice, index) => (
          <label className="choice" part="choice" key={choice}>
            <input
              className="choice__radio"
              type="radio"
              name="choice"
              value={choice}
              checked={choice === chosen}
              ref={index === 0 ? firstChoice : null}
              onChange={() => receive({ type: "chose", question, choice })}
            />
            <ChoiceWords question={question} choice={choice} />
          </label>
        ))}
      </fieldset>
      <Actions canGoBack={canGoBack} receive={receive} />
    </form>
  );
}

/** The words of a choice, and its hint if it has one. */
function ChoiceWords({ question, choice }) {
  const hint = choiceHint(question, choice);
  return (
    <span className="choice__words">
      <span className="choice__text">{offered(question, choice)}</span>
      {hint !== "" && <span className="choice__hint">{hint}</span>}
    </span>
  );
}

/** Ignores the second click of a double click, which lands on the next question's button. */
function ignoreDoubleClick(click) {
  if (click.detail > 1) click.preventDefault();
}

function Actions({ canGoBack, receive }) {
  return (
    <div className="actions">
      <button className="button button--main" part="continue" type="submit" onClick={ignoreDoubleClick}>
        {text("continue")}
      </button>
      {canGoBack && (
        <button className="button" part="back" type="button" onClick={() => receive({ type: "went-back" })}>
          {text("back")}
        </button>
      )}
    </div>
  );
}
