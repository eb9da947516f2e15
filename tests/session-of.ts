import { findSession, readSessionToken } from "#app/auth/session.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";

/** Whom a Set-Cookie header logs in, as the next request would find out. */
export async function findSessionOf(setCookie: string): Promise<MemberActor> {
  const token = readSessionToken(setCookie.split(";", 1)[0]);
  const found = token && (await findSession(token));
  if (!found) throw new Error("That cookie opens nothing");
  return found.actor;
}
