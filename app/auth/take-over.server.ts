import type { MemberActor } from "#app/domain/policy.ts";
import { takeOver } from "#app/domain/without-email/taking-over.server.ts";
import type { RequestContext } from "#app/request-context.ts";
import { network, returnTry, takePoint } from "./limits.server.ts";

type TakenOver =
  | { ok: true; group: { slug: string; name: string } }
  | { ok: false; retryAfterSeconds: number | undefined };

/** Takes over what a code on paper opens. Only codes that are wrong are counted, by the network that they come from. */
export async function takeOverWithCode(
  context: RequestContext,
  actor: MemberActor,
  typed: string,
): Promise<TakenOver> {
  const from = network(context.ip);
  const allowed = await takePoint("wrongCode", from);
  if (!allowed.ok) return allowed;
  const taken = takeOver(actor, typed);
  if (!taken.ok) return { ok: false, retryAfterSeconds: undefined };
  await returnTry("wrongCode", from);
  return taken;
}
