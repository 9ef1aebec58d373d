// The words, facts and sources in the content file.
import content from "questionnaire-data/content.json";

const { words, facts, claims, sources, links, "based-on": basedOn } = content;

/**
 * Returns the sentence with this id, or an empty string if there is none. Its {placeholders} are filled from `values`,
 * then from the facts.
 */
export function text(id, values = {}) {
  return (words[id] ?? "").replace(/\{([^{}]*)\}/g, (written, name) => values[name] ?? facts[name]?.value ?? written);
}

/** The words of a choice, as shown below its question. */
export const offered = (question, choice) => text(`choice.${question}.${choice}`);

/** The hint for a choice; empty if it has none. */
export const choiceHint = (question, choice) => text(`hint.${question}.${choice}`);

/** The words that quote a choice back to the visitor. */
export const said = (question, choice) => text(`said.${question}.${choice}`);

/** The words for the progress at a question. */
export function progress({ number, remaining }) {
  return text(remaining ? "progress" : "progress.last", { number, remaining });
}

/** The claims that a sentence is based on: those listed for it, and those of its facts. */
export function claimsIn(id) {
  const listed = basedOn[id]?.split(" ") ?? [];
  const names = (words[id] ?? "").matchAll(/\{([^{}]*)\}/g);
  const ofFacts = Array.from(names, ([, name]) => facts[name]?.source).filter(Boolean);
  return [...listed, ...ofFacts];
}

/** The documents behind some claims, each once. */
export function documents(claimed) {
  const ids = new Set(claimed.map((claim) => claims[claim]).filter(Boolean));
  return Array.from(ids, (id) => {
    const { title, url, "as-of": asOf } = sources[id];
    return { title, url, date: asOf && date(asOf) };
  });
}

/** The claims that are not from the article. */
export const fromElsewhere = (claimed) => claimed.filter((claim) => claim.startsWith("X"));

/** The value of a fact in hours. */
export const hoursOf = (fact) => facts[fact].value;

/** Formats a number, with a thousands separator. */
export function number(value) {
  const [, thousands, rest] = /^(\d+)(\d{3})$/.exec(value) ?? [];
  return thousands ? text("number", { thousands, rest }) : `${value}`;
}

/** The label and the address of the call to action. For EMR, links to the article, as the widget does by default. */
export function callToAction(course) {
  if (course === "emr") return { label: text("cta.read-emr"), url: links["read-more"] };
  return { label: text(`cta.${course}`), url: links[course] };
}

/** The date of the facts. */
export const asOf = () => date(content["as-of"]);

/** Writes out a full date. A year or a month alone stays unchanged. */
function date(written) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? [];
  return year ? text("date", { month: text(`month.${+month}`), day: +day, year }) : written;
}
