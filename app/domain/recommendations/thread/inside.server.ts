import { sql } from "drizzle-orm";
import { formatDate } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { members, recommendationNotes } from "#db/schema/index.ts";
import { inGroup, inOrganisation, readHolders } from "../../people/holders.server.ts";
import { type Actor, scopeOf } from "../../policy.ts";
import { listQuestions } from "../asking/queries.server.ts";
import { versionOfResponse } from "../form-versions.server.ts";
import { isActingFor, ownerOf, type RecommendationRow } from "../queries.server.ts";
import { listDeclined, listUnanswered } from "../responding/agreeing.server.ts";
import { findOpenResponse, listPartnersToAgree } from "../responding/open.server.ts";
import { findTaker } from "../taker.server.ts";
import { describeResponse } from "./entries.server.ts";

/** The notes of the offices that the actor holds, and no others': whoever stands in for an office does not read what it noted. */
export function listOwnNotes(actor: Actor, row: RecommendationRow) {
  const { groupIds, organisationIds } = scopeOf(actor, "recommendation:decide");
  return notesOn()
    .all({ id: row.id })
    .filter(
      ({ groupId, organisationId }) =>
        groupIds.includes(groupId ?? "") || organisationIds.includes(organisationId ?? ""),
    )
    .map(({ text, name, writtenAt }) => ({
      text,
      by: name ?? "Somebody who has left",
      on: formatDate(writtenAt),
    }));
}

const notesOn = prepared(() =>
  db
    .select({
      groupId: recommendationNotes.groupId,
      organisationId: recommendationNotes.organisationId,
      text: recommendationNotes.text,
      writtenAt: recommendationNotes.writtenAt,
      name: members.nameToShow,
    })
    .from(recommendationNotes)
    .leftJoin(members, sql`${members.id} = ${recommendationNotes.authorId}`)
    .where(sql`${recommendationNotes.recommendationId} = ${sql.placeholder("id")}`)
    .orderBy(recommendationNotes.writtenAt, recommendationNotes.id),
);

/** What those who were asked said is still missing: for the office whose it is. */
export function listSaid({ id }: RecommendationRow) {
  return listQuestions(id)
    .filter(({ text }) => text !== "")
    .map(({ answer, text, answeredAt, heldAt, groupId }) => ({
      answer,
      text,
      // Of a group the day is that of its meeting, not that on which somebody wrote it down.
      on: dayOf(heldAt ?? answeredAt),
      who: groupId ? readHolders().nameOf(inGroup(groupId)) : "Somebody whose feedback is behind this",
    }));
}

const dayOf = (at: Date | null) => (at ? formatDate(at) : "");

/** Who of its office sees to it: for those of the same office. Whoever holds it no more sees to nothing. */
export function describeTaker(actor: Actor, row: RecommendationRow) {
  const takenById = findTaker(row);
  const name = takenById ? (nameOf().get({ id: takenById })?.name ?? null) : null;
  return { name, isReader: takenById !== null && takenById === actor.id };
}

const nameOf = prepared(() =>
  db
    .select({ name: members.nameToShow })
    .from(members)
    .where(sql`${members.id} = ${sql.placeholder("id")}`),
);

/**
 * The response that is on its way, for those whose it is: the office that has the recommendation, the organisations that it
 * would speak for, and moderators. All others read it once it is published.
 */
export function findResponseOnItsWay(actor: Actor, row: RecommendationRow) {
  const holders = readHolders();
  const offices = [ownerOf(row), ...listPartnersToAgree(row).map(inOrganisation)];
  const isTheirs = offices.some((place) => isActingFor(actor, place, holders));
  return isTheirs || scopeOf(actor, "recommendation:check").all ? describeOpenResponse(row) : undefined;
}

/** The same for a page that only they open. */
export function describeOpenResponse(row: RecommendationRow) {
  const open = findOpenResponse(row);
  return (
    open && {
      ...describeResponse(open),
      state: open.state,
      formVersion: versionOfResponse(open),
      declined: listDeclined(open),
      unanswered: listUnanswered(row),
    }
  );
}
