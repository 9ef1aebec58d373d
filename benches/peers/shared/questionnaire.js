// Finds the next question by following the answers down the widget's own decision diagram.
import diagram from "questionnaire-data/diagram.json";

/** The questions in the order they are asked, each with its choices. */
export const { questions } = diagram;

const { nodes } = diagram;
const FIRST = nodes.length - 1;

// The most questions left at each node. A node comes after the nodes it leads to, so one pass is enough.
const heights = [];
for (const [, ...children] of nodes) heights.push(1 + Math.max(...children.map((child) => heights[child] ?? 0)));

/** The choices of a question. */
export const choicesOf = (id) => questions.find((question) => question.id === id).choices;

/**
 * Returns the answers that count, in the order they are asked, the next question or null, the most questions that can
 * come after it, and the node of the diagram.
 */
export function replay(answers) {
  const counted = {};
  let node = FIRST;
  while (nodes[node]) {
    const [asked, ...children] = nodes[node];
    const { id, choices } = questions[asked];
    if (!(id in answers)) return { counted, question: id, remaining: heights[node] - 1, node };
    counted[id] = answers[id];
    node = children[choices.indexOf(answers[id])];
  }
  return { counted, question: null, remaining: 0, node };
}

/** The id of the next question, or null if there is advice. */
export const next = (answers) => replay(answers).question;

/** The most questions that can still come after the next one. */
export const remaining = (answers) => replay(answers).remaining;

/** The questions that are asked with these answers, or may be asked after further answers. */
export function possible(answers) {
  const { counted, node } = replay(answers);
  const found = new Set(Object.keys(counted));
  const search = (index) => {
    const [asked, ...children] = nodes[index] ?? [];
    if (asked !== undefined) found.add(questions[asked].id);
    children.forEach(search);
  };
  search(node);
  return found;
}
