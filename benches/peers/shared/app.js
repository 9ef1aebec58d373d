import { element } from "./element.js";
import { text } from "./wording.js";

/** Draws the parts around the screens. Returns the element for the screens. */
export function buildApp(mount) {
  const words = element("span", "switch__text", null, text("switch"));
  const attributes = { type: "button", lang: "es", "data-lang-switch": "", translate: "no" };
  const languages = element("div", "languages", null, element("button", "link switch", attributes, words));
  const stage = element("div", "screen");
  mount.append(element("div", "app", null, languages, element("div", "notices"), stage));
  return stage;
}
