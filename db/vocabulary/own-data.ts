/** What somebody can ask for about themselves, also by post. */
export const REQUEST_KINDS = { copy: "A copy of everything", erasure: "To be erased" } as const;
export type RequestKind = keyof typeof REQUEST_KINDS;

export const REQUEST_STATES = {
  asked: "Waits for a second administrator",
  agreed: "Agreed",
  stopped: "Stopped",
} as const;
export type RequestState = keyof typeof REQUEST_STATES;

/** What everybody with an account has agreed to. */
export const TERMS = { houseRules: "House rules", privacy: "Privacy" } as const;
export type TermsName = keyof typeof TERMS;

/** Why somebody gets no messages. */
export const ABSENCES = { paused: "Paused", died: "Died" } as const;
export type Absence = keyof typeof ABSENCES;

/** What the family of somebody who has died would have happen with what they told. */
export const FAMILY_WISHES = {
  stays: "It stays, without their name",
  goes: "It is erased",
} as const;
export type FamilyWish = keyof typeof FAMILY_WISHES;
