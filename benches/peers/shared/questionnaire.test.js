// Compares the questions and the advice of every journey with the widget's, which `diagram --leaves` prints.
import assert from "node:assert";
import test from "node:test";

import leaves from "questionnaire-data/leaves.json";

import { advice } from "./advice.js";
import { choicesOf, next, possible, remaining } from "./questionnaire.js";

const ids = (entries) => entries.map(({ id }) => id);

test("each journey has the widget's questions and advice", () => {
  for (const { asked, ...expected } of leaves) {
    const answers = {};
    for (const [question, choice, left] of asked) {
      assert.deepEqual([next(answers), remaining(answers)], [question, left]);
      assert(possible(answers).has(question) && choicesOf(question).includes(choice));
      answers[question] = choice;
    }
    assert.equal(next(answers), null);
    const { leads, course, path, firstSteps, notes, ...rest } = advice(answers);
    assert.deepEqual({ ...rest, path: ids(path), firstSteps: ids(firstSteps), notes: ids(notes) }, expected);
  }
});
