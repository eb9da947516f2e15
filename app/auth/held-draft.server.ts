import { findHeldDraft, HOURS_HELD } from "#app/domain/feedback/drafts/held.server.ts";
import { type Actor, visitorWith } from "#app/domain/policy.ts";
import { cookieName, readCookie, setCookieHeader } from "#app/lib/cookies.ts";
import type { RequestContext } from "#app/request-context.ts";
import { environment } from "#environment";

/** The draft of somebody without an account hangs on this cookie for 24 hours; only its hash is kept. */
const isHttps = environment().origin.startsWith("https:");
const COOKIE = cookieName("draft", isHttps);

type WithCookies = Pick<RequestContext, "setCookie">;

export function readDraftToken(cookieHeader: string | undefined): string {
  return readCookie(cookieHeader, COOKIE) ?? "";
}

export function holdDraft(context: WithCookies, token: string): void {
  context.setCookie.push(setCookieHeader(COOKIE, token, { secure: isHttps, maxAge: HOURS_HELD * 60 * 60 }));
}

export function letGoOfDraft(): string {
  return setCookieHeader(COOKIE, "", { secure: isHttps, maxAge: 0 });
}

/** Whoever is logged in, or the visitor whose browser holds this draft; undefined for everybody else. */
export function findWriter(
  { actor, cookieHeader }: Pick<RequestContext, "actor" | "cookieHeader">,
  draftId: string | undefined,
): Actor | undefined {
  if (actor.id !== null) return actor;
  const held = findHeldDraft(readDraftToken(cookieHeader));
  return held && held.id === draftId ? visitorWith(held.id) : undefined;
}
