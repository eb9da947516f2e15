import { readSessionToken } from "#app/auth/session.server.ts";
import type { Envelope } from "#app/domain/email/delivering.server.ts";
import { sendDueEmails } from "#app/domain/email/send.server.ts";
import type { RequestContext, RouteRequest } from "#app/request-context.ts";
import { db } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { cookiesOf } from "../accounts.ts";

/** What a loader or an action is called with. */
export function args(request: Request, context: RequestContext): RouteRequest {
  return { request, context, params: {} };
}

/** The response of a loader or an action, returned or thrown. */
export async function answerOf(call: () => unknown): Promise<Response> {
  try {
    const answer = await call();
    return answer instanceof Response ? answer : new Response(null, { status: 200 });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

/** The session that the response to a request begins. */
export function tokenIn(context: RequestContext): string {
  return readSessionToken(cookiesOf(context.setCookie)) ?? "";
}

/** Sends what waits, and gives back what went to an address. */
export async function emailsTo(address: string): Promise<Envelope[]> {
  const emails: Envelope[] = [];
  while ((await sendDueEmails(async (envelope) => void emails.push(envelope))) > 0);
  db.delete(outbox).run();
  return emails.filter(({ to }) => to === address);
}

/** The secret of the link in the last of them. */
export function tokenOf(emails: Envelope[]): string {
  return emails.findLast(({ text }) => text.includes("token="))?.text.match(/token=(\S+)/)?.[1] ?? "";
}
