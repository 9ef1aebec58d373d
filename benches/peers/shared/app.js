import { element } from "./element.js";
import { text } from "./wording.js";

/** Draws what stays around the screens, and gives the place for them. */
export function buildApp(mount) {
  const words = element("span", "switch__text", null, text("switch"));
  const attributes = { type: "button", lang: "es", "data-lang-switch": "", translate: "no" };
  const languages = element("div", "languages", null, element("button", "link switch", attributes, words));
  const place = element("div", "screen");
  mount.append(element("div", "app", null, languages, element("div", "notices"), place));
  return place;
}
