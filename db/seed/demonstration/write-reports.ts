import { and, eq, like, lt, or } from "drizzle-orm";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { getGroup } from "#app/domain/groups/queries.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import { acceptRecommendation } from "#app/domain/recommendations/sending/commands.server.ts";
import { listQuotationsOf, versionOfQuotations } from "#app/domain/reports/issued/contents.server.ts";
import { draftReport } from "#app/domain/reports/issued/drafting.server.ts";
import { addAsk, checkQuotations, editSection } from "#app/domain/reports/issued/editing.server.ts";
import { sendToSign, signReport } from "#app/domain/reports/issued/issuing.server.ts";
import { versionOfReport } from "#app/domain/reports/issued/preview.server.ts";
import { getVersionToSign } from "#app/domain/reports/issued/queries.server.ts";
import { getIssued } from "#app/domain/reports/issued/reading.server.ts";
import { reissueStopped } from "#app/domain/reports/issued/reissuing.server.ts";
import {
  endOf,
  type Period,
  periodAround,
  periodBefore,
  periodKey,
  periodsAround,
} from "#app/domain/reports/periods.ts";
import { asOf } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction } from "../../client.server.ts";
import { feedback, members, outbox } from "../../schema/index.ts";
import { CAST_DOMAIN } from "./cast.ts";

/** So long a quarter is over before its report is begun. */
const BEGUN = 40;

const ASK = {
  title: "Say how long the wait is, in the letter and in the clinic",
  asks: "Write the likely wait into the letter, and on the board of the clinic each morning.",
  why: "People told us that not knowing is harder than waiting.",
  doneWhen: "The letter says it, and the board is right on 9 days out of 10.",
};

/**
 * Reports as they stand in a service that has been lived in, by the commands that make them, each under the clock of its
 * day: one of a year that was issued, asks something, was answered, and lost a quotation; one that waits to be signed; one that is
 * being written. For when the periods that are over have been released.
 */
export function writeReports(seededAt: Date): void {
  inTransaction(() => tellReports(seededAt));
}

function tellReports(seededAt: Date): void {
  const quarter = periodBefore(periodAround("quarter", today(daysAgo(BEGUN))));
  const year = periodsAround(quarter.startsOn).find(
    (period) => period.kind !== "month" && period.kind !== "quarter" && endOf(period) === endOf(quarter),
  );
  const frances = castMember("frances");

  const issued = asOf(daysAgo(35), () => draft(frances, "weald", year ?? quarter));
  const slug = asOf(daysAgo(34), () => {
    const part = "Being told what comes next is what people spoke of most at our meetings, too.";
    must(
      editSection(frances, issued, "summary", { heading: "In short", text: part, note: "", leaveOut: [] }),
    );
    must(addAsk(frances, issued, { ...ASK, to: "organisation-rwf" }));
    check(frances, issued);
    const morgan = castMember("morgan");
    const formVersion = versionOfReport(getVersionToSign(morgan, issued));
    return must(signReport(morgan, issued, { formVersion })).slug;
  });
  asOf(daysAgo(30), () => answer(slug));
  asOf(daysAgo(12), () => {
    withdrawOne(issued);
    reissueStopped();
  });

  asOf(daysAgo(6), () => check(castMember("tom"), draft(castMember("tom"), "coast", quarter)));

  asOf(daysAgo(3), () => {
    const id = draft(frances, "weald", quarter);
    const note = "Morgan, is this too much about one clinic?";
    must(editSection(frances, id, "stages", { heading: "Part of care", text: "", note, leaveOut: [] }));
  });
  deleteOldEmails(daysAgo(2));

  function daysAgo(days: number): Date {
    return new Date(seededAt.getTime() - days * DAY);
  }
}

function draft(actor: MemberActor, slug: string, period: Period): string {
  return must(draftReport(actor, { about: `group-${getGroup(slug).id}`, period: periodKey(period) })).id;
}

/** Looks at the quotations that the draft begins with, and sends it to the second person. */
function check(actor: MemberActor, id: string): void {
  const kept = listQuotationsOf(id).filter(({ isLeftOut }) => !isLeftOut);
  const keep = kept.map(({ position }) => String(position));
  must(checkQuotations(actor, id, { keep, checked: "yes", formVersion: versionOfQuotations(id) }));
  must(sendToSign(actor, id));
}

function answer(slug: string): void {
  const nadia = castMember("nadia");
  const reference = getIssued(nadia, slug).document.asks[0]?.reference;
  must(acceptRecommendation(nadia, reference));
  const nothing = { change: null, dueOn: null, place: null, madeOn: null, evidence: null };
  const text =
    "The letter can say it, and will from the next print. The board we cannot keep right every morning: the clinic fills as people come. A nurse tells everybody the wait when they arrive.";
  must(
    respondToRecommendation(nadia, reference, {
      ...nothing,
      kind: "explained",
      post: "Lead cancer nurse",
      text,
    }),
  );
}

/** The writer of a quotation takes it back; not one of the cast, whose comments have stories of their own. */
function withdrawOne(versionId: string): void {
  for (const { feedbackId } of listQuotationsOf(versionId).filter(({ isLeftOut }) => !isLeftOut)) {
    const found = db
      .select({ reference: feedback.reference, writerId: members.id, email: members.email })
      .from(feedback)
      .innerJoin(members, eq(members.id, feedback.authorId))
      .where(eq(feedback.id, feedbackId ?? ""))
      .get();
    if (!found?.email.startsWith("writer-")) continue;
    withdrawFeedback(getActor(found.writerId), found.reference);
    return;
  }
  throw new Error("The issued report of the demonstration quotes nobody who could withdraw");
}

/** What was sent about them was read long ago, but for the last days. */
function deleteOldEmails(before: Date): void {
  const about = or(
    like(outbox.kind, "report%"),
    like(outbox.kind, "recommendation%"),
    like(outbox.kind, "groupRecommendation%"),
  );
  db.delete(outbox)
    .where(and(about, lt(outbox.createdAt, before)))
    .run();
}

function castMember(key: string): MemberActor {
  const found = db
    .select({ id: members.id })
    .from(members)
    .where(eq(members.email, `${key}@${CAST_DOMAIN}`))
    .get();
  return getActor(found?.id ?? "");
}

/** What a story does is what can be done. */
function must<Done extends { ok: true } | { ok: false; reason: string }>(done: Done) {
  if (!done.ok) throw new Error(`The reports of the demonstration: ${done.reason}`);
  return done as Extract<Done, { ok: true }>;
}
