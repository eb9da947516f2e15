import { refusal } from "#app/lib/written.ts";

export const ACCOUNT_SAVED = "Your account is changed.";
export const SECOND_STEP_REMOVED = "It is removed. Every other device is logged out.";
export const SECOND_STEP_KEPT = "Your second step stays. Nothing has changed.";
export const APP_SETTLED = refusal("An app was set up already, or begun again in another window.");
