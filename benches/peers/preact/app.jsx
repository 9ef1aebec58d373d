/** @jsxImportSource preact */
import { useLayoutEffect, useReducer } from "preact/hooks";

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
    <div class="app">
      <div class="languages">
        <button class="link switch" type="button" lang="es" data-lang-switch="" translate={false}>
          <span class="switch__text">{text("switch")}</span>
        </button>
      </div>
      <div class="notices" />
      <div class="screen">
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
