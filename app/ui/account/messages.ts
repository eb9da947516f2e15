export const ACCOUNT_SAVED = "Your account is changed.";
export const SECOND_STEP_REMOVED = "It is removed. Every other device is logged out.";
export const SECOND_STEP_KEPT = "Your second step stays. Nothing has changed.";
