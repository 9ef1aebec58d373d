// The introduction, the course, the path and the first steps of each outcome.
import {
  FIRST_AID_CARD,
  MINOR,
  NO_EXPERIENCE,
  SCHOOL_FINISHED,
  SCHOOL_UNFINISHED,
  UNDER_16,
  UNTRAINED,
  WANTS_PARAMEDIC,
} from "./conditions.js";

const only = (when, entry) => ({ ...entry, when });

// The sentences of an introduction.
const lead = (id) => ({ id });
const PARAMEDIC_COMES_LATER = only([WANTS_PARAMEDIC], lead("paramedic-comes-later"));

// Steps of a path. `least` lists the facts that add up to the fewest hours, and `most` names the fact with the most
// hours. Steps without these are work, or take an unknown time.
const hours = (id, least, most) => ({ id, least, most });
const unknown = (id) => ({ id });
const EMR_HOURS = [["emr-hours-min"], "emr-hours-max"];
const EMT_HOURS = [["emt-hours"], "emt-longer-hours-max"];
const EMR_COURSE = hours("emr-course", ...EMR_HOURS);
const EMT_COURSE = hours("emt-course", ...EMT_HOURS);
const AMBULANCE_EXPERIENCE = { id: "ambulance-experience", work: true };
const PARAMEDIC_COURSE = hours("paramedic-course", ["paramedic-class-hours", "paramedic-clinical-hours"]);
const FIRST_AID_CLASS = unknown("first-aid-class");
const KEEP_CARD = unknown("keep-first-aid-card");

// Without a card: take a class. With one: keep it current.
const CARD = [only([UNTRAINED], FIRST_AID_CLASS), only([FIRST_AID_CARD], KEEP_CARD)];

// What comes after EMT for those who want to be a paramedic.
const LATER = [only([WANTS_PARAMEDIC], AMBULANCE_EXPERIENCE), only([WANTS_PARAMEDIC], PARAMEDIC_COURSE)];

// First steps, with the claims behind them.
const entry = (id, ...claims) => ({ id, claims });
const FINISH_SCHOOL = entry("finish-school", "X1", "X21");
const ASK = entry("ask-about-course", "S33", "X20");
const SET_EMR_HOURS_ASIDE = entry("set-hours-aside", "S8");
const SET_EMT_HOURS_ASIDE = entry("set-hours-aside", "S12");
const TAKE_EMR = entry("take-emr-course", "S7");
const TAKE_EMT = entry("take-emt-course", "X21");
const GET_EMR = entry("get-emr-licence", "S7");
const GET_EMT = entry("get-emt-licence", "X1", "X2");
const PLAN_EMT = entry("plan-emt-course", "S12");
const WORK = entry("work-on-ambulance", "S27");
const ASK_PARAMEDIC_SCHOOLS = entry("ask-paramedic-schools", "S27");
const TAKE_FIRST_AID = entry("take-first-aid-class");
const KEEP_LICENCE = entry("keep-licence-current", "X22");
const COME_BACK_AT_AGE = entry("come-back-at-age", "X1", "X3");
const COME_BACK_FOR_EMT = entry("come-back-for-emt", "X1");
const COME_BACK_WITH_TIME = entry("come-back-with-time", "S8", "S12");
const RENEW_CARD = entry("renew-first-aid-card");

const FIRST_FINISH_SCHOOL = only([SCHOOL_UNFINISHED], FINISH_SCHOOL);
const EMT_STEPS = [FIRST_FINISH_SCHOOL, ASK, SET_EMT_HOURS_ASIDE, TAKE_EMT, GET_EMT];
const CARD_STEPS = [only([UNTRAINED], TAKE_FIRST_AID), only([FIRST_AID_CARD], RENEW_CARD)];

const outcome = (leads, course, path, firstSteps) => ({ leads, course, path, firstSteps });

export const OUTCOMES = {
  "emr-now": outcome([lead("emr-now")], "emr", [EMR_COURSE], [ASK, SET_EMR_HOURS_ASIDE, TAKE_EMR, GET_EMR]),
  "emt-now": outcome([lead("emt-now")], "emt", [EMT_COURSE], EMT_STEPS),
  "emr-then-emt": outcome(
    [lead("emr-then-emt"), PARAMEDIC_COMES_LATER],
    "emr",
    [EMR_COURSE, EMT_COURSE, ...LATER],
    [FIRST_FINISH_SCHOOL, ASK, only([SCHOOL_FINISHED], SET_EMR_HOURS_ASIDE), TAKE_EMR, GET_EMR, PLAN_EMT],
  ),
  "emt-to-paramedic": outcome(
    [lead("emt-to-paramedic")],
    "emt",
    [EMT_COURSE, AMBULANCE_EXPERIENCE, PARAMEDIC_COURSE],
    [FIRST_FINISH_SCHOOL, ASK, TAKE_EMT, GET_EMT, WORK, only([SCHOOL_FINISHED], ASK_PARAMEDIC_SCHOOLS)],
  ),
  "emr-to-emt": outcome([lead("emr-to-emt"), PARAMEDIC_COMES_LATER], "emt", [EMT_COURSE, ...LATER], EMT_STEPS),
  "emt-next-step": outcome(
    [lead("emt-next-step")],
    "read-more",
    [
      only([NO_EXPERIENCE], AMBULANCE_EXPERIENCE),
      only([{ training: ["emt"] }], unknown("aemt-or-paramedic-course")),
      only([{ training: ["aemt"] }], PARAMEDIC_COURSE),
    ],
    [only([NO_EXPERIENCE], WORK), ASK_PARAMEDIC_SCHOOLS, KEEP_LICENCE],
  ),
  "not-yet-age": outcome(
    [only([UNDER_16], lead("emr-at-16")), lead("emt-at-18")],
    "read-more",
    [...CARD, only([UNDER_16], hours("emr-at-16", ...EMR_HOURS)), hours("emt-at-18", ...EMT_HOURS)],
    [
      only([UNDER_16], FINISH_SCHOOL),
      ...CARD_STEPS,
      only([MINOR], KEEP_LICENCE),
      only([UNDER_16], COME_BACK_AT_AGE),
      only([MINOR], COME_BACK_FOR_EMT),
    ],
  ),
  "not-yet-time": outcome(
    [lead("not-yet-time")],
    "read-more",
    [...CARD, unknown("course-when-time-allows")],
    [...CARD_STEPS, COME_BACK_WITH_TIME],
  ),
  "first-aid-cpr": outcome([lead("first-aid-cpr")], "read-more", [FIRST_AID_CLASS], [TAKE_FIRST_AID, RENEW_CARD]),
  "keep-first-aid-card": outcome([lead("keep-first-aid-card")], "read-more", [KEEP_CARD], [RENEW_CARD]),
  "already-paramedic": outcome([lead("already-paramedic")], "read-more", [unknown("keep-licence")], [KEEP_LICENCE]),
};
