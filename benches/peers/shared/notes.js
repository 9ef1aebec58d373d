// The notes for each outcome, in display order. They never change the outcome.
import { MINOR, NO_EXPERIENCE, SCHOOL_UNFINISHED } from "./conditions.js";

const EMR_COURSES = ["emr-now", "emr-then-emt"];
const EMT_COURSES = ["emr-then-emt", "emt-now", "emt-to-paramedic", "emr-to-emt"];
const COURSES = ["emr-now", ...EMT_COURSES];

const note = (id, outcomes, when, ...claims) => ({ id, outcomes, when, claims });

export const NOTES = [
  note("emr-is-optional", ["emr-then-emt"], [], "S25", "S12"),
  note("emr-limits", EMR_COURSES, [], "S23", "S24", "X28"),
  note("course-may-be-longer", EMT_COURSES, [], "S12", "X14"),
  note("fire-departments-differ", COURSES, [{ goal: ["firefighter"] }], "S9", "S30", "X16"),
  note("police-departments-differ", COURSES, [{ goal: ["police"] }], "S9"),
  note("finish-school", EMT_COURSES, [SCHOOL_UNFINISHED], "X1", "X21"),
  note("time-for-emt-too", ["emr-now"], [{ hours: ["emt"] }, { age: ["18-plus"] }], "S12"),
  note("check-your-hours", COURSES, [{ hours: ["unsure"] }], "S8", "S12"),
  note("not-enough-hours-yet", ["emr-to-emt"], [{ hours: ["under-emr", "emr"] }], "S12"),
  note("experience-first", ["emt-next-step"], [NO_EXPERIENCE], "S27"),
  note("you-have-first-aid", ["emr-to-emt"], [{ goal: ["first-aid-only"] }], "S6", "S7"),
  note("hospital-source", COURSES, [{ goal: ["hospital"] }], "X16"),
  note("minors-supervised", EMR_COURSES, [MINOR], "X3"),
];
