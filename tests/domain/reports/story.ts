import { momentInLondon } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { feedbackThemes } from "#db/schema/index.ts";
import { createFeedback } from "../../factories.ts";

type Values = Parameters<typeof createFeedback>[0];

/** Noon of a day in London. */
export function at(day: string): Date {
  return momentInLondon(day, "12:00") ?? new Date(Number.NaN);
}

/** So many different people, each telling one thing that was published on that day. */
export function tell(people: number, day: string, values: Values, themeIds: string[] = []) {
  return Array.from({ length: people }, () => tellOnce(day, values, themeIds));
}

export function tellOnce(day: string, values: Values, themeIds: string[] = []) {
  const feedback = createFeedback({ sentAt: at(day), publishedAt: at(day), ...values });
  for (const themeId of themeIds)
    db.insert(feedbackThemes).values({ feedbackId: feedback.id, themeId, passage: "couldBeBetter" }).run();
  return feedback;
}
