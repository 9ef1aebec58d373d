// The notes for each outcome, in display order. They never change the outcome.
import { MINOR, NO_EXPERIENCE, NO_HOURS_FOR_EMT, SCHOOL_UNFINISHED, WANTS_FIRE } from "./conditions.js";

const EMR_COURSES = ["emr-now", "emr-then-emt"];
const EMT_COURSES = ["emr-then-emt", "emt-now", "emt-to-paramedic", "emr-to-emt"];
const COURSES = ["emr-now", ...EMT_COURSES];

const ADULT = { age: ["18-plus"] };

const note = (id, outcomes, when, ...claims) => ({ id, outcomes, when, claims });

export const NOTES = [
  note("emr-is-optional", ["emr-then-emt"], [ADULT], "S25", "S12", "S8"),
  note("emr-limits", EMR_COURSES, [], "S23", "S24", "X28"),
  note("emt-class-at-17", ["emr-then-emt", "not-yet-age"], [MINOR], "S25", "X23"),
  note("course-may-be-longer", EMT_COURSES, [], "S12", "X14"),
  note("fire-departments-differ", COURSES, [WANTS_FIRE], "X15", "X16", "X17"),
  // Plain advice, so it has no source.
  note("police-departments-differ", COURSES, [{ goal: ["police"] }]),
  note("finish-school", EMT_COURSES, [SCHOOL_UNFINISHED], "X1", "X21"),
  note("time-for-emt-too", ["emr-now"], [{ "class-hours": ["emt"] }, ADULT], "S12"),
  note("check-your-hours", COURSES, [{ "class-hours": ["unsure"] }], "S8", "S12"),
  note("not-enough-hours-yet", ["emr-to-emt"], [NO_HOURS_FOR_EMT], "S12"),
  note("experience-first", ["emt-next-step"], [NO_EXPERIENCE], "S27"),
  note("you-have-first-aid", ["emr-to-emt"], [{ goal: ["first-aid-only"] }], "S6", "S7"),
  note("hospital-source", COURSES, [{ goal: ["hospital"] }], "X18"),
  note("minors-supervised", EMR_COURSES, [MINOR], "X3"),
];
