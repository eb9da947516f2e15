import { and, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { reportVersions } from "#db/schema/index.ts";
import { REPORT_ORIGINS } from "#db/vocabulary.ts";
import { canSomewhere, type MemberActor } from "../../policy.ts";
import { describePeriod } from "../periods.ts";
import { listQuotationsOf } from "./contents.server.ts";
import type { IssuedAsk, IssuedQuotation } from "./document.ts";
import { describeFigures, describeSections } from "./parts.server.ts";
import { periodOf, type VersionRow } from "./queries.server.ts";

/** All that a version says, from its release, its parts, and the words that may be quoted at this moment. */
export function compose(row: VersionRow, signer: MemberActor, asks: IssuedAsk[]) {
  const report = describeFigures(row);
  const before = listNumbered(row.reportId);
  const version = (before.at(-1)?.version ?? 0) + 1;
  const issuedOn = today(now());
  const quotations = listQuotationsOf(row.id).filter(({ isLeftOut }) => !isLeftOut);
  const sections = describeSections(row.id, report);
  const isQuoting = sections.some(({ section }) => section === "words");
  const isAnswering = sections.some(({ section }) => section === "answered");
  const isAsking = sections.some(({ section }) => section === "asks");
  return {
    slug: row.slug,
    place: row.place,
    period: describePeriod(periodOf(row)),
    startsOn: row.startsOn,
    version,
    issuedOn,
    draftedBy: row.scope === "group" ? `A facilitator of ${row.place}` : "A moderator",
    signedBy: canSomewhere(signer, "report:draftCounty")
      ? "A moderator"
      : `Another facilitator of ${row.place}`,
    history: [
      ...before.map(({ version, on, what }) => ({ version, on, what })),
      { version, on: issuedOn, what: whatOf(row) },
    ],
    base: report.base,
    headline: report.headline,
    sections,
    responses: isAnswering ? report.responses : [],
    quotations: Object.fromEntries(
      (isQuoting ? quotations : []).map(({ position, voice, words, about }): [string, IssuedQuotation] => [
        `q${position}`,
        { voice, words, about },
      ]),
    ),
    asks: isAsking ? asks : [],
  };
}

function whatOf({ origin, reason }: Pick<VersionRow, "origin" | "reason">): string {
  return reason ? `${REPORT_ORIGINS[origin]}: ${reason}` : REPORT_ORIGINS[origin];
}

/** Every version of a report that was issued, in order. */
export function listNumbered(reportId: string) {
  return db
    .select({
      id: reportVersions.id,
      version: sql<number>`${reportVersions.version}`,
      origin: reportVersions.origin,
      reason: reportVersions.reason,
      issuedAt: reportVersions.issuedAt,
    })
    .from(reportVersions)
    .where(and(eq(reportVersions.reportId, reportId), sql`${reportVersions.version} is not null`))
    .orderBy(reportVersions.version)
    .all()
    .map(({ issuedAt, ...row }) => ({ ...row, on: today(issuedAt ?? now()), what: whatOf(row) }));
}
