import { refusal } from "#app/lib/written.ts";

export const JOINED = "You have joined this group.";
export const REQUEST_SETTLED = refusal("This request was answered or taken back in the meantime.");
export const INVITATION_SETTLED = refusal("This invitation was accepted or taken back in the meantime.");
export const DEATH_RECORDED = refusal("This was written down already, by another facilitator.");
export const DEATH_TOO_LATE = refusal("This was taken back, or it is too late to take it back.");
