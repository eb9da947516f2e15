import { sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { currentRequestId } from "#app/lib/request.server.ts";
import { db, type Transaction } from "#db/client.server.ts";
import { placeholders } from "#db/placeholders.ts";
import { prepared } from "#db/prepared.ts";
import { events, feedback, outbox } from "#db/schema/index.ts";
import { type Actor, roleFor, type Subject } from "../policy.ts";
import { listMemberIds } from "./audiences.server.ts";
import type { EventEntry } from "./catalogue/entry.ts";
import {
  type CredentialEvent,
  type EmailKind,
  EVENTS,
  type EventDetails,
  type EventName,
} from "./catalogue.ts";
import { hashOf } from "./chain.ts";
import { tellFollower } from "./followers.server.ts";

/** All but what changes how somebody logs in: that is recorded with what it voids, by `changeCredential`. */
type PlainEvent = Exclude<EventName, CredentialEvent>;

/**
 * Remembers what happened and puts the email about it in the outbox, in the transaction of the change itself:
 * there is no change without its trace, and no trace or email of something that was rolled back. The transaction is
 * immediate, so that nobody else can add the next link of the chain meanwhile.
 *
 * @param _open asked for so that nobody calls this outside a transaction; the statements are prepared once, on the same
 *   connection
 * @param audience who hears of it, by id; asked for by those events, and only those, whose email goes to an audience
 */
export function recordEvent<E extends PlainEvent>(
  _open: Transaction,
  actor: Actor,
  name: E,
  details: EventDetails[E],
  ...[audience = []]: AudienceOf<E>
): void {
  record(_open, actor, name, details, audience);
}

/** What `recordEvent` takes as its last argument: those who hear of the event, where its email goes to an audience. */
export type AudienceOf<E extends PlainEvent> = (typeof EVENTS)[E] extends { email: { to: "audience" } }
  ? [audience: readonly string[]]
  : [audience?: undefined];

/** For `changeCredential` alone, which voids what the change leaves behind. A test sees to it. */
export function recordCredentialEvent<E extends CredentialEvent>(
  _open: Transaction,
  actor: Actor,
  name: E,
  details: EventDetails[E],
): void {
  record(_open, actor, name, details, []);
}

function record<E extends EventName>(
  _open: Transaction,
  actor: Actor,
  name: E,
  details: EventDetails[E],
  audience: readonly string[],
): void {
  const occurredAt = now();
  const { action, email }: EventEntry = EVENTS[name];
  const actorRole = roleFor(actor, action, details as Subject);
  const last = lastLink().get();
  const about = { actorId: actor.id, details: { ...details }, requestId: currentRequestId() };
  const row = {
    sequence: (last?.sequence ?? 0) + 1,
    name,
    actorRole,
    occurredAt,
    ...withoutWriter(about),
  };
  const written = { ...row, details: JSON.stringify(row.details), occurredAt: occurredAt.getTime() };
  insertEvent().run({ ...row, hash: hashOf(last?.hash ?? "", written) });

  if (!email) return;
  const ids = details as Record<string, string | undefined>;
  const readers = listReaders(email.to, ids, audience).filter(
    (id) => email.to !== "group" || id !== actor.id,
  );
  for (const memberId of new Set(readers)) putInOutbox(_open, email.kind as EmailKind, memberId, ids);
  // What would go to its writer, of whom we know nothing, goes to the address that they may have given beside their code.
  if (email.to === "authorId" && readers.length === 0 && ids.feedbackId) tellFollower(_open, ids.feedbackId);
}

type About = {
  actorId: string | null;
  details: Record<string, string | undefined>;
  requestId: string | null;
};

/**
 * What the audit log keeps of an event about a comment: never whose it is. The table of feedback says that as long as it may
 * be known; the log cannot be changed, and would tell it for a year after its writer is gone (decision 80). Of what its
 * writer did themself the number of the request goes too, by which it would be beside what they did as who they are.
 */
function withoutWriter(about: About): About {
  const { feedbackId } = about.details;
  const writer = feedbackId ? writerOf().get({ feedbackId })?.authorId : null;
  const { authorId: _told, ...rest } = about.details;
  const details = feedbackId ? rest : about.details;
  return writer && writer === about.actorId
    ? { actorId: null, details, requestId: null }
    : { ...about, details };
}

const writerOf = prepared(() =>
  db
    .select({ authorId: feedback.authorId })
    .from(feedback)
    .where(sql`${feedback.id} = ${sql.placeholder("feedbackId")}`),
);

function listReaders(
  to: string,
  details: Record<string, string | undefined>,
  audience: readonly string[],
): readonly string[] {
  if (to === "audience") return audience;
  if (to === "group") return listMemberIds(details.groupId ?? "");
  const named = details[to];
  return named ? [named] : [];
}

const lastLink = prepared(() =>
  db
    .select({ sequence: events.sequence, hash: events.hash })
    .from(events)
    .orderBy(sql`${events.sequence} desc`)
    .limit(1),
);

const insertEvent = prepared(() =>
  db
    .insert(events)
    .values(
      placeholders("sequence", "name", "actorId", "actorRole", "details", "occurredAt", "requestId", "hash"),
    ),
);

/**
 * Remembers that somebody is to be told of something: it is news on their page, and an email tells of it when and if they
 * want that. For what no event causes, as a reminder comes with its day, or what goes beside the email of the event.
 */
export function putInOutbox(
  _open: Transaction,
  kind: EmailKind,
  memberId: string,
  details: Record<string, string | undefined>,
): void {
  const groupId = details.groupId ?? null;
  // Others hear of a comment too: their rows outlive its writer.
  const { authorId: _whose, ...kept } = details;
  insertTelling().run({ id: newId(), kind, memberId, groupId, details: kept, createdAt: now() });
}

const insertTelling = prepared(() =>
  db.insert(outbox).values(placeholders("id", "kind", "memberId", "groupId", "details", "createdAt")),
);
