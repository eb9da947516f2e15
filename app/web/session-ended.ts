import { refusal } from "#app/lib/written.ts";

/** What the log-in page says to somebody whose session ended, where what they typed after their last save may be gone. */
export const SESSION_ENDED = refusal(
  "You are not logged in any more: some time had passed, or you logged out or closed your account elsewhere. What you had saved in an account that you still have is there. What you typed after that may be gone.",
);

/** The same where it waits for them. */
export const SESSION_ENDED_TEXT_KEPT = refusal(
  "You were logged out because some time had passed. What you had saved is still there, and so is what you typed after that: log in to go on with it.",
);
