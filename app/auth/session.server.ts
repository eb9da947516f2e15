import { Lucia, TimeSpan } from "lucia";
import { OVERTAKEN, type Overtaken, type Proof, proveNow } from "#app/domain/people/proof.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { type Actor, canSomewhere, type MemberActor, withoutOffices } from "#app/domain/policy.ts";
import { now } from "#app/lib/clock.ts";
import { cookieName, readCookie, setCookieHeader } from "#app/lib/cookies.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { hashToken } from "#app/lib/tokens.server.ts";
import { environment } from "#environment";
import { expiryAfter, hashingAdapter, OvertakenError, type SessionTerms } from "./session-adapter.server.ts";

/** All of Lucia is in this file and its adapter: docs/decisions/0002-lucia-behind-one-file.md says how to leave it. */

declare module "lucia" {
  interface Register {
    Lucia: typeof lucia;
    DatabaseUserAttributes: { nameToShow: string; actor: MemberActor };
    DatabaseSessionAttributes: SessionTerms;
  }
}

/** Minutes. Members get longer than OWASP's ranges: losing a half-written story is a harm too (requirements.md 2.3). */
const TERMS = {
  member: { idle: 60, absolute: 24 * 60, atMost: 10 },
  office: { idle: 30, absolute: 12 * 60, atMost: 5 },
  ownDevice: { idle: 30 * 24 * 60, absolute: 30 * 24 * 60, atMost: 10 },
} as const;

const isHttps = environment().origin.startsWith("https:");

export const SESSION_COOKIE = cookieName("session", isHttps);

const lucia = new Lucia(hashingAdapter, {
  sessionExpiresIn: new TimeSpan(TERMS.member.idle, "m"),
  sessionCookie: {
    name: SESSION_COOKIE,
    expires: false,
    attributes: { secure: isHttps, sameSite: "lax", path: "/" },
  },
  getUserAttributes: ({ nameToShow, actor }) => ({ nameToShow, actor }),
  getSessionAttributes: (attributes) => attributes,
});

export type LogIn = { token: string; setCookie: string };

export type SessionOptions = {
  isOwnDevice: boolean;
  /** Did this log-in pass the second step too? Without it the session holds no office. */
  hasSecondStep: boolean;
  /** The browser in words, for the list of devices. */
  device: string | null;
};

/**
 * The one way in: every path that logs somebody in ends here, with a fresh token each time, and only if what the person
 * has shown still counts.
 */
export async function startProvenSession(
  proof: Proof,
  options: SessionOptions,
): Promise<({ ok: true } & LogIn) | Overtaken> {
  try {
    return { ok: true, ...(await create(proof, options)) };
  } catch (error) {
    if (error instanceof OvertakenError) return OVERTAKEN;
    throw error;
  }
}

/** The same for whoever needs to show nothing: the cast of the demonstration. */
export function startSession(memberId: string, options: SessionOptions): Promise<LogIn> {
  return create(proveNow(memberId), options);
}

async function create({ memberId, credentialVersion }: Proof, options: SessionOptions): Promise<LogIn> {
  const holdsOffice = hasOffice(getActor(memberId));
  const isOwnDevice = options.isOwnDevice && !holdsOffice;
  const terms = holdsOffice ? TERMS.office : isOwnDevice ? TERMS.ownDevice : TERMS.member;
  const startedAt = now();
  const session = await lucia.createSession(memberId, {
    idleMinutes: terms.idle,
    absoluteExpiresAt: new Date(startedAt.getTime() + terms.absolute * MINUTE),
    isOwnDevice,
    authenticatedAt: startedAt,
    secondStepAt: options.hasSecondStep ? startedAt : null,
    device: options.device,
    atMost: terms.atMost,
    credentialVersion,
  });
  const maxAge = isOwnDevice ? TERMS.ownDevice.absolute * 60 : undefined;
  return { token: session.id, setCookie: cookie(session.id, maxAge) };
}

/** What a request needs to know of the session it came with. */
export type FoundSession = {
  actor: MemberActor;
  nameToShow: string;
  /** The person holds an office, and this session must not: only its first step is through. */
  lacksSecondStep: boolean;
  hasSecondStep: boolean;
  isOwnDevice: boolean;
  authenticatedAt: Date;
  expiresAt: Date;
  /** To be looked at again inside the transaction that acts on this session. */
  proof: Proof;
};

/**
 * Who the cookie belongs to, or null. Looked up once per request; activity moves the idle limit on. Here, and nowhere
 * else, it is decided that a session without a second step holds no office (ASVS 6.3.3).
 */
export async function findSession(token: string): Promise<FoundSession | null> {
  const { session, user } = await lucia.validateSession(token);
  if (!session) return null;
  const person = user.actor;
  const { secondStepAt, authenticatedAt, isOwnDevice } = session;
  return {
    actor: secondStepAt ? person : withoutOffices(person),
    nameToShow: user.nameToShow,
    lacksSecondStep: !secondStepAt && hasOffice(person),
    hasSecondStep: secondStepAt !== null,
    isOwnDevice,
    authenticatedAt,
    expiresAt: session.fresh ? expiryAfter(now(), session) : session.expiresAt,
    proof: {
      memberId: person.id,
      credentialVersion: session.credentialVersion,
      sessionIdHash: hashToken(token),
    },
  };
}

/** Takes away a cookie that opens nothing any more. */
export function forgetSessionCookie(): string {
  return cookie("", 0);
}

/** Ends the session in the database before it answers: the cookie's value is dead whoever still has a copy. */
export async function endSession(token: string): Promise<{ setCookie: string }> {
  await lucia.invalidateSession(token);
  return { setCookie: forgetSessionCookie() };
}

export async function deleteExpiredSessions(): Promise<void> {
  await lucia.deleteExpiredSessions();
}

/** Read by us: Lucia decodes every cookie of the header, and one odd cookie of another site would fail each page. */
export function readSessionToken(cookieHeader: string | undefined): string | null {
  return readCookie(cookieHeader, SESSION_COOKIE) || null;
}

/** The token that this browser comes with next: the one that the response gives or takes away, else the one it has. */
export function nextSessionToken(answered: {
  setCookie: string[];
  sessionToken: string | null;
}): string | null {
  const given = answered.setCookie.findLast((line) => line.startsWith(`${SESSION_COOKIE}=`));
  return given === undefined ? answered.sessionToken : readSessionToken(given);
}

/** Written by us: Lucia would add a Max-Age of 400 days, and on a shared computer the session must end with the browser. */
function cookie(value: string, maxAge?: number): string {
  return setCookieHeader(SESSION_COOKIE, value, { secure: isHttps, maxAge });
}

function hasOffice(actor: Actor): boolean {
  return canSomewhere(actor, "office:hold");
}
