import { useLayoutEffect, useReducer } from "react";

import { reveal } from "../shared/focus.js";
import { screen, START, update } from "../shared/session.js";
import { text } from "../shared/wording.js";
import { Question } from "./question.jsx";
import { Result } from "./result.jsx";

/** The questionnaire, one screen at a time. Each screen has its own key, so the next one is drawn from scratch. */
export function App({ mount }) {
  const [session, receive] = useReducer(update, START);
  const { turn } = session;
  useLayoutEffect(() => {
    if (turn > 0) reveal(mount);
  }, [mount, turn]);
  return (
    <div className="app">
      <div className="languages">
        <button className="link switch" type="button" lang="es" data-lang-switch="" translate="no">
          <span className="switch__text">{text("switch")}</span>
        </button>
      </div>
      <div className="notices" />
      <div className="screen">
        <Screen shown={screen(session)} receive={receive} />
      </div>
    </div>
  );
}

function Screen({ shown, receive }) {
  const { question, missing } = shown;
  return question ? (
    <Question key={`${question} ${missing}`} screen={shown} receive={receive} />
  ) : (
    <Result screen={shown} receive={receive} />
  );
}
