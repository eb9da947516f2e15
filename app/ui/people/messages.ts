import { refusal } from "#app/lib/written.ts";

export const ACCOUNT_CHANGED = refusal("This was done already, or the account was changed in the meantime.");
export const REMOVAL_SETTLED = refusal("This was decided already, or stopped in the meantime.");
