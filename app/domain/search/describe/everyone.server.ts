import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  glossaryTerms,
  groups,
  issuedReports,
  organisations,
  publishedChanges,
  recommendations,
  reportVersions,
  sites,
} from "#db/schema/index.ts";
import { GROUP_LEVELS, OUTCOMES } from "#db/vocabulary.ts";
import { publicTitle } from "../../recommendations/public-words.server.ts";
import { describePeriod } from "../../reports/periods.ts";
import { asList, byId, type Describe, isAmong } from "./description.server.ts";

export const describeGroups: Describe = (ids) =>
  byId(groupsFound().all(asList(ids)), (row) => ({
    title: row.name,
    href: `/groups/${row.slug}`,
    about: [GROUP_LEVELS[row.level], row.towns, row.archivedAt && "has ended"],
    on: null,
  }));

const groupsFound = prepared(() => db.select().from(groups).where(isAmong(groups.id)));

/** A hospital leads to what has changed at its trust. */
export const describePlaces: Describe = (ids) =>
  byId([...organisationsFound().all(asList(ids)), ...sitesFound().all(asList(ids))], (row) => ({
    title: row.name,
    href: `/what-has-changed?organisation=${encodeURIComponent(row.organisationId)}`,
    about: [row.where, "what has changed here"],
    on: null,
  }));

const organisationsFound = prepared(() =>
  db
    .select({
      id: organisations.id,
      name: organisations.name,
      organisationId: organisations.id,
      where: sql<string | null>`null`,
    })
    .from(organisations)
    .where(isAmong(organisations.id)),
);

const sitesFound = prepared(() =>
  db
    .select({
      id: sites.id,
      name: sites.name,
      organisationId: sites.organisationId,
      where: organisations.name,
    })
    .from(sites)
    .innerJoin(organisations, eq(organisations.id, sites.organisationId))
    .where(isAmong(sites.id)),
);

/** A word of the glossary is explained where it is found. */
export const describeTerms: Describe = (ids) =>
  byId(termsFound().all(asList(ids)), (row) => ({
    title: row.term,
    href: null,
    about: [row.meaning],
    on: null,
  }));

const termsFound = prepared(() => db.select().from(glossaryTerms).where(isAmong(glossaryTerms.id)));

export const describeChanges: Describe = (ids) =>
  byId(changesFound().all(asList(ids)), (row) => ({
    title: row.title,
    href: `/recommendations/${row.reference}`,
    about: [OUTCOMES[row.outcome], row.heldBy],
    on: row.changedAt,
    reference: row.reference,
  }));

const changesFound = prepared(() =>
  db
    .select({
      id: publishedChanges.recommendationId,
      reference: publishedChanges.reference,
      title: publishedChanges.title,
      outcome: publishedChanges.outcome,
      heldBy: publishedChanges.heldBy,
      changedAt: publishedChanges.changedAt,
    })
    .from(publishedChanges)
    .where(isAmong(publishedChanges.recommendationId)),
);

export const describeRecommendations: Describe = (ids) =>
  byId(recommendationsFound().all(asList(ids)), (row) => ({
    title: row.title,
    href: `/recommendations/${row.reference}`,
    about: [row.group],
    on: row.acceptedAt,
    reference: row.reference,
  }));

const recommendationsFound = prepared(() =>
  db
    .select({
      id: recommendations.id,
      reference: recommendations.reference,
      title: publicTitle,
      acceptedAt: recommendations.acceptedAt,
      group: groups.name,
    })
    .from(recommendations)
    .innerJoin(groups, eq(groups.id, recommendations.groupId))
    .where(isAmong(recommendations.id)),
);

export const describeReports: Describe = (ids) =>
  byId(reportsFound().all(asList(ids)), ({ kind, startsOn, ...row }) => ({
    title: `${row.place}, ${describePeriod({ kind, startsOn })}`,
    href: `/reports/${row.slug}`,
    about: [],
    on: row.issuedAt,
  }));

const reportsFound = prepared(() =>
  db
    .select({
      id: reportVersions.id,
      slug: issuedReports.slug,
      place: issuedReports.place,
      kind: issuedReports.period,
      startsOn: issuedReports.startsOn,
      issuedAt: reportVersions.issuedAt,
    })
    .from(reportVersions)
    .innerJoin(issuedReports, eq(issuedReports.id, reportVersions.reportId))
    .where(isAmong(reportVersions.id)),
);
