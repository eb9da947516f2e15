import { askWhatHelped } from "#app/domain/recommendations/asking/commands.server.ts";
import { remindOfLate, tellOfPassedOn } from "#app/domain/recommendations/reminders.server.ts";

/** The work of a new day, as the jobs of the service do it: a story that moved its days would wait for midnight. */
askWhatHelped();
remindOfLate();
tellOfPassedOn();
