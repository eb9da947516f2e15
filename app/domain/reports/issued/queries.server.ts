import { and, eq, inArray, sql } from "drizzle-orm";
import { formatDate } from "#app/lib/london.ts";
import { forbidden, notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { issuedReports, reportVersions } from "#db/schema/index.ts";
import { REPORT_STATES } from "#db/vocabulary.ts";
import { listGroupNames } from "../../groups/names.server.ts";
import { findPartnership } from "../../groups/partnership.server.ts";
import { listCareOrganisations, listOrganisationNames } from "../../organisations/queries.server.ts";
import { type Actor, can, canSomewhere, scopeOf } from "../../policy.ts";
import { describePeriod, type Period } from "../periods.ts";
import { COUNTY, type Scope } from "../scopes.server.ts";

/** A version with the report that it is of: for deciding, never for a page. */
export type VersionRow = NonNullable<ReturnType<ReturnType<typeof versionById>["get"]>>;

/** Everything that a report can be drafted about by the actor: their groups; the county and its organisations. */
export function listPlacesToDraft(actor: Actor): (Scope & { key: string; name: string })[] {
  const groups = listGroupNames(scopeOf(actor, "report:draftGroup").groupIds);
  const isOfCounty = canSomewhere(actor, "report:draftCounty");
  const organisations = isOfCounty ? listOrganisationNames(listCareOrganisations().map(({ id }) => id)) : [];
  return [
    ...groups.map(({ id, name }) => ({ scope: "group" as const, placeId: id, name, key: `group-${id}` })),
    ...(isOfCounty ? [{ ...COUNTY, key: "county", name: "Kent and Medway" }] : []),
    ...organisations.map(({ id, name }) => ({
      scope: "organisation" as const,
      placeId: id,
      name,
      key: `organisation-${id}`,
    })),
  ];
}

export function canDraft(actor: Actor, { scope, placeId }: Scope): boolean {
  return scope === "group"
    ? can(actor, "report:draftGroup", { groupId: placeId })
    : can(actor, "report:draftCounty");
}

/** May the actor be the second person? Whoever wrote it or checked its quotations is the first. */
export function canSign(actor: Actor, row: Scope & Pick<VersionRow, "draftedById" | "checkedById">): boolean {
  const groupId = row.scope === "group" ? row.placeId : null;
  return can(actor, "report:sign", { authorId: row.draftedById, groupId }) && row.checkedById !== actor.id;
}

/**
 * A version in work that the actor writes or may sign.
 *
 * @throws Response 404 when there is none, or it is not theirs
 */
export function getVersion(actor: Actor, id: string | undefined): VersionRow {
  const row = versionById().get({ id: id ?? "" });
  if (!row || row.version !== null || !(canDraft(actor, row) || canSign(actor, row))) throw notFound();
  return row;
}

/** The public page of a version that is in work no more, for those who could have written or signed it. */
export function findIssuedPage(actor: Actor, id: string | undefined): string | undefined {
  const row = versionById().get({ id: id ?? "" });
  const isTheirs = row && (canDraft(actor, row) || canSign(actor, row));
  return isTheirs && row.version !== null ? `/reports/${row.slug}` : undefined;
}

/** @throws Response as `getVersion`, and 403 for those who may only sign it */
export function getVersionToWrite(actor: Actor, id: string | undefined): VersionRow {
  const row = getVersion(actor, id);
  if (!canDraft(actor, row)) throw forbidden();
  return row;
}

/** @throws Response as `getVersion`, and 403 for whoever wrote or checked it */
export function getVersionToSign(actor: Actor, id: string | undefined): VersionRow {
  const row = getVersion(actor, id);
  if (!canSign(actor, row)) throw forbidden();
  return row;
}

function selectVersions() {
  return db
    .select({
      id: reportVersions.id,
      reportId: reportVersions.reportId,
      state: reportVersions.state,
      origin: reportVersions.origin,
      reason: reportVersions.reason,
      releaseId: reportVersions.releaseId,
      draftedById: reportVersions.draftedById,
      draftedAt: reportVersions.draftedAt,
      checkedById: reportVersions.checkedById,
      checkedAt: reportVersions.checkedAt,
      sentBack: reportVersions.sentBack,
      version: reportVersions.version,
      slug: issuedReports.slug,
      scope: issuedReports.scope,
      placeId: issuedReports.placeId,
      place: issuedReports.place,
      kind: issuedReports.period,
      startsOn: issuedReports.startsOn,
    })
    .from(reportVersions)
    .innerJoin(issuedReports, eq(issuedReports.id, reportVersions.reportId));
}

const versionById = prepared(() => selectVersions().where(eq(reportVersions.id, sql.placeholder("id"))));

/** What is in work, of which the actor writes or may sign some, the oldest first. */
const versionsInWork = prepared(() =>
  selectVersions()
    .where(sql`${reportVersions.state} in ('draft', 'toSign')`)
    .orderBy(reportVersions.draftedAt, reportVersions.id),
);

/** For counting, never for a page. */
export function listRowsInWork(): VersionRow[] {
  return versionsInWork().all();
}

/** @throws Response 403 for those who neither write nor sign reports */
export function listVersionsInWork(actor: Actor) {
  if (!canSomewhere(actor, "report:sign")) throw forbidden();
  return listRowsInWork()
    .filter((row) => canDraft(actor, row) || canSign(actor, row))
    .map((row) => ({
      id: row.id,
      name: nameOf(row),
      state: REPORT_STATES[row.state],
      since: formatDate(row.draftedAt),
      isToSign: row.state === "toSign" && canSign(actor, row),
    }));
}

/** How many reports wait for the actor as the second person. */
export function countToSign(actor: Actor): number {
  if (!canSomewhere(actor, "report:sign")) return 0;
  return listVersionsInWork(actor).filter(({ isToSign }) => isToSign).length;
}

export function periodOf({ kind, startsOn }: Period): Period {
  return { kind, startsOn };
}

export function nameOf(row: Period & { place: string }): string {
  return `${row.place}, ${describePeriod(periodOf(row))}`;
}

/** Is a version of this report in work already? */
export function findInWork(reportId: string) {
  return db
    .select({ id: reportVersions.id })
    .from(reportVersions)
    .where(and(eq(reportVersions.reportId, reportId), inArray(reportVersions.state, ["draft", "toSign"])))
    .get();
}

/** In whose name a report asks: the group's own, and of the county or an organisation the partnership's. */
export function groupThatAsks({ scope, placeId }: Scope): string {
  const id = scope === "group" ? placeId : findPartnership();
  if (!id) throw notFound();
  return id;
}

/** The details of an event about a version. */
export function idsOf({ id, scope, placeId }: { id: string } & Scope) {
  return { reportVersionId: id, ...(scope === "group" ? { groupId: placeId } : {}) };
}
