const PARTS = {
  continue: ".sd-navigation__next-btn, .sd-navigation__complete-btn",
  back: ".sd-navigation__prev-btn",
};

/** Marks the parts of a survey with the names that all peers use, so that the benchmark finds them. */
export function mark(survey) {
  survey.onAfterRenderQuestion.add((_, { question, htmlElement }) => {
    htmlElement.dataset.question = question.name;
  });
  survey.onAfterRenderSurvey.add((_, { htmlElement }) => {
    const markButtons = () => {
      for (const part in PARTS) {
        for (const button of htmlElement.querySelectorAll(PARTS[part])) button.setAttribute("part", part);
      }
    };
    markButtons();
    // SurveyJS has no event for its buttons. When a choice turns Next into Complete, one frame has neither button.
    new MutationObserver(markButtons).observe(htmlElement, { childList: true, subtree: true });
  });
}
