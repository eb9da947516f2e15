import { refusal } from "#app/lib/written.ts";

export const PROPOSED = "Your proposal waits for an administrator.";
export const PROPOSAL_SETTLED = refusal("This was decided already.");
