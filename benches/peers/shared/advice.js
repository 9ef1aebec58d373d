// Turns answers into advice. The first rule that matches wins.
import { NOTES } from "./notes.js";
import { OUTCOMES } from "./outcomes.js";
import { replay } from "./questionnaire.js";
import { RULES } from "./rules.js";

/** Returns the questions whose answers are wanted. `wanted` maps each question to a list of choices. */
const matching = (answers, wanted) => Object.keys(wanted).filter((id) => wanted[id].includes(answers[id]));

const holds = (answers, wanted) => matching(answers, wanted).length > 0;

const all = (answers, conditions) => conditions.every((wanted) => holds(answers, wanted));

/** Returns the advice for these answers, with its reasons. Ignores answers that do not count. */
export function advice(answers) {
  const { counted } = replay(answers);
  const { rule, outcome, reasons } = RULES.find(({ when }) => all(counted, when));
  const { leads, course, path, firstSteps } = OUTCOMES[outcome];
  const fits = ({ when = [] }) => all(counted, when);
  return {
    rule,
    outcome,
    leads: leads.filter(fits),
    course,
    path: path.filter(fits),
    firstSteps: firstSteps.filter(fits),
    reasons: reasons
      .map(([wanted, claim]) => ({ claim, quotes: matching(counted, wanted) }))
      .filter(({ quotes }) => quotes.length > 0),
    notes: NOTES.filter((note) => note.outcomes.includes(outcome) && fits(note)),
  };
}
