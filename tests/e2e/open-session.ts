import { hash, randomBytes } from "node:crypto";
import Database from "better-sqlite3";
import { Person } from "../faults/http-client.ts";
import type { CastPerson, Portal } from "./portal.ts";

const MINUTE = 60 * 1000;

/**
 * Begins a session as a log-in by both steps does, without its pages: a code of an authenticator app is good once, so
 * that stories with several log-ins would wait half a minute for each. Journeys 1 and 9 tell of logging in itself.
 */
export function openSession({ id, databasePath, appKey }: CastPerson): { name: string; value: string } {
  const value = randomBytes(25).toString("hex");
  const began = Date.now();
  const idleMinutes = appKey ? 30 : 60;
  const database = new Database(databasePath, { timeout: 10_000 });
  database
    .prepare(
      `insert into sessions (id_hash, public_id, member_id, created_at, expires_at, absolute_expires_at,
        authenticated_at, second_step_at, device, idle_minutes, is_own_device)
      values (?, ?, ?, ?, ?, ?, ?, ?, 'Chrome on Linux', ?, 0)`,
    )
    .run(
      hash("sha256", value),
      randomBytes(9).toString("base64url"),
      id,
      began,
      began + idleMinutes * MINUTE,
      began + 720 * MINUTE,
      began,
      began,
      idleMinutes,
    );
  database.close();
  return { name: "session", value };
}

/** The same for somebody whose forms a story sends without a browser. */
export function personOf({ origin }: Portal, member: CastPerson | undefined): Person {
  if (!member) throw new Error("Nobody of that name is in the cast");
  const { name, value } = openSession(member);
  return Person.withCookie(origin, name, value);
}
