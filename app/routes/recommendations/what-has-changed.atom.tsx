import { listLatestChanges } from "#app/domain/recommendations/changes/latest.server.ts";
import { atomFeed } from "#app/web/atom-feed.server.ts";

/** The newest of what has changed, for programs that tell people of news. */
export async function loader() {
  return atomFeed(
    "What has changed",
    "/what-has-changed",
    listLatestChanges().map(({ reference, title, outcomeWords, text, heldBy, takenBackOn, changedAt }) => ({
      path: `/recommendations/${reference}`,
      title: `${takenBackOn ? "Taken back" : outcomeWords}: ${title}`,
      text: [heldBy, text].filter(Boolean).join(": "),
      at: changedAt,
    })),
  );
}
