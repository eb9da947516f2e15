/** Everyone who asks, in the order of the columns of every truth table (requirements.md 6.1). */
export const PRINCIPALS = [
  "visitor",
  "member",
  "otherMember",
  "carer",
  "facilitator",
  "otherFacilitator",
  "reviewer",
  "otherReviewer",
  "moderator",
  "administrator",
  "representative",
] as const;

export type Principal = (typeof PRINCIPALS)[number];
