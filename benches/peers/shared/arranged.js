// Arranges advice for reading.

/** Groups the reasons that quote the same answers, so that each answer is quoted only once. */
export function grouped(reasons) {
  const groups = new Map();
  for (const { claim, quotes } of reasons) {
    const group = groups.get(`${quotes}`) ?? { quotes, claims: [] };
    group.claims.push(claim);
    groups.set(`${quotes}`, group);
  }
  return [...groups.values()];
}

/** Returns the notes to show. A note that is also a first step is left out. */
export function notesShown({ notes, firstSteps }) {
  return notes.filter((note) => !firstSteps.some((step) => step.id === note.id));
}

/** The levels and aspects of the comparison. */
export const LEVELS = ["emr", "emt", "paramedic"];
export const ASPECTS = ["work", "day", "hours", "before", "license"];
