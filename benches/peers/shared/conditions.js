// What must have been chosen, each as lists of choices by question, in the order of asking. One of them is enough.

/** Wants what only an EMT does, or what needs one first. */
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

/** Has the hours of an EMR course, or may have. */
export const HOURS_FOR_EMR = { hours: ["emr", "emt", "unsure"] };

export const SCHOOL_FINISHED = { diploma: ["yes"] };

export const SCHOOL_UNFINISHED = { diploma: ["soon", "no"] };

export const NO_EXPERIENCE = { experience: ["no"] };
