import { and, count, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { authenticators, passkeys, recoveryCodes } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { canSomewhere, type MemberActor } from "../../policy.ts";
import { getActor } from "../queries.server.ts";

/** What somebody can take the second step with. A recovery code alone is no second step: it is for a lost one. */
export function findWays(memberId: string): { hasApp: boolean; hasPasskey: boolean } {
  return {
    hasApp: authenticatorOf().get({ memberId }) !== undefined,
    hasPasskey: passkeysOf().get({ memberId }) !== undefined,
  };
}

export function hasSecondStep(memberId: string): boolean {
  const { hasApp, hasPasskey } = findWays(memberId);
  return hasApp || hasPasskey;
}

/** Everything about an own second step that its page shows: no secret, no key, no hash. */
export function readSecondSteps(actor: MemberActor) {
  authorize(actor, "account:secure", { authorId: actor.id });
  const memberId = actor.id;
  return {
    appSince: authenticatorOf().get({ memberId })?.confirmedAt ?? null,
    passkeys: passkeysOf().all({ memberId }),
    codesLeft: codesLeftOf().get({ memberId })?.left ?? 0,
    isRequired: needsSecondStep(memberId),
  };
}

const codesLeftOf = prepared(() =>
  db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.memberId, sql.placeholder("memberId")), isNull(recoveryCodes.usedAt))),
);

/** Does this person hold an office? Then they may have no session, and no account, without a second step in use. */
export function needsSecondStep(memberId: string): boolean {
  return canSomewhere(getActor(memberId), "office:hold");
}

/** May one of the ways go? Not when it is the last, and an office needs one. */
export function mayRemoveOne(memberId: string): boolean {
  const ways = (authenticatorOf().get({ memberId }) ? 1 : 0) + passkeysOf().all({ memberId }).length;
  return ways > 1 || !needsSecondStep(memberId);
}

const authenticatorOf = prepared(() =>
  db
    .select({ id: authenticators.id, confirmedAt: authenticators.confirmedAt })
    .from(authenticators)
    .where(
      and(eq(authenticators.memberId, sql.placeholder("memberId")), isNotNull(authenticators.confirmedAt)),
    ),
);

const passkeysOf = prepared(() =>
  db
    .select({
      id: passkeys.id,
      name: passkeys.name,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.memberId, sql.placeholder("memberId")))
    .orderBy(desc(passkeys.createdAt)),
);
