import { FunctionFactory } from "survey-core";

import { possible, questions } from "../shared/questionnaire.js";
import { choiceHint, claimsIn, documents, fromElsewhere, offered, text } from "../shared/wording.js";

// Skips a page if no further answers can lead to its question.
FunctionFactory.Instance.register("asked", ([question, ...choices]) => {
  const answers = questions.map(({ id }, index) => [id, choices[index]]).filter(([, choice]) => choice);
  return possible(Object.fromEntries(answers)).has(question);
});

/** Returns a page's condition. It names the earlier questions, so that SurveyJS checks it when their answers change. */
function asked(id, index) {
  const earlier = questions.slice(0, index).map((question) => `, {${question.id}}`);
  return `asked('${id}'${earlier.join("")})`;
}

/** Returns the hint and its sources in one string. */
function hint(id) {
  const sources = documents(fromElsewhere(claimsIn(`hint.${id}`))).map(({ title }) => title);
  const label = text(sources.length > 1 ? "sources" : "source");
  return sources.length > 0 ? `${text(`hint.${id}`)} ${label} ${sources.join("; ")}` : text(`hint.${id}`);
}

/** Returns the words of a choice and its hint in one string, because SurveyJS has no hints for choices. */
function choiceWords(question, choice) {
  const words = [offered(question, choice), choiceHint(question, choice)];
  return words.filter(Boolean).join(": ");
}

const page = ({ id, choices }, index) => ({
  name: id,
  visibleIf: asked(id, index),
  elements: [
    {
      type: "radiogroup",
      name: id,
      title: text(`question.${id}`),
      description: hint(id),
      isRequired: true,
      requiredErrorText: text("error.choose"),
      choices: choices.map((choice) => ({ value: choice, text: choiceWords(id, choice) })),
    },
  ],
});

/** One question per page, in the words of the content file. */
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
  // Sizes the survey to its content, not to its container.
  fitToContainer: false,
};
