// The questionnaire in SurveyJS, with the hand-written result.
import { Model } from "survey-core";
// Without the fonts, which would load from a third party.
import theme from "survey-core/survey-core.fontless.min.css";
import "survey-js-ui";

import { advice } from "./shared/advice.js";
import { buildApp } from "./shared/app.js";
import { element } from "./shared/element.js";
import { reveal } from "./shared/focus.js";
import { addFrame, addStyles } from "./shared/frame.js";
import { replay } from "./shared/questionnaire.js";
import { resultView } from "./shared/result/result_view.js";
import { progress } from "./shared/wording.js";
import { mark } from "./surveyjs/marks.js";
import { SURVEY } from "./surveyjs/survey.js";

addStyles(theme);
const mount = addFrame();
const stage = buildApp(mount);
const surveyElement = element("div", "");
stage.append(surveyElement);

const survey = new Model(SURVEY);

survey.onGetProgressText.add((_, options) => {
  const earlier = survey.visiblePages.slice(0, survey.currentPageNo).map(({ name }) => name);
  const answers = Object.fromEntries(earlier.map((id) => [id, survey.getValue(id)]));
  options.text = progress({ number: earlier.length + 1, remaining: replay(answers).remaining });
});

survey.onComplete.add(() => {
  const { counted } = replay(survey.data);
  const uncounted = Object.entries(survey.data).filter(([id]) => !(id in counted));
  stage.replaceChildren(resultView({ advice: advice(counted), answers: counted, uncounted, ticked: [] }, receive));
  reveal(mount);
});

/** Goes back from the result to the survey. Ticks need no update, because the browser shows them. */
function receive({ type, question }) {
  if (type === "ticked") return;
  const restarts = type === "restarted";
  survey.clear(restarts, restarts);
  if (question) survey.currentPage = survey.getPageByName(question);
  stage.replaceChildren(surveyElement);
}

mark(survey);
survey.render(surveyElement);
