import { refusal } from "#app/lib/written.ts";

export const ROTA_CHANGED = "The rota is changed.";

/** Somebody changed it while a moderator decided: they look again, and lose nothing of what they typed. */
export const CHANGED_MEANWHILE =
  "The feedback was changed since you opened this page. Look at it again. What you typed is still here";

/** Other words than the page showed are not decided about unread, nor what somebody else decided about meanwhile. */
export const OTHER_WORDS =
  "These words were changed or decided about since you opened this page. Read them as they are now, then decide";

/** A button came too late: the page that it leads to shows what became of the feedback. */
export const CHECKED_MEANWHILE = refusal(
  "This feedback was decided already, or changed in the meantime. Here is how it stands now.",
);
