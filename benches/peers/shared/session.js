// One visitor's session. The current question is never stored, because it follows from the answers.
import { advice } from "./advice.js";
import { replay } from "./questionnaire.js";

/** A new session. A draft is a choice before Continue is pressed. `turn` counts the screens shown. */
export const START = { answers: {}, drafts: {}, missing: false, ticked: [], turn: 0 };

/** Returns the answers that are not being changed. */
function settled({ answers, drafts }) {
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !(question in drafts)));
}

/** Returns what to show. */
export function screen(session) {
  const { counted, question, remaining } = replay(settled(session));
  const asked = Object.keys(counted);
  if (question) {
    const { drafts, missing } = session;
    return {
      question,
      number: asked.length + 1,
      remaining,
      chosen: drafts[question],
      missing,
      canGoBack: asked.length > 0,
    };
  }
  const uncounted = Object.entries(session.answers).filter(([id]) => !(id in counted));
  return { advice: advice(counted), answers: counted, uncounted, ticked: session.ticked };
}

/** Returns the session after an action of the visitor. */
export function update(session, msg) {
  switch (msg.type) {
    case "chose":
      return { ...session, drafts: { ...session.drafts, [msg.question]: msg.choice } };
    case "continued":
      return continueSession(session);
    case "went-back":
      return reopen(session, Object.keys(replay(settled(session)).counted).pop());
    case "reopened":
      return reopen(session, msg.question);
    case "ticked":
      return { ...session, ticked: toggled(session.ticked, msg.step) };
    case "restarted":
      return { ...START, turn: session.turn + 1 };
    default:
      return session;
  }
}

function continueSession(session) {
  const { question } = replay(settled(session));
  const { [question]: choice, ...drafts } = session.drafts;
  const turn = session.turn + 1;
  if (!choice) return { ...session, missing: true, turn };
  return { ...session, answers: { ...session.answers, [question]: choice }, drafts, missing: false, turn };
}

/** Turns an answer back into a draft. Later answers are kept. */
function reopen(session, question) {
  const drafts = { ...session.drafts, [question]: session.answers[question] };
  return { ...session, drafts, missing: false, turn: session.turn + 1 };
}

const toggled = (list, entry) => (list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry]);
