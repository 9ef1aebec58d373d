import styles from "questionnaire-data/styles.css";

import { text } from "./wording.js";

/** Puts a stylesheet on the page. */
export function dress(css) {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
}

/** Puts the questionnaire's frame right after its script, dressed, and gives the place for the questionnaire. */
export function place() {
  dress(styles);
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
