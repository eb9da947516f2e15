import { and, asc, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
import { cutPage, keyValues, OLDEST, type PageKey } from "#app/domain/page-key.server.ts";
import { prepared } from "#db/prepared.ts";
import { actions, notes } from "#db/schema/index.ts";
import type { MemberActor } from "../policy.ts";
import { atThisMoment, describeAction, isAfter, keyOf, type Row, selectActions } from "./queries.server.ts";
import { POSTS } from "./rules.ts";

const OWN_PER_PAGE = 20;
const MOST_CLOSED = 20;

/**
 * The actions that the actor took on, and those that the actor wrote down for others, each apart and a page at a time.
 *
 * @param part where one of the two goes on: then the page has nothing else
 */
export function listOwnActions(
  actor: MemberActor,
  part: { after?: PageKey | undefined; othersAfter?: PageKey | undefined } = {},
) {
  const asked = { memberId: actor.id, ...atThisMoment() };
  const isWhole = !part.after && !part.othersAfter;
  const from = { ...asked, ...keyValues(part.after ?? OLDEST) };
  const own = part.othersAfter ? [] : inOrder([...ownOpen().all(from), ...listOfPosts(actor, from)]);
  const others = part.after
    ? []
    : writtenForOthers().all({ ...asked, ...keyValues(part.othersAfter ?? OLDEST) });
  const [open, forOthers] = [own, others].map((rows) => cutPage(rows, OWN_PER_PAGE, keyOf));
  return {
    open: open?.rows.map(describeAction) ?? [],
    next: open?.next,
    forOthers: forOthers?.rows.map(describeAction) ?? [],
    othersNext: forOthers?.next,
    closed: isWhole ? ownClosed().all(asked).map(describeAction) : [],
    isWhole,
  };
}

const ownOpen = prepared(() =>
  selectActions()
    .where(and(eq(actions.ownerId, sql.placeholder("memberId")), sql`${actions.state} = 'open'`, isAfter))
    .orderBy(asc(actions.writtenAt), asc(actions.id))
    .limit(OWN_PER_PAGE + 1),
);

/** What was given to the posts that the actor holds, whoever held them then. @param from where the list goes on */
function listOfPosts(
  actor: MemberActor,
  from: { today: string; now: number; at: number; id: string },
): Row[] {
  return actor.roles.flatMap((held) =>
    held.role === "facilitator" || held.role === "representative"
      ? openOfPost().all({
          ...from,
          groupId: held.groupId,
          names: JSON.stringify(POSTS[held.role]),
          isWriter: held.role === "facilitator" ? 1 : 0,
        })
      : [],
  );
}

const openOfPost = prepared(() =>
  selectActions()
    .where(
      and(
        eq(actions.groupId, sql.placeholder("groupId")),
        sql`${actions.state} = 'open'`,
        isNull(actions.ownerId),
        sql`lower(trim(${actions.owner})) in (select value from json_each(${sql.placeholder("names")}))`,
        // In the days of review notes are for those who came, and for who writes them.
        sql`(${notes.state} = 'agreed' or ${sql.placeholder("isWriter")} = 1)`,
        isAfter,
      ),
    )
    .orderBy(asc(actions.writtenAt), asc(actions.id))
    .limit(OWN_PER_PAGE + 1),
);

function inOrder(rows: Row[]): Row[] {
  return rows.toSorted((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime() || (a.id < b.id ? -1 : 1));
}

const writtenForOthers = prepared(() =>
  selectActions()
    .where(
      and(
        eq(actions.writtenById, sql.placeholder("memberId")),
        sql`${actions.state} = 'open'`,
        or(sql`${actions.ownerId} is null`, ne(actions.ownerId, sql.placeholder("memberId"))),
        isAfter,
      ),
    )
    .orderBy(asc(actions.writtenAt), asc(actions.id))
    .limit(OWN_PER_PAGE + 1),
);

const ownClosed = prepared(() =>
  selectActions()
    .where(and(eq(actions.ownerId, sql.placeholder("memberId")), sql`${actions.state} <> 'open'`))
    .orderBy(desc(actions.closedAt), desc(actions.id))
    .limit(MOST_CLOSED),
);
