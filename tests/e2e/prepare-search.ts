import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { createFeedback } from "#tests/factories.ts";

/** Gives the running portal a published comment of the member's to the Weald, of which words may be shown. */
const { getGroup } = await import("#app/domain/groups/queries.server.ts");

const author = db.select().from(members).where(eq(members.email, "member@example.org")).get();
const { reference } = createFeedback({
  groupId: getGroup("weald").id,
  authorId: author?.id ?? null,
  state: "published",
  publishedAt: now(),
  wentWell: "A volunteer found us a wheelbarrow for the drinks.",
  couldBeBetter: "",
  audience: "group",
  mayQuote: true,
});
process.stdout.write(reference);
