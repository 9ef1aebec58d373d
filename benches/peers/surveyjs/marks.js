const PARTS = {
  continue: ".sd-navigation__next-btn, .sd-navigation__complete-btn",
  back: ".sd-navigation__prev-btn",
};

/** Marks the parts of a survey by the names that all peers share, for the benchmark to find them. */
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
    // There is no event for buttons. A choice can turn Next into Complete: then there is no button for a frame.
    new MutationObserver(markButtons).observe(htmlElement, { childList: true, subtree: true });
  });
}
