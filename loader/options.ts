// Reads the options that the README documents, unchecked. Rust warns about invalid values and unknown attributes. Where
// the loader uses an option itself, an invalid value silently falls back to the default.
import type { OwnScript } from "./own_script";

/** The names of the options. */
export const NAMES = [
  "lang",
  "languages",
  "course-url",
  "course-url-emr",
  "course-url-emt",
  "jobs-url",
  "contact-url",
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

/** The owner's options for one element, as written. */
export type Options = Partial<Record<Name, string>>;

/** The options of a script tag. `target` selects where to put the element. */
export type ScriptOptions = Options & { target?: string };

// Without a prototype: a page may have added properties to `Object.prototype`, which would look like options.
const noOptions = <Kind extends ScriptOptions>(): Kind => Object.create(null);

/** Reads the options of a script tag. Its data attributes win over the query string of its URL. */
export function optionsOfScript({ tag, url }: OwnScript): ScriptOptions {
  const options = noOptions<ScriptOptions>();
  for (const name of [...NAMES, "target"] as const) {
    const value = tag?.getAttribute(`data-${name}`) ?? url?.searchParams.get(name);
    if (value != null) options[name] = value;
  }
  return options;
}

/** Reads the options of an element. Its attributes win over `defaults`, the script tag's options. */
export function optionsOfElement(element: Element, defaults: Options): Options {
  const options = noOptions<Options>();
  for (const name of NAMES) {
    const value = element.getAttribute(name) ?? defaults[name];
    if (value != null) options[name] = value.trim();
  }
  return options;
}

/** Whether an option is set to this value, ignoring case. Cannot test for a default: an unset option has no value. */
export const isSetTo = (options: Options, name: Name, value: string): boolean => options[name]?.toLowerCase() === value;
