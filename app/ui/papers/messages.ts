import { refusal } from "#app/lib/written.ts";

export const MEETING_BEGAN = refusal(
  "The meeting has begun or was cancelled. Its papers are not sent any more.",
);
export const NOTHING_TO_GIVE = refusal("Everybody has the papers, or nobody was sent any yet.");
