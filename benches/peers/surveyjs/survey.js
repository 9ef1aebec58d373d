import { FunctionFactory } from "survey-core";

import { possible, questions } from "../shared/questionnaire.js";
import { claimsIn, documents, fromElsewhere, offered, text } from "../shared/wording.js";

// A page is skipped where no further answer can make its question matter.
FunctionFactory.Instance.register("asked", ([question, ...choices]) => {
  const answers = questions.map(({ id }, place) => [id, choices[place]]).filter(([, choice]) => choice);
  return possible(Object.fromEntries(answers)).has(question);
});

/** Asked with the answers that come before it: SurveyJS looks again when one of those changes. */
function asked(id, place) {
  const earlier = questions.slice(0, place).map((question) => `, {${question.id}}`);
  return `asked('${id}'${earlier.join("")})`;
}

/** The hint with its sources, in one text. */
function hint(id) {
  const sources = documents(fromElsewhere(claimsIn(`hint.${id}`))).map(({ title }) => title);
  const label = text(sources.length > 1 ? "sources" : "source");
  return sources.length > 0 ? `${text(`hint.${id}`)} ${label} ${sources.join("; ")}` : text(`hint.${id}`);
}

const page = ({ id, choices }, place) => ({
  name: id,
  visibleIf: asked(id, place),
  elements: [
    {
      type: "radiogroup",
      name: id,
      title: text(`question.${id}`),
      description: hint(id),
      isRequired: true,
      requiredErrorText: text("error.choose"),
      choices: choices.map((choice) => ({ value: choice, text: offered(id, choice) })),
    },
  ],
});

/** One question a page, in the words of the content file. */
export const SURVEY = {
  pages: questions.map(page),
  showProgressBar: true,
  pageNextText: text("continue"),
  completeText: text("continue"),
  pagePrevText: text("back"),
  requiredMark: "",
  showQuestionNumbers: false,
  showCompletePage: false,
  // Going back keeps later answers.
  clearInvisibleValues: "none",
  // As tall as its content, not as its container.
  fitToContainer: false,
};
