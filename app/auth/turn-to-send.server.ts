import type { RequestContext } from "#app/request-context.ts";
import { type Allowed, network, takePoint, takeRequest } from "./limits.server.ts";

/** A turn to send feedback: a person's account has so many, or for a visitor the network alone, which is forgotten within a day. */
export async function takeTurnToSend({ actor, ip }: Pick<RequestContext, "actor" | "ip">): Promise<Allowed> {
  if (actor.id !== null) return takeRequest("sendFeedback", actor.id);
  const from = network(ip);
  const inHour = await takePoint("visitorSendsInHour", from);
  return inHour.ok ? takePoint("visitorSendsInDay", from) : inHour;
}
