import { sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { currentRequestId } from "#app/lib/request.server.ts";
import { db, type Transaction } from "#db/client.server.ts";
import { placeholders } from "#db/placeholders.ts";
import { prepared } from "#db/prepared.ts";
import { events, outbox } from "#db/schema/index.ts";
import { type Actor, roleFor, type Subject } from "../policy.ts";
import type { EventEntry } from "./catalogue/entry.ts";
import { type CredentialEvent, EVENTS, type EventDetails, type EventName } from "./catalogue.ts";
import { hashOf } from "./chain.ts";
import { whenDue } from "./choices.server.ts";
import type { EmailKind } from "./emails.ts";
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
  const row = {
    sequence: (last?.sequence ?? 0) + 1,
    name,
    actorId: actor.id,
    actorRole,
    details,
    occurredAt,
    requestId: currentRequestId(),
  };
  const written = { ...row, details: JSON.stringify(details), occurredAt: occurredAt.getTime() };
  insertEvent().run({ ...row, hash: hashOf(last?.hash ?? "", written) });

  if (!email) return;
  const named = (details as Record<string, string>)[email.to];
  const readers = email.to === "audience" ? audience : named ? [named] : [];
  for (const memberId of new Set(readers)) putInOutbox(_open, email.kind, memberId, details);
  // What would go to its writer, of whom we know nothing, goes to the address that they may have given beside their code.
  const { feedbackId } = details as { feedbackId?: string };
  if (email.to === "authorId" && readers.length === 0 && feedbackId) tellFollower(_open, feedbackId);
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

/** For emails that no event causes, as a reminder comes with its day, or that go beside the one of the event. */
export function putInOutbox(
  _open: Transaction,
  kind: EmailKind,
  memberId: string,
  details: Record<string, string | undefined>,
): void {
  const dueAt = whenDue(kind, memberId);
  if (!dueAt) return;
  const moments = { createdAt: now(), dueAt };
  insertEmail().run({ id: newId(), kind, memberId, details, ...moments });
}

const insertEmail = prepared(() =>
  db.insert(outbox).values(placeholders("id", "kind", "memberId", "details", "createdAt", "dueAt")),
);
