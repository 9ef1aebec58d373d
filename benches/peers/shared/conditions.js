// Conditions on the answers. Each maps questions, in the order they are asked, to lists of choices. One matching answer
// is enough.

/** Wants work that only an EMT does, or a course that requires EMT training. */
export const WANTS_EMT_WORK = { goal: ["ambulance", "paramedic", "hospital"], transport: ["yes"], medicine: ["yes"] };

/** Wants to take patients to the hospital. */
export const WANTS_TRANSPORT = { goal: ["ambulance"], transport: ["yes"] };

/** Wants to give emergency medicine. */
export const WANTS_MEDICINE = { goal: ["hospital"], medicine: ["yes"] };

export const FIRE_OR_POLICE = { goal: ["firefighter", "police"] };

/** At most a first-aid card. */
export const UNTRAINED = { training: ["none", "cpr"] };

export const EMT_OR_AEMT = { training: ["emt", "aemt"] };

export const UNDER_16 = { age: ["under-16"] };

export const MINOR = { age: ["16-17"] };

/** Has, or may have, the hours for an EMR course. */
export const HOURS_FOR_EMR = { hours: ["emr", "emt", "unsure"] };

export const SCHOOL_FINISHED = { diploma: ["yes"] };

export const SCHOOL_UNFINISHED = { diploma: ["soon", "no"] };

export const NO_EXPERIENCE = { experience: ["no"] };
