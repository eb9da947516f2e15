import { formatDate } from "#app/lib/london.ts";
import { authorize } from "../authorize.server.ts";
import { describeScheme } from "../disclosure/scheme-wording.ts";
import { findPause } from "../feedback/visitors/queries.server.ts";
import type { Actor } from "../policy.ts";

/** What the service is set to. @throws Response 403 for all but administrators */
export function getSettings(actor: Actor) {
  authorize(actor, "setting:see");
  const pause = findPause();
  return { ...describeScheme(), pausedUntil: pause && formatDate(pause.endsAt) };
}
