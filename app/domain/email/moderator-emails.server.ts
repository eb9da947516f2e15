import { sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { at, type Email, gathered } from "./parts.server.ts";

/** Emails to those who check what people write. */
export const MODERATOR_EMAILS = {
  // One line for all that waits, however many things came: each would say the same.
  toCheck: gathered((memberId) => {
    const waiting = waitingFor().get({ memberId })?.waiting ?? 0;
    if (waiting === 0) throw notFound();
    return {
      subject: "Feedback waits to be checked",
      lines: [
        `${waiting} ${waiting === 1 ? "comment waits" : "comments wait"} for a moderator to read.`,
        at("See what waits, the oldest first", "/manage/checks"),
      ],
    };
  }),
  shiftPlanned: gathered(() => ({
    subject: "You are on the rota for the same-day list",
    lines: [
      "You were put on the rota for feedback that somebody should look at the same day.",
      at("See your days, or change them", "/manage/checks/rota"),
    ],
  })),
} satisfies Record<string, Email>;

/** Nobody checks what they wrote themselves. */
const waitingFor = prepared(() =>
  db
    .select({
      waiting: sql<number>`(select count(*) from feedback
        where state = 'submitted' and author_id is not ${sql.placeholder("memberId")})`,
    })
    .from(sql`(select 1)`),
);
