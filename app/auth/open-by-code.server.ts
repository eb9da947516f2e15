import { openByCode } from "#app/domain/feedback/codes/commands.server.ts";
import type { RequestContext } from "#app/request-context.ts";
import { keepCodeOpen } from "./code-session.server.ts";
import { network, returnTry, takePoint } from "./limits.server.ts";

type Opened = { ok: true } | { ok: false; retryAfterSeconds: number | undefined };

/** Opens on this device what a code opens. Only codes that are wrong are counted, by the network that they come from. */
export async function openWithCode(context: RequestContext, typed: string): Promise<Opened> {
  const from = network(context.ip);
  const allowed = await takePoint("wrongCode", from);
  if (!allowed.ok) return allowed;
  const opened = openByCode(context.actor, typed);
  if (!opened.ok) return { ok: false, retryAfterSeconds: undefined };
  await returnTry("wrongCode", from);
  keepCodeOpen(context, opened.token);
  return { ok: true };
}
