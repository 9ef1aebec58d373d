// Every word there is, from the content file.
import content from "questionnaire-data/content.json";

const { words, facts, claims, sources, links } = content;

/** The sentence with this id, its {placeholders} filled from the values of the moment, then from the facts. */
export function text(id, values = {}) {
  return (words[id] ?? id).replace(/\{([^{}]*)\}/g, (written, name) => values[name] ?? facts[name]?.value ?? written);
}

/** A choice as it is offered. */
export const offered = (question, choice) => text(`choice.${question}.${choice}`);

/** A choice as it is quoted to the one who made it. */
export const said = (question, choice) => text(`said.${question}.${choice}`);

/** How far along a question is. */
export function progress({ number, remaining }) {
  return text(remaining ? "progress" : "progress.last", { number, remaining });
}

/** The claims that the numbers in a sentence come from. */
export function claimsIn(id) {
  const names = (words[id] ?? "").matchAll(/\{([^{}]*)\}/g);
  return Array.from(names, ([, name]) => facts[name]?.source).filter(Boolean);
}

/** The documents that claims come from, each once. */
export function documents(claimed) {
  const ids = new Set(claimed.map((claim) => claims[claim]).filter(Boolean));
  return Array.from(ids, (id) => {
    const { title, url, "as-of": asOf } = sources[id];
    return { title, url, date: asOf && date(asOf) };
  });
}

/** The claims that are not the article's. */
export const fromElsewhere = (claimed) => claimed.filter((claim) => claim.startsWith("X"));

/** A fact that is a number of hours. */
export const hoursOf = (fact) => facts[fact].value;

/** A number as it is read. */
export function number(value) {
  const [, thousands, rest] = /^(\d+)(\d{3})$/.exec(value) ?? [];
  return thousands ? text("number", { thousands, rest }) : `${value}`;
}

/** Where the call to action leads. */
export const link = (course) => links[course];

/** The date of the facts. */
export const asOf = () => date(content["as-of"]);

/** A day is written out; a year or a month alone stays as it is. */
function date(written) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? [];
  return year ? text("date", { month: text(`month.${+month}`), day: +day, year }) : written;
}
