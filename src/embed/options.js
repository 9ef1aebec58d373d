// The options as the README documents them. Their values are checked in Rust, and there too whether an attribute is
// none of these: what is wrong is the default here, without a word.
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

/** Whether an option has a value that is not its default. */
export const is = (options, name, value) => options[name]?.toLowerCase() === value;
