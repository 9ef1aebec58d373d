// The questionnaire in React.
import { createRoot } from "react-dom/client";

import { App } from "./react/app.jsx";
import { addFrame } from "./shared/frame.js";

const mount = addFrame();
createRoot(mount).render(<App mount={mount} />);
