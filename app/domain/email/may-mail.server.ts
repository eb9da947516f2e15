import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { dayAfter, momentInLondon, today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  absences,
  contactPreferences,
  groupEmailChoices,
  members,
  memberships,
  refusedAddresses,
} from "#db/schema/index.ts";
import type { EmailChoice } from "#db/vocabulary.ts";
import type { EmailKind } from "../events/catalogue.ts";
import { hasNoEmail } from "../people/without-email.server.ts";
import { EMAILS } from "./emails.server.ts";
import type { EmailTiming } from "./parts.server.ts";

/** What is asked before anything is sent: may this go to this person, about this group, now? */
export type Telling = { memberId: string; kind: EmailKind; groupId: string | null };

/**
 * What came of asking. `until` is there when the person may be told later, and then is; without it nobody will be told by
 * email, and the reason is kept.
 */
export type MayMail = { may: true } | { may: false; because: string; until?: Date };

/** Something about a person because of which they get no emails, or few. */
export type StateOfPerson = {
  /** The reason, as the operator reads it. */
  because: string;
  /** Does it hold for this person now? With a moment: until then. */
  holds(person: Person): boolean | { until: Date };
  /** What they get all the same. */
  lets: readonly EmailTiming[];
};

export type Person = NonNullable<ReturnType<ReturnType<typeof personById>["get"]>>;

/**
 * Every state of a person in which they may not be mailed, the hardest first. This is the one place that decides: whatever
 * keeps an email back is a row here, and a test holds each against each kind.
 */
export const STATES_OF_PEOPLE: readonly StateOfPerson[] = [
  { because: "They have died", holds: ({ hasDied }) => hasDied, lets: [] },
  { because: "They have no email address", holds: ({ hasNoEmail: none }) => none, lets: [] },
  { because: "The account is closed", holds: ({ status }) => status === "closed", lets: [] },
  // What waits becomes one email on the morning after the last day.
  {
    because: "They have paused everything",
    holds: ({ pausedUntil }) => pausedUntil !== null && isPaused(pausedUntil),
    lets: ["always"],
  },
  { because: "The account is disabled", holds: ({ status }) => status === "disabled", lets: ["always"] },
  // An invitation to a group is for whoever has the address, before there is an account.
  {
    because: "Nobody has confirmed the address",
    holds: ({ status }) => status === "unconfirmed",
    lets: ["always", "prompt"],
  },
  // What they ask for just now is tried: they may have put their mailbox right.
  { because: "Their mail server refused the address", holds: ({ isRefused }) => isRefused, lets: ["always"] },
];

function isPaused(untilOn: string): false | { until: Date } {
  if (untilOn < today(now())) return false;
  const until = momentInLondon(dayAfter(untilOn), "07:00");
  return until ? { until } : false;
}

const HAS_LEFT = "They are not in the group any more";
const WANTS_NONE = "They want no emails";

/** The one decision whether an email may go, asked again before each try. */
export function mayMail({ memberId, kind, groupId }: Telling): MayMail {
  const { when } = EMAILS[kind];
  const person = personById().get({ memberId });
  if (!person) return { may: false, because: "The account is gone" };
  for (const { because, holds, lets } of STATES_OF_PEOPLE) {
    const held = lets.includes(when) ? false : holds(person);
    if (held) return { may: false, because, ...(held !== true && held) };
  }
  if (!isStillFor({ memberId, kind, groupId })) return { may: false, because: HAS_LEFT };
  if (when !== "always" && findChoice(memberId, groupId).emails === "none")
    return { may: false, because: WANTS_NONE };
  return { may: true };
}

/** Is it for this person still? What belongs to a group is for those who are in it, in an email and on their page. */
export function isStillFor({ memberId, kind, groupId }: Telling): boolean {
  return !EMAILS[kind].isForMembers || groupId === null || isIn().get({ memberId, groupId }) !== undefined;
}

const isIn = prepared(() =>
  db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      sql`${memberships.memberId} = ${sql.placeholder("memberId")} and ${memberships.groupId} = ${sql.placeholder("groupId")}
        and ${memberships.leftAt} is null`,
    ),
);

const personById = prepared(() =>
  db
    .select({
      id: members.id,
      status: members.status,
      hasDied: sql<boolean>`coalesce(${absences.kind} = 'died', 0)`.mapWith(Boolean),
      pausedUntil: absences.untilOn,
      hasNoEmail: hasNoEmail(members.id),
      isRefused: sql<boolean>`${refusedAddresses.memberId} is not null`.mapWith(Boolean),
    })
    .from(members)
    .leftJoin(absences, eq(absences.memberId, members.id))
    .leftJoin(refusedAddresses, eq(refusedAddresses.memberId, members.id))
    .where(eq(members.id, sql.placeholder("memberId"))),
);

/** When somebody wants emails about a group: what they chose for it, or else for everything. */
export function findChoice(
  memberId: string,
  groupId: string | null,
): { emails: EmailChoice; weeklyOn: number } {
  const chosen = choices().get({ memberId, groupId });
  return { emails: chosen?.ofGroup ?? chosen?.ofAll ?? "asItHappens", weeklyOn: chosen?.weeklyOn ?? 1 };
}

const choices = prepared(() =>
  db
    .select({
      ofAll: contactPreferences.emails,
      weeklyOn: contactPreferences.weeklyOn,
      ofGroup: groupEmailChoices.emails,
    })
    .from(members)
    .leftJoin(contactPreferences, eq(contactPreferences.memberId, members.id))
    .leftJoin(
      groupEmailChoices,
      sql`${groupEmailChoices.memberId} = ${members.id} and ${groupEmailChoices.groupId} = ${sql.placeholder("groupId")}`,
    )
    .where(eq(members.id, sql.placeholder("memberId"))),
);
