import { button, element } from "../element.js";
import { offered, said, text } from "../wording.js";

/** Builds the list of answers that count, each with Change, and of those that no longer count. */
export function answerList(answers, uncounted, receive) {
  const answer = ([question, choice]) => {
    const title = text(`question.${question}`);
    const attributes = { "aria-label": `${text("change")}: ${title}`, "data-change": question };
    const reopen = () => receive({ type: "reopened", question });
    return element(
      "li",
      "answer",
      null,
      element("span", "answer__question", null, title),
      element("span", "answer__choice", null, offered(question, choice)),
      button("link answer__change", attributes, text("change"), reopen),
    );
  };
  const list = element("ul", "answers", null, ...Object.entries(answers).map(answer));
  return [list, uncounted.length > 0 ? former(uncounted) : null];
}

function former(uncounted) {
  const list = uncounted.map(([question, choice]) => element("li", "answers__former", null, said(question, choice)));
  const lead = element("p", "answers__lead", null, text("answers.uncounted"));
  return element("div", "answers__uncounted", null, lead, element("ul", "", null, ...list));
}
