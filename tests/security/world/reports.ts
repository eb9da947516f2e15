import { eq } from "drizzle-orm";
import { freeze } from "#app/domain/reports/issued/document.ts";
import { COUNTY } from "#app/domain/reports/scopes.server.ts";
import { db } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { canariesFor } from "./canary.ts";

/**
 * Reports of the Weald group: one that is being written and quotes a comment, one that waits for a second person, and one
 * that everyone reads. Another of the whole county is being written by a moderator. All of them rest on one released quarter.
 */
export function makeReports(
  ids: Record<"facilitator" | "moderator", string>,
  { weald }: { weald: string },
  organisationId: string,
  comment: { id: string },
) {
  const scope = { scope: "group", placeId: weald } as const;
  const releaseId = crypto.randomUUID();
  const report = { isWithheld: false, cells: { people: 40 }, months: [], responses: [] };
  const quarter = { period: "quarter", startsOn: "2025-01-01" } as const;
  db.insert(tables.releases)
    .values({
      id: releaseId,
      ...scope,
      ...quarter,
      version: 1,
      scheme: "patientVoice",
      report,
      createdAt: new Date(),
    })
    .run();

  const version = (name: "written" | "toSign" | "issued" | "ofCounty", startsOn: string) => {
    const isOfCounty = name === "ofCounty";
    const whose = isOfCounty ? "county" : "weald";
    const reportId = crypto.randomUUID();
    const slug = `${whose}-${name.toLowerCase()}`;
    const place = `CNRY-issued_reports-${name}-place-${whose}`;
    const of = { ...(isOfCounty ? COUNTY : scope), period: "quarter", startsOn, slug, place } as const;
    db.insert(tables.issuedReports)
      .values({ id: reportId, ...of, createdAt: new Date() })
      .run();
    const id = crypto.randomUUID();
    const drafter = isOfCounty ? ids.moderator : ids.facilitator;
    const words = canariesFor(tables.reportVersions, name, whose);
    db.insert(tables.reportVersions)
      .values({
        id,
        reportId,
        releaseId,
        origin: "first",
        state: "draft",
        draftedAt: new Date(),
        draftedById: drafter,
        checkedById: drafter,
        checkedAt: new Date(),
        reason: words.reason ?? "",
        sentBack: words.sentBack,
      })
      .run();
    const section = canariesFor(tables.reportSections, name, whose) as Record<
      "heading" | "text" | "note",
      string
    >;
    db.insert(tables.reportSections)
      .values({ versionId: id, section: "themes", isLeftOut: false, ...section })
      .run();
    const ask = canariesFor(tables.reportAsks, name, whose) as Record<
      "title" | "asks" | "why" | "doneWhen",
      string
    >;
    const askId = crypto.randomUUID();
    db.insert(tables.reportAsks)
      .values({ id: askId, versionId: id, position: 1, ...ask, toOrganisationId: organisationId })
      .run();
    const aboutWriter = `CNRY-report_quotations-${name}-about-weald`;
    const quotation = {
      versionId: id,
      position: 0,
      feedbackId: comment.id,
      passage: "wentWell",
      voice: "own",
    } as const;
    if (name === "written" || name === "toSign")
      db.insert(tables.reportQuotations)
        .values({ ...quotation, about: aboutWriter, fits: 20, isLeftOut: false })
        .run();
    return { id, slug, place, ask: askId, text: section.text };
  };
  const written = version("written", "2025-01-01");
  const toSign = version("toSign", "2025-04-01");
  const issued = version("issued", "2025-07-01");
  const ofCounty = version("ofCounty", "2025-01-01");
  const set = (id: string, values: Partial<typeof tables.reportVersions.$inferInsert>) =>
    db.update(tables.reportVersions).set(values).where(eq(tables.reportVersions.id, id)).run();
  set(toSign.id, { state: "toSign" });
  const frozen = freeze({
    slug: issued.slug,
    place: issued.place,
    period: "July to September 2025",
    startsOn: "2025-07-01",
    version: 1,
    issuedOn: "2025-10-10",
    draftedBy: "A facilitator",
    signedBy: "A moderator",
    history: [{ version: 1, on: "2025-10-10", what: "Issued" }],
    base: 40,
    headline: [],
    sections: [{ section: "themes", heading: "Themes", words: issued.text, charts: [], lines: [] }],
    responses: [],
    quotations: {},
    asks: [],
  });
  set(issued.id, { state: "issued", version: 1, issuedAt: new Date(), signedById: ids.moderator, ...frozen });
  return {
    reports: { issued: issued.slug, written: written.slug },
    reportVersions: { written: written.id, toSign: toSign.id, issued: issued.id, ofCounty: ofCounty.id },
    reportAsks: { written: written.ask, toSign: toSign.ask },
  };
}
