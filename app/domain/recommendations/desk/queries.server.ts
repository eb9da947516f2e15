import { type SQL, sql } from "drizzle-orm";
import { cutPage, type PageKey } from "#app/domain/page-key.server.ts";
import { forbidden } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared, preparedFor } from "#db/prepared.ts";
import { members, recommendations } from "#db/schema/index.ts";
import type { ResponseState } from "#db/vocabulary.ts";
import {
  type Holders,
  inGroup,
  inOrganisation,
  type Place,
  readHolders,
} from "../../people/holders.server.ts";
import { type Actor, canSomewhere, type MemberActor } from "../../policy.ts";
import { describeRow } from "../lists.server.ts";
import { isActingFor, placeOf, type RecommendationRow, speaksForItself } from "../queries.server.ts";
import { canAgree, listDeclined } from "../responding/agreeing.server.ts";
import { findToWriteAgain, listPartnersToAgree } from "../responding/open.server.ts";
import { findTaker } from "../taker.server.ts";
import {
  byWhen,
  CONDITIONS,
  type DeskList,
  ELSEWHERE,
  isListed,
  isOnDesk,
  placesFor,
} from "./lists.server.ts";
import { type DeskFacts, wantedOf } from "./wanted.server.ts";

const PER_PAGE = 20;

/** After everything that is due: what has no date stands at the end. */
const NEVER = "9999-12-31";

/** Whom it is taken on by: the reader, or nobody yet. */
export const TAKEN_BY = { me: "Me", nobody: "Nobody yet" } as const;

export type TakenBy = keyof typeof TAKEN_BY;

const TAKEN: Record<TakenBy, SQL> = {
  me: sql`${recommendations.takenById} = ${sql.placeholder("actor")}`,
  nobody: sql`${recommendations.takenById} is null`,
};

/**
 * A list of the actor's desk, a page at a time: what is due first stands first.
 *
 * @throws Response 403 for those who have no desk
 */
export function listDesk(actor: MemberActor, list: DeskList, takenBy?: TakenBy, after?: PageKey) {
  if (!canSomewhere(actor, "recommendation:decide")) throw forbidden();
  const holders = readHolders();
  const isTheirs = (place: Place) => isActingFor(actor, place, holders);
  const statement = deskList({ list, takenBy });
  const dueAfter = after ? after.at.toISOString().slice(0, 10) : "";
  const asked = { ...placesFor(actor), actor: actor.id, dueAfter, idAfter: after?.id ?? "" };
  const page = cutPage(statement.all(asked), PER_PAGE, ({ row, when }) => ({
    at: new Date(`${when ?? NEVER}T00:00:00Z`),
    id: row.id,
  }));
  return {
    // Of what lies with others it is theirs to know who has it, and whoever left the office has nothing.
    rows: page.rows.map(({ row, takenBy: name, ...found }) => {
      const place = placeOf(row);
      const isOurs = isTheirs(place);
      return {
        ...describeRow(row, true),
        wanted: wantedOf({
          ...found,
          row,
          isTheirs: isOurs,
          isTheirWords: isTheirs(inGroup(row.groupId)),
          isInItsName: speaksForItself(place, holders.holderOf(place)),
          toAgree: found.isToAgree ? inWhoseNameToAgree(actor, row, holders) : null,
          lastResponse: whatBecameOf(found.lastResponse, row, holders),
        }),
        takenBy: isOurs && findTaker(row, holders) ? name : null,
      };
    }),
    next: page.next,
  };
}

const deskList = preparedFor(({ list, takenBy }: { list: DeskList; takenBy: TakenBy | undefined }) =>
  selectDesk(isListed(list), takenBy && TAKEN[takenBy]),
);

function selectDesk(...conditions: (SQL | undefined)[]) {
  const all = sql.join(
    conditions.filter((condition) => condition !== undefined),
    sql` and `,
  );
  return db
    .select({
      row: recommendations,
      when: byWhen,
      takenBy: members.nameToShow,
      isToAgree: sql<boolean>`${ELSEWHERE.toAgree}`.mapWith(Boolean),
      isToSay: sql<boolean>`${ELSEWHERE.toSay}`.mapWith(Boolean),
      lastMove: sql<DeskFacts["lastMove"]>`(select move.step from recommendation_steps as move
        where move.recommendation_id = ${recommendations.id}
          and move.step in ('sent', 'accepted', 'returned', 'redirected')
        order by move.at desc, move.id desc limit 1)`,
      lastResponse: sql<ResponseState | null>`(select response.state from recommendation_responses as response
        where response.recommendation_id = ${recommendations.id}
        order by response.created_at desc, response.id desc limit 1)`,
    })
    .from(recommendations)
    .leftJoin(members, sql`${members.id} = ${recommendations.takenById}`)
    .where(
      sql`${all}
        and (coalesce(${byWhen}, ${NEVER}), ${recommendations.id}) > (${sql.placeholder("dueAfter")}, ${sql.placeholder("idAfter")})`,
    )
    .orderBy(sql`coalesce(${byWhen}, ${NEVER}), ${recommendations.id}`)
    .limit(PER_PAGE + 1);
}

/** Of the organisations that have yet to agree: one whose office the actor holds, or else one that they stand in for. */
function inWhoseNameToAgree(actor: Actor, row: RecommendationRow, holders: Holders): DeskFacts["toAgree"] {
  const places = listPartnersToAgree(row)
    .map(inOrganisation)
    .filter((place) => isActingFor(actor, place, holders));
  if (places.length === 0) return null;
  return places.some((place) => speaksForItself(place, holders.holderOf(place))) ? "inItsName" : "standingIn";
}

/** One that somebody declined, or that waits for an office that nobody holds, goes nowhere as it is. */
function whatBecameOf(
  state: ResponseState | null,
  row: RecommendationRow,
  holders: Holders,
): DeskFacts["lastResponse"] {
  if (state === "waiting") return state;
  const again = findToWriteAgain(row);
  if (state === "returned") return again ? state : null;
  if (state !== "draft") return null;
  const isStuck = listPartnersToAgree(row).some((id) => !canAgree(id, holders));
  return isStuck || (again && listDeclined(again).length > 0) ? "notAgreed" : "toAgree";
}

/** What is to be done next when this one has been decided about: what is due first of all that waits on the desk. */
export function findNextOnDesk(actor: Actor, { id }: Pick<RecommendationRow, "id">) {
  if (!canSomewhere(actor, "recommendation:decide")) return undefined;
  return nextOnDesk().get({ ...placesFor(actor), id });
}

const nextOnDesk = prepared(() =>
  db
    .select({ reference: recommendations.reference, title: recommendations.title })
    .from(recommendations)
    .where(
      sql`${isOnDesk} and ${recommendations.id} <> ${sql.placeholder("id")}
        and (${CONDITIONS.toAccept} or ${CONDITIONS.toRespond} or ${CONDITIONS.toSend})`,
    )
    .orderBy(sql`coalesce(${byWhen}, ${NEVER}), ${recommendations.id}`)
    .limit(1),
);
