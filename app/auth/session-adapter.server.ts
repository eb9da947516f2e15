import { randomBytes } from "node:crypto";
import { and, desc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import type { Adapter, DatabaseSession, DatabaseUser } from "lucia";
import { noteUseAfterDeath } from "#app/domain/absences/alive.server.ts";
import { isStillProven } from "#app/domain/people/proof.server.ts";
import { actorOf, getActor, heldColumns } from "#app/domain/people/queries.server.ts";
import { now } from "#app/lib/clock.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import { hashToken } from "#app/lib/tokens.server.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { members, sessions } from "#db/schema/index.ts";

/** What Lucia carries for us: how long this session may idle, and when it ends whatever happens. */
export type SessionTerms = {
  idleMinutes: number;
  absoluteExpiresAt: Date;
  isOwnDevice: boolean;
  authenticatedAt: Date;
  secondStepAt: Date | null;
  device: string | null;
  atMost: number;
  /** Of the account when it was shown who this is. */
  credentialVersion: number;
};

/** What somebody logs in with was changed between showing it and the session: there is none. */
export class OvertakenError extends Error {}

/** Renewing writes and waits for the disk; once a minute is precise enough for windows of half an hour and more. */
const RENEW_AFTER_MS = MINUTE;

/**
 * Lucia's row id is the value of the cookie. This adapter stores only its SHA-256 (the input is 200 random bits, so
 * no salt or stretching is wanted) and hands the raw value back, because Lucia passes what it gets from us to
 * `deleteSession` and `updateSessionExpiration`, which would otherwise hash a hash and change nothing.
 */
export const hashingAdapter: Adapter = {
  async getSessionAndUser(token): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    if (token.length < 32 || token.length > 128) return [null, null];
    const row = findSession(token);
    if (!row) return [null, null];
    const { memberId, expiresAt, nameToShow, groupIds, offices, ...terms } = row;
    return [
      { id: token, userId: memberId, expiresAt, attributes: { ...terms, atMost: 0 } },
      { id: memberId, attributes: { nameToShow, actor: actorOf(memberId, { groupIds, offices }) } },
    ];
  },

  async setSession({ id, userId, attributes }) {
    const createdAt = now();
    const { atMost, credentialVersion, ...terms } = attributes;
    inTransaction((tx) => {
      const proof = { memberId: userId, credentialVersion, sessionIdHash: null };
      if (!isStillProven(tx, proof)) throw new OvertakenError("The credentials were changed meanwhile");
      tx.insert(sessions)
        .values({
          idHash: hashToken(id),
          publicId: randomBytes(9).toString("base64url"),
          memberId: userId,
          createdAt,
          expiresAt: expiryAfter(createdAt, terms),
          ...terms,
        })
        .run();
      const all = tx
        .select({ idHash: sessions.idHash })
        .from(sessions)
        .where(eq(sessions.memberId, userId))
        .orderBy(desc(sessions.createdAt), desc(sql`rowid`))
        .all();
      noteUse().run({ memberId: userId, today: today(createdAt) });
      noteUseAfterDeath(getActor(userId));
      const tooMany = all.slice(atMost).map(({ idHash }) => idHash);
      if (tooMany.length > 0) tx.delete(sessions).where(inArray(sessions.idHash, tooMany)).run();
    });
  },

  /** Slides by this session's own window, not by the one that Lucia proposes, and never past its absolute end. */
  async updateSessionExpiration(token) {
    const row = findSession(token);
    if (!row) return;
    const expiresAt = expiryAfter(now(), row);
    if (expiresAt.getTime() - row.expiresAt.getTime() < RENEW_AFTER_MS) return;
    db.update(sessions)
      .set({ expiresAt })
      .where(eq(sessions.idHash, hashToken(token)))
      .run();
    noteUse().run({ memberId: row.memberId, today: today(now()) });
    noteUseAfterDeath(getActor(row.memberId));
  },

  async deleteSession(token) {
    if (token.startsWith("pub_")) throw new Error("A public id does not end a session");
    db.delete(sessions)
      .where(eq(sessions.idHash, hashToken(token)))
      .run();
  },

  /** All of a person's end with a change of what they log in with, in its transaction: credential-changes.server.ts. */
  async deleteUserSessions() {
    throw new Error("Sessions end with what they were begun with");
  },

  async deleteExpiredSessions() {
    db.delete(sessions).where(lte(sessions.expiresAt, now())).run();
  },

  /** Lucia asks for it, and nobody asks Lucia: the list of devices is in devices.server.ts, without tokens. */
  async getUserSessions() {
    throw new Error("Devices are listed by devices.server.ts");
  },
};

/** That somebody used their account today: one that nobody uses is erased some day. Writes once a day. */
const noteUse = prepared(() =>
  db
    .update(members)
    .set({ lastUsedOn: sql`${sql.placeholder("today")}` })
    .where(
      sql`${members.id} = ${sql.placeholder("memberId")} and ${members.lastUsedOn} is not ${sql.placeholder("today")}`,
    ),
);

function findSession(token: string) {
  const moment = now();
  return sessionAndMember().get({ idHash: hashToken(token), now: moment.getTime(), today: today(moment) });
}

const sessionAndMember = prepared(() =>
  db
    .select({
      memberId: sessions.memberId,
      expiresAt: sessions.expiresAt,
      idleMinutes: sessions.idleMinutes,
      absoluteExpiresAt: sessions.absoluteExpiresAt,
      isOwnDevice: sessions.isOwnDevice,
      authenticatedAt: sessions.authenticatedAt,
      secondStepAt: sessions.secondStepAt,
      device: sessions.device,
      nameToShow: members.nameToShow,
      credentialVersion: members.credentialVersion,
      ...heldColumns(members.id),
    })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .where(
      and(
        eq(sessions.idHash, sql.placeholder("idHash")),
        gt(sessions.expiresAt, sql.placeholder("now")),
        gt(sessions.absoluteExpiresAt, sql.placeholder("now")),
        sql`${members.status} = 'active'`,
      ),
    ),
);

/** When a session ends if nothing more is asked of it: its idle window from then on, and never past its last moment. */
export function expiryAfter(
  moment: Date,
  { idleMinutes, absoluteExpiresAt }: Pick<SessionTerms, "idleMinutes" | "absoluteExpiresAt">,
): Date {
  return new Date(Math.min(moment.getTime() + idleMinutes * MINUTE, absoluteExpiresAt.getTime()));
}
