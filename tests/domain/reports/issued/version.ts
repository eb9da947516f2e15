import { eq } from "drizzle-orm";
import { freeze } from "#app/domain/reports/issued/document.ts";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db } from "#db/client.server.ts";
import { issuedReports, releases, reportVersions } from "#db/schema/index.ts";

let begun = 0;

/**
 * The first version of a report of its own about a group, where nothing depends on how it came to be.
 *
 * @param reason what its drafter and its second person have typed, which no email may repeat
 * @returns its id
 */
export function createReportVersion(
  group: { id: string; name: string },
  state: "draft" | "toSign" | "issued",
  reason = "",
): string {
  const startsOn = `${1900 + begun++}-01-01`;
  const [id, reportId, releaseId] = [newId(), newId(), releaseOf(group)];
  const about = { scope: "group", placeId: group.id, period: "year", startsOn } as const;
  const slug = `report-${reportId}`;
  db.insert(issuedReports)
    .values({ id: reportId, ...about, slug, place: group.name, createdAt: now() })
    .run();
  const text = { reason, sentBack: reason };
  const issued = state === "issued" && { version: 1, issuedAt: now(), ...frozen(slug, group.name, reason) };
  db.insert(reportVersions)
    .values({ id, reportId, releaseId, origin: "first", state, draftedAt: now(), ...text, ...issued })
    .run();
  return id;
}

/** One for all reports of a group: each release is one more period to choose from. */
function releaseOf(group: { id: string }): string {
  const about = { scope: "group", placeId: group.id, period: "year", startsOn: "1900-01-01" } as const;
  const report = { isWithheld: false, cells: {}, months: [], responses: [] };
  const found = db.select({ id: releases.id }).from(releases).where(eq(releases.placeId, group.id)).get();
  if (found) return found.id;
  const release = { id: newId(), ...about, version: 1, scheme: "patientVoice", report, createdAt: now() };
  return db.insert(releases).values(release).returning().get().id;
}

function frozen(slug: string, place: string, text: string) {
  return freeze({
    slug,
    place,
    period: "1900",
    startsOn: "1900-01-01",
    version: 1,
    issuedOn: "1901-01-10",
    draftedBy: "A facilitator",
    signedBy: "A moderator",
    history: [],
    base: 40,
    headline: [],
    sections: [{ section: "themes", heading: "Themes", words: text, charts: [], lines: [] }],
    responses: [],
    quotations: {},
    asks: [],
  });
}
