import { button, element } from "../shared/element.js";
import { choicesOf } from "../shared/questionnaire.js";
import { sourceLine } from "../shared/result/source_line.js";
import { choiceHint, claimsIn, fromElsewhere, offered, progress, text } from "../shared/wording.js";

/** Builds one question: progress, title, hint, choices, Continue and Back. */
export function questionView(screen, receive) {
  const { question, number, remaining, missing } = screen;
  const bar = { "aria-hidden": "true", value: number, max: number + remaining };
  const form = element(
    "form",
    "question",
    { part: "question", "data-question": question, novalidate: "" },
    missing ? errorSummary(() => form.querySelector("input").focus()) : null,
    element("p", "question__progress", null, progress(screen)),
    element("progress", "question__bar", bar),
    choices(screen),
    actions(screen, receive),
  );
  form.addEventListener("change", ({ target }) => receive({ type: "chose", question, choice: target.value }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    receive({ type: "continued" });
  });
  return form;
}

function choices({ question, chosen, missing }) {
  const hint = `hint.${question}`;
  const title = element(
    "h2",
    "question__title",
    { tabindex: "-1", "data-focus": "heading" },
    text(`question.${question}`),
  );
  const fieldset = element(
    "fieldset",
    "question__choices",
    {
      role: "radiogroup",
      "aria-labelledby": "question",
      "aria-describedby": missing ? "hint error" : "hint",
      "aria-required": "true",
    },
    element("legend", "question__legend", { id: "question" }, title),
    element("p", "question__hint", { id: "hint" }, text(hint)),
    sourceLine(fromElsewhere(claimsIn(hint))),
    missing ? error() : null,
    ...choicesOf(question).map((choice) => choiceTile(question, choice, choice === chosen)),
  );
  if (missing) fieldset.setAttribute("aria-invalid", "true");
  return fieldset;
}

function choiceTile(question, choice, chosen) {
  const radio = element("input", "choice__radio", { type: "radio", name: "choice", value: choice });
  radio.checked = chosen;
  const words = element("span", "choice__text", null, offered(question, choice));
  const hint = choiceHint(question, choice);
  const hintText = hint ? element("span", "choice__hint", null, hint) : null;
  return element("label", "choice", { part: "choice" }, radio, element("span", "choice__words", null, words, hintText));
}

function actions({ canGoBack }, receive) {
  const attributes = { part: "continue", type: "submit" };
  const continueButton = element("button", "button button--main", attributes, text("continue"));
  // Ignores the second click of a double click, which lands on the next question's button.
  continueButton.addEventListener("click", (click) => {
    if (click.detail > 1) click.preventDefault();
  });
  const back = () => button("button", { part: "back" }, text("back"), () => receive({ type: "went-back" }));
  return element("div", "actions", null, continueButton, canGoBack ? back() : null);
}

function errorSummary(focusChoice) {
  return element(
    "div",
    "errors",
    { role: "group", "aria-labelledby": "errors", tabindex: "-1", "data-focus": "errors" },
    element("p", "errors__title", { id: "errors" }, text("error.title")),
    button("link", null, text("error.choose"), focusChoice),
  );
}

function error() {
  const prefix = element("span", "visually-hidden", null, text("error.prefix"));
  const words = element("span", "question__error-text", null, text("error.choose"));
  return element("p", "question__error", { id: "error" }, prefix, words);
}
