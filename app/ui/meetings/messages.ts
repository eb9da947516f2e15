import { refusal } from "#app/lib/written.ts";

export const AGENDA_SETTLED = refusal("This item was changed in the meantime. Look at the agenda again.");
export const POLL_SETTLED = refusal("This question was settled in the meantime.");
export const MEETING_PLANNED = "The meeting is planned.";
export const MEETING_CLOSED = refusal("The meeting has begun, or it is cancelled.");
