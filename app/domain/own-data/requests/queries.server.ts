import { asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { now } from "#app/lib/clock.ts";
import { forbidden, notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { members, postRequests } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { isSecondPerson } from "../../people/second-person.ts";
import { type Actor, can } from "../../policy.ts";
import { keptSince } from "../../records/kept-since.ts";

const MOST_LISTED = 100;

const askers = alias(members, "askers");

export type PostRequest = NonNullable<ReturnType<ReturnType<typeof postRequestById>["get"]>>;

/** @throws Response 403 for all but administrators, 404 without such a request */
export function getRequest(actor: Actor, id: string | undefined): PostRequest {
  authorize(actor, "request:write");
  const asked = postRequestById().get({ id: id ?? "" });
  if (!asked) throw notFound();
  return asked;
}

const postRequestById = prepared(() => selectRequests().where(eq(postRequests.id, sql.placeholder("id"))));

/** @throws Response 403 for whoever wrote it down and whom it is about, and as `getRequest` */
export function getRequestToAgree(actor: Actor, id: string | undefined): PostRequest {
  const asked = getRequest(actor, id);
  if (!isSecondPerson(actor, "request:agree", asked)) throw forbidden();
  return asked;
}

/** What an actor may do with a request as it stands. */
export function mayWith(actor: Actor, asked: PostRequest) {
  const isOpen = asked.state === "asked";
  return {
    agree: isOpen && isSecondPerson(actor, "request:agree", asked),
    stop: isOpen && can(actor, "request:write", { authorId: asked.memberId }),
    take: canTake(actor, asked),
  };
}

/** A copy that two agreed on goes to whoever wrote the request down, once and within its days. */
export function canTake(actor: Actor, asked: PostRequest): boolean {
  const { kind, state, takenAt, settledAt, askedById, memberId } = asked;
  if (kind !== "copy" || state !== "agreed" || takenAt || !settledAt || settledAt <= keptSince("download"))
    return false;
  return can(actor, "request:takeCopy", { authorId: memberId }) && (!askedById || askedById === actor.id);
}

/** What waits, the longest first: to be agreed on, or to be taken. @throws Response 403 for all but administrators */
export function listOpenRequests(actor: Actor) {
  authorize(actor, "request:write");
  return openRequests()
    .all({ since: keptSince("download").getTime(), now: now().getTime() })
    .map((asked) => ({ ...asked, may: mayWith(actor, asked) }));
}

const openRequests = prepared(() =>
  selectRequests()
    .where(
      sql`${postRequests.state} = 'asked' or (${postRequests.state} = 'agreed' and ${postRequests.kind} = 'copy'
        and ${postRequests.takenAt} is null and ${postRequests.settledAt} between ${sql.placeholder("since")} and ${sql.placeholder("now")})`,
    )
    .orderBy(asc(postRequests.askedAt), asc(postRequests.id))
    .limit(MOST_LISTED),
);

/** How many wait for a second administrator. @throws Response 403 for all but administrators */
export function countRequestsToAgree(actor: Actor): number {
  return listOpenRequests(actor).filter(({ state }) => state === "asked").length;
}

function selectRequests() {
  return db
    .select({
      id: postRequests.id,
      memberId: postRequests.memberId,
      name: members.name,
      email: members.email,
      kind: postRequests.kind,
      state: postRequests.state,
      reason: postRequests.reason,
      keepsFeedback: postRequests.keepsFeedback,
      askedById: postRequests.askedById,
      askedBy: askers.name,
      askedAt: postRequests.askedAt,
      settledAt: postRequests.settledAt,
      takenAt: postRequests.takenAt,
    })
    .from(postRequests)
    .innerJoin(members, eq(members.id, postRequests.memberId))
    .leftJoin(askers, eq(askers.id, postRequests.askedById));
}
