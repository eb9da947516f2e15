import { refusal } from "#app/lib/written.ts";

export const JOINED = "You have joined this group.";
export const REQUEST_SETTLED = refusal("This request was answered or taken back in the meantime.");
export const INVITATION_SETTLED = refusal("This invitation was accepted or taken back in the meantime.");
