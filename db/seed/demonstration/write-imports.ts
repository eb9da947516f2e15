import { and, desc, eq } from "drizzle-orm";
import { rememberDecisions } from "#app/domain/suggestions/decisions.server.ts";
import { SUGGESTIONS_VERSION } from "#app/domain/suggestions/suggest.ts";
import { asOf } from "#app/lib/clock.ts";
import { DAY, HOUR } from "#app/lib/durations.ts";
import type { Transaction } from "../../client.server.ts";
import { feedback, feedbackThemes, importRefusals, imports } from "../../schema/index.ts";
import type { Ids } from "./ids.ts";
import { linesOf, readSections } from "./sections.ts";

/** Comments about whose suggested themes somebody has decided. */
const DECIDED = 60;

/** Lines of the file in which nothing was said, and one whose rating is none. */
const REFUSED = [4, 9, 11, 20, 27].map((line) => ({ line, reason: "nonAnswer" as const }));
const UNKNOWN = { line: 16, reason: "unknownRating" as const };

type World = { seededAt: Date; groupId: string; facilitatorId: string; ids: Ids };

/** A file of answers that a facilitator brought in yesterday: its moderator has not come to it yet. */
export function writeImport(tx: Transaction, { seededAt, groupId, facilitatorId, ids }: World): void {
  const at = new Date(seededAt.getTime() - DAY);
  const importId = ids.idAt(at);
  const sections = readSections("imported-answers.txt");
  const comments = (["wentWell", "couldBeBetter"] as const).flatMap((passage) =>
    linesOf(sections, passage).map((text) => ({
      wentWell: "",
      couldBeBetter: "",
      [passage]: text,
      passage,
    })),
  );
  const refused = [...REFUSED, UNKNOWN].toSorted((a, b) => a.line - b.line);
  tx.insert(imports)
    .values({
      id: importId,
      groupId,
      memberId: facilitatorId,
      state: "done",
      headingsHash: "",
      fileName: "friends-and-family-autumn.csv",
      rowCount: comments.length + refused.length,
      rowsRead: comments.length + refused.length,
      commentsMade: comments.length,
      plan: {
        answers: [4],
        rating: 2,
        question: 3,
        date: 1,
        respondent: 0,
        place: "rwf",
        audience: "group",
        uses: ["mayCount", "mayQuote"],
      },
      createdAt: at,
      finishedAt: at,
    })
    .run();
  for (const { line, reason } of refused) tx.insert(importRefusals).values({ importId, line, reason }).run();
  for (const { passage, ...words } of comments) {
    tx.insert(feedback)
      .values({
        id: ids.idAt(at),
        reference: ids.reference(at),
        draftId: ids.idAt(at),
        importId,
        groupId,
        ...words,
        voice: "own",
        organisationId: "rwf",
        timeBand: "oneToSixMonths",
        audience: "group",
        source: "fft",
        rating: passage === "wentWell" ? "veryGood" : "neither",
        state: "submitted",
        sentAt: at,
        mayCount: true,
        maySummarise: false,
        mayQuote: true,
        mayContact: false,
        isCheckedInBatch: true,
      })
      .run();
  }
}

/** What a facilitator made of the themes that were suggested for the newest comments that have any. */
export function writeDecisions(tx: Transaction, { groupId, facilitatorId }: World): void {
  const labelled = tx
    .selectDistinct({ comment: feedback })
    .from(feedback)
    .innerJoin(feedbackThemes, eq(feedbackThemes.feedbackId, feedback.id))
    .where(and(eq(feedback.groupId, groupId), eq(feedback.state, "published")))
    .orderBy(desc(feedback.publishedAt))
    .limit(DECIDED)
    .all();
  const facilitator = { id: facilitatorId, roles: [] };
  for (const { comment } of labelled) {
    const tags = tx.select().from(feedbackThemes).where(eq(feedbackThemes.feedbackId, comment.id)).all();
    const themeIds = [...new Set(tags.map(({ themeId }) => themeId))];
    const chosen = themeIds.map((id) => ({ kind: "theme" as const, id }));
    const decidedAt = new Date((comment.publishedAt ?? comment.sentAt).getTime() + HOUR);
    asOf(decidedAt, () =>
      rememberDecisions(tx, facilitator, comment, {
        kinds: ["theme"],
        chosen,
        suggestionsVersion: SUGGESTIONS_VERSION,
      }),
    );
  }
}
