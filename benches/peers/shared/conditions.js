// Conditions on the answers. Each maps questions, in the order they are asked, to lists of choices. One matching answer
// is enough.

/** Wants work that only an EMT does, or a course that requires EMT training. */
export const WANTS_EMT_WORK = { goal: ["ambulance", "paramedic", "hospital"], transport: ["yes"], medicine: ["yes"] };

/** Wants to take patients to the hospital. */
export const WANTS_TRANSPORT = { goal: ["ambulance"], transport: ["yes"] };

/** Wants to give emergency medicine. */
export const WANTS_MEDICINE = { medicine: ["yes"] };

export const WANTS_PARAMEDIC = { goal: ["paramedic"] };

export const WANTS_FIRE = { goal: ["firefighter"] };

export const FIRE_OR_POLICE = { goal: ["firefighter", "police"] };

export const UNTRAINED = { training: ["none"] };

/** Has a CPR or first-aid card, and no license. */
export const FIRST_AID_CARD = { training: ["cpr"] };

export const EMT_OR_AEMT = { training: ["emt", "aemt"] };

export const UNDER_16 = { age: ["under-16"] };

export const MINOR = { age: ["16-17"] };

/** Has, or may have, the hours for an EMR course. */
export const HOURS_FOR_EMR = { "class-hours": ["emr", "emt", "unsure"] };

/** Has, or may have, the hours for an EMT course. */
export const HOURS_FOR_EMT = { "class-hours": ["emt", "unsure"] };

/** Has too few hours for an EMT course. */
export const NO_HOURS_FOR_EMT = { "class-hours": ["under-emr", "emr"] };

export const SCHOOL_FINISHED = { diploma: ["yes"] };

export const SCHOOL_UNFINISHED = { diploma: ["soon", "no"] };

export const NO_EXPERIENCE = { experience: ["no"] };
