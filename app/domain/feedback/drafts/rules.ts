import { PERIODS } from "../../records/periods.ts";

/** Nobody loses a draft sooner than this after the email that said so, however late that email was. */
export const DAYS_TO_COME_BACK = PERIODS.draft.warnings[0];
