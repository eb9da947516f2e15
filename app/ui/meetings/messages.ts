export const AGENDA_SETTLED = "This item was changed in the meantime. Look at the agenda again.";
export const POLL_SETTLED = "This question was settled in the meantime.";
export const MEETING_PLANNED = "The meeting is planned.";
