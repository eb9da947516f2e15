import { refusal } from "#app/lib/written.ts";

export const NOT_ANSWERED = refusal(
  "The answer is not saved. Choose one of the answers; a meeting that has begun takes none.",
);
