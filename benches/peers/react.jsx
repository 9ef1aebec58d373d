// The questionnaire in React.
import { createRoot } from "react-dom/client";

import { App } from "./react/app.jsx";
import { place } from "./shared/frame.js";

const mount = place();
createRoot(mount).render(<App mount={mount} />);
