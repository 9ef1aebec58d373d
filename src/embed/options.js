import { warn } from "./warn.js";

// The options as the README documents them. The values of most are checked in Rust (options.rs), and there too
// whether an attribute is none of these.
const NAMES = (
  "lang course-url course-url-emr course-url-emt course-target theme accent-color heading-level " +
  "loading resume history content pass-params analytics"
).split(" ");

/** What the script tag says: data attributes, and behind them its own query string. */
export function fromScript(script, url) {
  const options = {};
  for (const name of [...NAMES, "target"]) {
    const value = script?.getAttribute(`data-${name}`) ?? url?.searchParams.get(name);
    if (value != null) options[name] = value;
  }
  return options;
}

/** What holds for one element: its own attributes, and behind them the script's options. */
export function fromElement(element, defaults) {
  const options = {};
  for (const name of NAMES) {
    const value = element.getAttribute(name) ?? defaults[name];
    if (value != null) options[name] = value.trim();
  }
  return options;
}

/** The value if it is one of these, else the first of them and a warning. */
export function oneOf(options, name, choices) {
  const value = options[name]?.toLowerCase() || choices[0];
  if (choices.includes(value)) return value;
  warn(`${name}="${value}" is not known, "${choices[0]}" is used; it can be ${choices.join(", ")}`);
  return choices[0];
}
