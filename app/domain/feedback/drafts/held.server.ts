import { and, eq, gt, lte, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { HOUR } from "#app/lib/durations.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { hashToken, newToken } from "#app/lib/tokens.server.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedbackDrafts } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { VISITOR } from "../../policy.ts";
import { PERIODS } from "../../records/periods.ts";
import { NO_TEXTS, type Texts, textsOf } from "../texts.ts";
import type { Told } from "./form.ts";
import type { Draft } from "./questions.ts";
import { answersTold, firstGroup } from "./starting.server.ts";

/* Feedback that somebody without an account is telling, question by question. Their browser holds it. */

/** For so long a visitor can go on with it. */
export const HOURS_HELD = PERIODS.visitorDraft.days * 24;

type NewDraft = Partial<typeof feedbackDrafts.$inferInsert>;

/** Begins feedback for whoever has no account, with what was said on the one page. The token is for their browser alone. */
export function startVisitorsDraft(from: { group?: string; told?: Told }): {
  draftId: string;
  token: string;
} {
  authorize(VISITOR, "feedback:submit");
  const told = from.told && answersTold(from.told, from.group);
  return holdDraft({ groupId: firstGroup(VISITOR, from.group), ...told });
}

/**
 * Keeps what was typed into a member's draft after their session had ended. It goes back there when they log in, and gives
 * nobody a look at the draft.
 */
export function holdTyped(draftId: string, typed: Partial<Texts>): { token: string } | undefined {
  const texts = { ...NO_TEXTS, ...typed };
  if (textsOf(texts).every((text) => text.trim() === "")) return undefined;
  return holdDraft({ ...texts, continuesId: draftId });
}

function holdDraft(answers: NewDraft): { draftId: string; token: string } {
  const token = newToken();
  const draft = { ...answers, id: newRandomId(), createdAt: now(), updatedAt: now() };
  inTransaction((tx) =>
    tx
      .insert(feedbackDrafts)
      .values({ ...draft, holderHash: hashToken(token) })
      .run(),
  );
  return { draftId: draft.id, token };
}

/** The draft that a browser holds; undefined after 24 hours, and once an account has it. */
export function findHeldDraft(token: string): Draft | undefined {
  const since = now().getTime() - HOURS_HELD * HOUR;
  return token ? heldDraft().get({ hash: hashToken(token), since }) : undefined;
}

const heldDraft = prepared(() =>
  db
    .select()
    .from(feedbackDrafts)
    .where(
      and(
        eq(feedbackDrafts.holderHash, sql.placeholder("hash")),
        gt(feedbackDrafts.updatedAt, sql.placeholder("since")),
        sql`${feedbackDrafts.holderHash} is not null`,
      ),
    ),
);

/** What a browser held for 24 hours is gone. */
export function deleteHeldDrafts(): void {
  const before = new Date(now().getTime() - HOURS_HELD * HOUR);
  inTransaction((tx) =>
    tx
      .delete(feedbackDrafts)
      .where(and(sql`${feedbackDrafts.holderHash} is not null`, lte(feedbackDrafts.updatedAt, before)))
      .run(),
  );
}
