// The questionnaire in plain calls of the page's own functions: the first question stands when the script has run.
import { questionView } from "./hand_written/question_view.js";
import { buildApp } from "./shared/app.js";
import { reveal } from "./shared/focus.js";
import { place } from "./shared/frame.js";
import { resultView } from "./shared/result/result_view.js";
import { screen, START, update } from "./shared/session.js";

const mount = place();
const stage = buildApp(mount);

let session = START;

function draw() {
  const shown = screen(session);
  stage.replaceChildren(shown.question ? questionView(shown, receive) : resultView(shown, receive));
}

function receive(msg) {
  const { turn } = session;
  session = update(session, msg);
  // What only changes a radio button or a box is on the page already.
  if (session.turn === turn) return;
  draw();
  reveal(mount);
}

draw();
