/** @jsxImportSource preact */
import { offered, said, text } from "../shared/wording.js";

/** The answers that count, each with Change, and then those that no longer count. */
export function AnswerList({ answers, uncounted, receive }) {
  return (
    <>
      <ul class="answers">
        {Object.entries(answers).map(([question, choice]) => (
          <Answer question={question} choice={choice} receive={receive} key={question} />
        ))}
      </ul>
      {uncounted.length > 0 && (
        <div class="answers__uncounted">
          <p class="answers__lead">{text("answers.uncounted")}</p>
          <ul>
            {uncounted.map(([question, choice]) => (
              <li class="answers__former" key={question}>
                {said(question, choice)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Answer({ question, choice, receive }) {
  const title = text(`question.${question}`);
  return (
    <li class="answer">
      <span class="answer__question">{title}</span>
      <span class="answer__choice">{offered(question, choice)}</span>
      <button
        class="link answer__change"
        type="button"
        aria-label={`${text("change")}: ${title}`}
        data-change={question}
        onClick={() => receive({ type: "reopened", question })}
      >
        {text("change")}
      </button>
    </li>
  );
}
