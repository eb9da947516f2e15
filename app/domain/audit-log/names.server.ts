import { sql } from "drizzle-orm";
import { formatDate, formatMoment, today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { type events, members } from "#db/schema/index.ts";
import { OFFICES, type Office } from "#db/vocabulary.ts";
import { listGroupNames } from "../groups/names.server.ts";
import { listOrganisationNames } from "../organisations/queries.server.ts";
import { describeEvent, describeRole, isAuthorship, outcomeOf } from "./wording.ts";

type Row = typeof events.$inferSelect;

/** A row of the audit log in words. Ids of feedback are left out: beside a name they would tell who wrote it. */
export type NamedEvent = {
  /** A moment in words, or only its day where the moment could tell who wrote something. */
  when: string;
  /** The same for a file, in UTC. */
  at: string;
  who: string;
  role: string;
  what: string;
  about: string[];
  outcome: "Done" | "Refused";
  requestId: string | null;
  hash: string | null;
};

/** Puts names in the place of ids, all rows in three queries. */
export function nameAuditEvents(rows: readonly Row[]): NamedEvent[] {
  const all = rows.flatMap(({ actorId, details }) => [actorId, ...Object.values(details)]);
  const ids = JSON.stringify([...new Set(all.filter(Boolean))]);
  const list = JSON.parse(ids) as string[];
  const named = [...memberNames().all({ ids }), ...listGroupNames(list), ...listOrganisationNames(list)];
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return rows.map((row) => nameRow(row, names));
}

const memberNames = prepared(() =>
  db
    .select({
      id: members.id,
      name: sql<string>`iif(${members.name} = '', ${members.email}, ${members.name})`,
    })
    .from(members)
    .where(sql`${members.id} in (select value from json_each(${sql.placeholder("ids")}))`),
);

function nameRow({ name, actorId, ...row }: Row, names: ReadonlyMap<string, string>): NamedEvent {
  const isOwn = isAuthorship(name);
  return {
    when: isOwn ? formatDate(row.occurredAt) : formatMoment(row.occurredAt),
    at: isOwn ? today(row.occurredAt) : row.occurredAt.toISOString(),
    who: isOwn ? "A member" : nameOfActor(actorId, row.actorRole, names),
    role: isOwn || actorId === null ? "" : describeRole(row.actorRole),
    what: describeEvent(name),
    about: aboutOf(row.details, names),
    outcome: outcomeOf(name),
    requestId: isOwn ? null : row.requestId,
    hash: isOwn ? null : row.hash,
  };
}

function nameOfActor(id: string | null, role: string, names: ReadonlyMap<string, string>): string {
  if (id === null) return role === "operator" ? "The server or its operator" : "Somebody not logged in";
  return names.get(id) ?? "An account that is gone";
}

function aboutOf(details: Record<string, string>, names: ReadonlyMap<string, string>): string[] {
  const { memberId, groupId, organisationId, office, route, rows, sessions, times } = details;
  const isPerson = memberId !== undefined && memberId !== "";
  return [
    isPerson ? (names.get(memberId) ?? "An account that is gone") : "",
    groupId ? (names.get(groupId) ?? "") : "",
    organisationId ? (names.get(organisationId) ?? "") : "",
    office ? OFFICES[office as Office] : "",
    route ? `Page ${route.replace(/^routes\/([a-z-]+\/)?/, "")}` : "",
    rows ? `${rows} rows` : "",
    sessions ? `${sessions} sessions` : "",
    times ? `${times} more times in that minute` : "",
  ].filter(Boolean);
}
