// The options that the README documents. Rust checks their values and warns about unknown attributes. Here a wrong value
// silently means the default.
const NAMES = [
  "lang",
  "course-url",
  "course-url-emr",
  "course-url-emt",
  "course-target",
  "theme",
  "accent-color",
  "heading-level",
  "loading",
  "resume",
  "history",
  "content",
  "pass-params",
  "analytics",
] as const;

type Name = (typeof NAMES)[number];

/** What the owner sets for one element, as written. */
export type Options = Partial<Record<Name, string>>;

/** A script tag can also say where to put the element. */
export type ScriptOptions = Options & { target?: string };

/** The options of a script tag: its data attributes, then the query string of its URL. */
export function optionsOfScript(script: Element | undefined, url: URL | null): ScriptOptions {
  const options: ScriptOptions = {};
  for (const name of [...NAMES, "target"] as const) {
    const value = script?.getAttribute(`data-${name}`) ?? url?.searchParams.get(name);
    if (value != null) options[name] = value;
  }
  return options;
}

/** The options of an element: its attributes, then those of the script tag. */
export function optionsOfElement(element: Element, defaults: Options): Options {
  const options: Options = {};
  for (const name of NAMES) {
    const value = element.getAttribute(name) ?? defaults[name];
    if (value != null) options[name] = value.trim();
  }
  return options;
}

/** Whether an option is set to this value, which is not its default. */
export const isSetTo = (options: Options, name: Name, value: string): boolean => options[name]?.toLowerCase() === value;
