import { type SQL, sql } from "drizzle-orm";
import { cutPage, type PageKey } from "#app/domain/page-key.server.ts";
import { forbidden } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared, preparedFor } from "#db/prepared.ts";
import { members, recommendations } from "#db/schema/index.ts";
import { type Place, readHolders } from "../../people/holders.server.ts";
import { type Actor, canSomewhere, type MemberActor } from "../../policy.ts";
import { describeRow } from "../lists.server.ts";
import { isActingFor, placeOf, type RecommendationRow } from "../queries.server.ts";
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
import { wantedOf } from "./wanted.ts";

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
    rows: page.rows.map(({ row, takenBy: name, ...facts }) => {
      const isOurs = isTheirs(placeOf(row));
      return {
        ...describeRow(row, true),
        wanted: wantedOf({ row, isTheirs: isOurs, ...facts }),
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
      openResponse: sql<
        "draft" | "waiting" | null
      >`(select response.state from recommendation_responses as response
        where response.recommendation_id = ${recommendations.id} and response.state in ('draft', 'waiting') limit 1)`,
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
