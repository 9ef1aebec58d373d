import styles from "questionnaire-data/styles.css";

import { text } from "./wording.js";

/** Adds a stylesheet to the page. */
export function addStyles(css) {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
}

/** Adds the styles, and the questionnaire's frame after its script. Returns the element for the questionnaire. */
export function addFrame() {
  addStyles(styles);
  const frame = document.createElement("div");
  frame.className = "ems";
  frame.dataset.theme = "light";
  frame.lang = "en";
  frame.dir = "ltr";
  const mount = document.createElement("div");
  mount.className = "mount";
  mount.setAttribute("role", "region");
  mount.setAttribute("aria-label", text("name"));
  frame.append(mount);
  document.currentScript.after(frame);
  return mount;
}
