/** @jsxImportSource preact */
// The questionnaire in Preact.
import { render } from "preact";

import { App } from "./preact/app.jsx";
import { addFrame } from "./shared/frame.js";

const mount = addFrame();
render(<App mount={mount} />, mount);
