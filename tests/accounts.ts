import { hashPassword } from "#app/auth/password.server.ts";
import { type ProvenActor, proveNow } from "#app/domain/people/proof.server.ts";
import {
  confirmAuthenticator,
  findNewAuthenticator,
  startAuthenticator,
} from "#app/domain/people/second-step/authenticator.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { now } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { credentials } from "#db/schema/index.ts";
import { codeAt } from "./authenticator-app.ts";
import { createMember } from "./factories.ts";

export const PASSWORD = "lantern soup violet";
export const HERE = { ip: "203.0.113.7", cookieHeader: undefined, sessionToken: null };

/** Somebody who can log in with `PASSWORD`. */
export async function createMemberWithPassword(values: Parameters<typeof createMember>[0] = {}) {
  const member = createMember(values);
  await givePassword(member.id);
  return member;
}

export async function givePassword(memberId: string): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  db.insert(credentials).values({ memberId, passwordHash, changedAt: now() }).run();
}

/** Somebody who shows in this moment that it is they, as a request of theirs does. */
export function proven(actor: MemberActor): ProvenActor {
  return { ...actor, proof: proveNow(actor.id) };
}

/** Sets up an authenticator app as of now, and returns its key; the code of this half minute is used by that. */
export function giveApp(actor: MemberActor): string {
  startAuthenticator(proven(actor));
  const key = findNewAuthenticator(actor)?.key ?? "";
  if (!confirmAuthenticator(proven(actor), codeAt(key, now().getTime())).ok)
    throw new Error("No app was set up");
  return key;
}

/** The cookies of a response as the next request of the same browser carries them. */
export function cookiesOf(setCookie: readonly string[]): string {
  return setCookie.map((line) => line.split(";", 1)[0]).join("; ");
}
