import { ACCOUNT_ROWS } from "./account-rows.ts";
import { ADMINISTRATION_ROWS } from "./administration-rows.ts";
import { AGENDA_ROWS } from "./agenda-rows.ts";
import { ATTENDING_ROWS } from "./attending-rows.ts";
import { CHECK_ROWS } from "./check-rows.ts";
import { CODE_ROWS } from "./code-rows.ts";
import { CONVERSATION_ROWS } from "./conversation-rows.ts";
import { DOCUMENT_ROWS } from "./document-rows.ts";
import { ENTRY_ROWS } from "./entry-rows.ts";
import { FEEDBACK_DESK_ROWS } from "./feedback-desk-rows.ts";
import { FEEDBACK_ROWS } from "./feedback-rows.ts";
import { GROUP_ROWS } from "./group-rows.ts";
import { HANDOVER_ROWS } from "./handover-rows.ts";
import { IMPORT_ROWS } from "./import-rows.ts";
import { JOIN_ROWS } from "./join-rows.ts";
import { LOST_SECOND_STEP_ROWS } from "./lost-second-step-rows.ts";
import { MANAGE_ROWS } from "./manage-rows.ts";
import { MEETING_ROWS } from "./meeting-rows.ts";
import { NEEDS_ROWS } from "./needs-rows.ts";
import { NOTES_ROWS } from "./notes-rows.ts";
import { OWN_DATA_ROWS } from "./own-data-rows.ts";
import { OWN_FEEDBACK_ROWS } from "./own-feedback-rows.ts";
import { PAPERS_ROWS } from "./papers-rows.ts";
import { PUBLIC_ROWS } from "./public-rows.ts";
import { RECOMMENDATION_ROWS } from "./recommendation-rows.ts";
import { REPORT_ROWS } from "./report-rows.ts";
import type { Rows } from "./row.ts";
import { SEARCH_ROWS } from "./search-rows.ts";
import { WITHOUT_EMAIL_ROWS } from "./without-email-rows.ts";

/** What every address answers to everyone: the truth table of the access matrix. */
export const ROWS: Rows = {
  ...PUBLIC_ROWS,
  ...GROUP_ROWS,
  ...JOIN_ROWS,
  ...DOCUMENT_ROWS,
  ...FEEDBACK_ROWS,
  ...FEEDBACK_DESK_ROWS,
  ...CONVERSATION_ROWS,
  ...ENTRY_ROWS,
  ...OWN_FEEDBACK_ROWS,
  ...CODE_ROWS,
  ...OWN_DATA_ROWS,
  ...MANAGE_ROWS,
  ...CHECK_ROWS,
  ...RECOMMENDATION_ROWS,
  ...REPORT_ROWS,
  ...SEARCH_ROWS,
  ...MEETING_ROWS,
  ...AGENDA_ROWS,
  ...ATTENDING_ROWS,
  ...NOTES_ROWS,
  ...NEEDS_ROWS,
  ...PAPERS_ROWS,
  ...WITHOUT_EMAIL_ROWS,
  ...HANDOVER_ROWS,
  ...IMPORT_ROWS,
  ...ACCOUNT_ROWS,
  ...ADMINISTRATION_ROWS,
  ...LOST_SECOND_STEP_ROWS,
};
