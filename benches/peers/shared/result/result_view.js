import { notesShown } from "../arranged.js";
import { button, element } from "../element.js";
import { asOf, callToAction, text } from "../wording.js";
import { answerList } from "./answer_list.js";
import { comparison } from "./comparison.js";
import { firstSteps } from "./first_steps.js";
import { path } from "./path.js";
import { noteList, reasonList } from "./reason_list.js";

/** Builds the advice, in the order a visitor needs it: what, why, what to know, what to do first, what else. */
export function resultView({ advice, answers, uncounted, ticked }, receive) {
  const notes = notesShown(advice);
  return element(
    "article",
    "result",
    { part: "result", "data-outcome": advice.outcome },
    head(advice),
    section("path.title", ...path(advice.path, answers.training)),
    section("reasons.title", ...reasonList(advice.reasons, answers)),
    notes.length > 0 ? section("notes.title", ...noteList(notes)) : null,
    section("first-steps.title", ...firstSteps(advice.firstSteps, ticked, receive)),
    onScreen("compare.title", ...comparison()),
    onScreen("answers.title", ...answerList(answers, uncounted, receive)),
    foot(advice.course, receive),
  );
}

/** The title and a short introduction. */
function head({ outcome, leads }) {
  return element(
    "header",
    "result__head",
    null,
    element("p", "result__eyebrow", null, text("eyebrow")),
    element("h2", "result__title", { tabindex: "-1", "data-focus": "heading" }, text(`outcome.${outcome}`)),
    ...leads.map(({ id }) => element("p", "result__lead", null, text(`lead.${id}`))),
  );
}

function section(title, ...children) {
  return element("section", "section", null, element("h3", "section__title", null, text(title)), ...children);
}

/** A section that is not printed. */
function onScreen(title, ...children) {
  const node = section(title, ...children);
  node.className = "section screen-only";
  return node;
}

/** The call to action, Start again, and the note that this is only guidance. */
function foot(course, receive) {
  const { label, url } = callToAction(course);
  const words = element("span", "cta__text", null, label);
  const anchor = element("a", "button button--main cta__link", { part: "cta", href: url }, words);
  const about = course === "read-more" ? [] : ["promise", "offer"];
  const sentences = about.map((name) => element("p", `cta__${name}`, null, text(`cta.${name}`)));
  const restart = () => receive({ type: "restarted" });
  return element(
    "footer",
    "result__foot",
    null,
    element("div", "cta", null, anchor, ...sentences),
    button("button screen-only", { part: "restart" }, text("restart"), restart),
    element("p", "result__guidance", null, text("guidance", { date: asOf() })),
  );
}
