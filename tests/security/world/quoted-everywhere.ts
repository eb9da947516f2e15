import type * as Schema from "#db/schema/index.ts";
import type { Principal } from "./principals.ts";

type Ids = Record<Exclude<Principal, "visitor">, string>;
type Comment = typeof Schema.feedback.$inferSelect;

const DAY = 24 * 60 * 60 * 1000;

/** In a month that is over, in a year that is over. */
const THEN = new Date("2025-03-10T12:00:00Z");
const LATER = new Date("2025-03-11T12:00:00Z");

/**
 * Puts the words of one comment wherever words can stand: quoted in the reports of its group, its organisation and the
 * county, and in one that was issued, answered with its words in the response, combined with another comment, suggested about, looked at by moderators
 * again, begun to be sent a second time, and with emails about it that are not sent yet.
 */
export async function quoteEverywhere(feedback: Comment, ids: Ids): Promise<void> {
  const { eq } = await import("drizzle-orm");
  const { releaseClosedPeriods } = await import("#app/domain/reports/releases.server.ts");
  const { db } = await import("#db/client.server.ts");
  const tables = await import("#db/schema/index.ts");
  const make = await import("../../factories.ts");
  const { id: feedbackId, groupId, organisationId, wentWell, couldBeBetter } = feedback;
  const day = { sentAt: THEN, publishedAt: THEN };

  for (let n = 0; n < 30; n += 1) make.createFeedback({ groupId, organisationId, mayQuote: false, ...day });
  db.update(tables.feedback)
    .set({ publishedAt: LATER, sentAt: LATER, mayQuote: true })
    .where(eq(tables.feedback.id, feedbackId))
    .run();
  await releaseClosedPeriods();
  await quoteInIssuedReport(groupId, ids);

  db.insert(tables.feedbackResponses)
    .values({
      id: crypto.randomUUID(),
      feedbackId,
      organisationId: organisationId ?? "",
      authorId: ids.reviewer,
      kind: "explained",
      state: "published",
      createdAt: new Date(),
      publishedAt: new Date(),
      text: `You wrote: ${couldBeBetter}`,
    })
    .run();
  const words = { wentWell, couldBeBetter };
  const follower = make.createFeedback({ groupId, organisationId, authorId: ids.carer });
  for (const [id, combinedIntoId] of [[follower.id, feedbackId]] as const)
    db.update(tables.feedback)
      .set({ combinedIntoId, combinedAt: new Date() })
      .where(eq(tables.feedback.id, id))
      .run();
  const theme = db.select().from(tables.themes).get();
  if (theme)
    db.insert(tables.feedbackThemes)
      .values({ feedbackId, themeId: theme.id, passage: "couldBeBetter" })
      .run();
  db.insert(tables.feedbackSuggestions)
    .values({
      id: crypto.randomUUID(),
      feedbackId,
      createdAt: new Date(),
      agreedAt: new Date(),
      reason: "Why",
      ...words,
    })
    .run();
  const version = { feedbackId, state: "replaced" as const, createdAt: new Date(), settledAt: new Date() };
  db.insert(tables.feedbackVersions)
    .values({ id: crypto.randomUUID(), ...version, ...words })
    .run();
  const asked = { feedbackId, askedAt: new Date(), lapsesAt: new Date(), createdAt: new Date() };
  db.insert(tables.feedbackQuestions)
    .values({ id: crypto.randomUUID(), ...asked, state: "answered", text: "Which ward?", answer: wentWell })
    .run();
  make.createDraft({ id: ids.member, roles: [] }, { groupId, ...words });
  for (const kind of ["feedbackPublished", "feedbackResponded"])
    db.insert(tables.outbox)
      .values({
        id: crypto.randomUUID(),
        kind,
        memberId: ids.member,
        details: { feedbackId },
        createdAt: new Date(),
        dueAt: new Date(Date.now() + DAY),
      })
      .run();
}

/** The report of its group about the year, as its facilitator drafts it and a moderator signs it. */
async function quoteInIssuedReport(groupId: string, ids: Ids): Promise<void> {
  const { getActor } = await import("#app/domain/people/queries.server.ts");
  const { draftReport } = await import("#app/domain/reports/issued/drafting.server.ts");
  const { sendToSign } = await import("#app/domain/reports/issued/issuing.server.ts");
  const { checkQuotations, signReport } = await import("#tests/as-read.ts");
  const facilitator = getActor(ids.facilitator);
  const drafted = draftReport(facilitator, { about: `group-${groupId}`, period: "2025" });
  const id = drafted.ok ? drafted.id : "";
  checkQuotations(facilitator, id, { keep: ["0"], checked: "yes" });
  sendToSign(facilitator, id);
  if (!signReport(getActor(ids.moderator), id).ok)
    throw new Error("The report that quotes it was not issued");
}
