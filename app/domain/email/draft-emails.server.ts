import { eq, sql } from "drizzle-orm";
import { DAY } from "#app/lib/durations.ts";
import { formatDate } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedbackDrafts } from "#db/schema/index.ts";
import { DAYS_TO_COME_BACK } from "../feedback/drafts/rules.ts";
import { at, type Email, gathered } from "./parts.server.ts";

/** Emails about feedback that was begun. What was gone on with in the meantime, or deleted, needs none. */
export const DRAFT_EMAILS = {
  draftIdle: gathered((_memberId, { draftId = "" }) => {
    const draft = draftById().get({ draftId });
    if (!draft?.noticedAt || draft.noticedAt < draft.updatedAt) throw notFound();
    const lastDay = new Date(draft.noticedAt.getTime() + DAYS_TO_COME_BACK * DAY);
    return {
      subject: "Your feedback that you have not sent",
      lines: [
        `You began to give feedback and have not sent it. On ${formatDate(lastDay)} we delete what you wrote.`,
        at("To keep it, go on with it before then. You find it on your page", "/your-page"),
        "If you do not want to send it, you need not do anything.",
      ],
    };
  }),
} satisfies Record<string, Email>;

const draftById = prepared(() =>
  db
    .select({ noticedAt: feedbackDrafts.noticedAt, updatedAt: feedbackDrafts.updatedAt })
    .from(feedbackDrafts)
    .where(eq(feedbackDrafts.id, sql.placeholder("draftId"))),
);
