import { refusal } from "#app/lib/written.ts";

export const CHANGED =
  "This cannot be done where the recommendation is now. Open it again to see where that is";
/** The same, on a page that shows where it is: what is so now. */
export const MOVED_ON = {
  draft: refusal("Nothing was done now: the recommendation is a draft of the group that asks."),
  supported: refusal("Nothing was done now: the group supports the recommendation, and has yet to send it."),
  sent: refusal("Nothing was done now: the recommendation is sent, and has yet to be accepted."),
  accepted: refusal("Nothing was done now: the recommendation is accepted, and has yet to be answered."),
  answered: refusal("Nothing was done now: the recommendation is answered."),
  closed: refusal("Nothing was done now: the recommendation is closed."),
  takenBack: refusal("Nothing was done now: the recommendation is taken back."),
  together: refusal("Nothing was done now: the recommendation is dealt with together with others."),
  paused: refusal("Nothing was done now: the clock of the recommendation stands still."),
  onItsWay: refusal("Nothing was done now: a response to the recommendation is on its way."),
} as const;

/** Whose words a moderator has passed: there is nothing to mend. */
export const PASSED_MEANWHILE = refusal(
  "Nothing was done now: a moderator has passed these words, and everyone may read them.",
);

/** To whoever spoke for an organisation already. */
export const SAID_ALREADY = refusal(
  "Nothing was done now: your organisation has already said if the response speaks for it too.",
);

/** To whoever spoke for a group already, or cannot yet. */
export const NOTHING_DECIDED = refusal(
  "Nothing was done now: no meeting has decided anything about it that your group has not said.",
);

/** As `OTHER_WORDS`, where a button came too late: on a page that shows the words. */
export const READ_AGAIN = refusal(
  "Nothing was done: these words were changed or decided about since you opened the page. Read them as they are now.",
);

export const NOT_SUPPORTED = "Your group has to support it at a meeting before you can send it";

export const NO_RECEIVER = "Select who should get it";

export const NOT_GATHERED = {
  notGatherable: "Some of this feedback may not be used any more. Look at the list again",
  tooMany: "There can be 200 pieces of feedback and decisions under a recommendation at most",
} as const;
