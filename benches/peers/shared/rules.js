// The rules, in order. A rule matches if all conditions of `when` hold. A reason is given if its own condition holds,
// and quotes the answers that match it.
import {
  EMT_OR_AEMT,
  FIRE_OR_POLICE,
  FIRST_AID_CARD,
  HOURS_FOR_EMR,
  HOURS_FOR_EMT,
  MINOR,
  UNDER_16,
  UNTRAINED,
  WANTS_EMT_WORK,
  WANTS_FIRE,
  WANTS_MEDICINE,
  WANTS_PARAMEDIC,
  WANTS_TRANSPORT,
} from "./conditions.js";

const PARAMEDIC = { training: ["paramedic"] };
const EMT = { training: ["emt"] };
const EMR = { training: ["emr"] };
const FIRST_AID_ONLY = { goal: ["first-aid-only"] };
const HOSPITAL = { goal: ["hospital"] };
const UNSURE = { goal: ["unsure"] };
const COMMUNITY = { goal: ["community"] };
const NO_TIME = { "class-hours": ["under-emr"] };
const TIME_FOR_EMR = { "class-hours": ["emr"] };

const because = (wanted, ...claims) => claims.map((claim) => [wanted, claim]);
const TOO_YOUNG = [...because(HOURS_FOR_EMR, "S8"), ...because(MINOR, "X1", "X3")];

const rule = (rule, when, outcome, ...reasons) => ({ rule, when, outcome, reasons: reasons.flat() });

export const RULES = [
  rule("top-level-reached", [PARAMEDIC], "already-paramedic", because(PARAMEDIC, "S22", "X22")),
  rule("emt-moves-up", [EMT_OR_AEMT], "emt-next-step", because(EMT, "S19", "S20"), because(EMT_OR_AEMT, "S26")),
  rule("first-aid-is-enough", [UNTRAINED, FIRST_AID_ONLY], "first-aid-cpr", because(FIRST_AID_ONLY, "S7")),
  rule(
    "first-aid-card-is-enough",
    [FIRST_AID_CARD, FIRST_AID_ONLY],
    "keep-first-aid-card",
    because(FIRST_AID_ONLY, "S7"),
  ),
  rule("too-young-for-any-licence", [UNDER_16], "not-yet-age", because(UNDER_16, "X1", "X3")),
  rule("emr-too-young-for-emt", [EMR, MINOR], "not-yet-age", because(MINOR, "X1", "X3")),
  rule("emr-moves-up", [EMR], "emr-to-emt", because(EMR, "S12", "S23", "S24"), because(WANTS_PARAMEDIC, "S26")),
  rule("no-time-for-a-course", [NO_TIME], "not-yet-time", because(NO_TIME, "S8", "S12")),
  rule("minor-wants-emt-work", [MINOR, WANTS_EMT_WORK], "emr-then-emt", TOO_YOUNG, because(WANTS_PARAMEDIC, "S26")),
  rule("minor-starts-emr", [MINOR], "emr-now", TOO_YOUNG),
  rule(
    "time-fits-emr-first",
    [WANTS_EMT_WORK, TIME_FOR_EMR],
    "emr-then-emt",
    because(TIME_FOR_EMR, "S8", "S12", "S28"),
    because(WANTS_EMT_WORK, "S25"),
    because(WANTS_TRANSPORT, "S23"),
    because(WANTS_MEDICINE, "S24"),
    because(WANTS_PARAMEDIC, "S26"),
  ),
  rule("paramedic-starts-with-emt", [WANTS_PARAMEDIC], "emt-to-paramedic", because(WANTS_PARAMEDIC, "S26", "S27")),
  rule("firefighter-starts-with-emt", [WANTS_FIRE, HOURS_FOR_EMT], "emt-now", because(WANTS_FIRE, "X15", "S25")),
  rule(
    "emt-work-needs-emt",
    [WANTS_EMT_WORK],
    "emt-now",
    because(WANTS_TRANSPORT, "S23"),
    because(WANTS_MEDICINE, "S24"),
    because(HOSPITAL, "X18"),
    because(WANTS_EMT_WORK, "S25"),
  ),
  rule(
    "start-with-emr",
    [],
    "emr-now",
    because(FIRE_OR_POLICE, "S9", "S30"),
    because(UNSURE, "S29"),
    because(COMMUNITY, "S5", "S6"),
    because(TIME_FOR_EMR, "S8"),
  ),
];
