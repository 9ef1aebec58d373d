/** @jsxImportSource preact */
// The questionnaire in Preact.
import { render } from "preact";

import { App } from "./preact/app.jsx";
import { place } from "./shared/frame.js";

const mount = place();
render(<App mount={mount} />, mount);
