// How advice is arranged for reading.

/** Reasons that rest on the same answers stand together, so that an answer is quoted once. */
export function grouped(reasons) {
  const groups = new Map();
  for (const { claim, quotes } of reasons) {
    const group = groups.get(`${quotes}`) ?? { quotes, claims: [] };
    group.claims.push(claim);
    groups.set(`${quotes}`, group);
  }
  return [...groups.values()];
}

/** The notes to show: one that is something to do stands among the first steps. */
export function notesShown({ notes, firstSteps }) {
  return notes.filter((note) => !firstSteps.some((step) => step.id === note.id));
}

/** The comparison: its levels, its aspects, and what it says beyond the numbers in it. */
export const LEVELS = ["emr", "emt", "paramedic"];
export const ASPECTS = ["work", "hours", "before", "license"];
export const COMPARISON_CLAIMS = ["S22", "S23", "S25", "S26"];
