// The questionnaire in plain DOM calls, without a library. It shows the first question before the script ends.
import { questionView } from "./hand_written/question_view.js";
import { buildApp } from "./shared/app.js";
import { reveal } from "./shared/focus.js";
import { addFrame } from "./shared/frame.js";
import { resultView } from "./shared/result/result_view.js";
import { screen, START, update } from "./shared/session.js";

const mount = addFrame();
const stage = buildApp(mount);

let session = START;

function draw() {
  const shown = screen(session);
  stage.replaceChildren(shown.question ? questionView(shown, receive) : resultView(shown, receive));
}

function receive(msg) {
  const { turn } = session;
  session = update(session, msg);
  // The browser has already changed the radio button or the checkbox.
  if (session.turn === turn) return;
  draw();
  reveal(mount);
}

draw();
