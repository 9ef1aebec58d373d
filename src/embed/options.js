import { warn } from "./warn.js";

// The options as the README documents them. The values of most are checked in Rust (options.rs).
const NAMES = (
  "lang course-url course-url-emr course-url-emt course-target theme accent-color heading-level " +
  "loading resume history content pass-params analytics"
).split(" ");
const GLOBAL = /^(id|class|style|slot|hidden|dir|title|role|tabindex|part|translate|inert|is|(aria|data|on|v|x|ng|_ng)[-\w]*|[:@].*)$/;

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
  for (const { name } of [...element.attributes]) {
    if (!NAMES.includes(name) && !GLOBAL.test(name)) warn(`there is no attribute "${name}"`);
  }
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
