import { canSomewhere } from "./domain/policy.ts";
import { canReadReports } from "./domain/reports/access.ts";
import { now } from "./lib/clock.ts";
import { MINUTE } from "./lib/durations.ts";
import type { RequestContext } from "./request-context.ts";
import type { Page } from "./web/page-context.ts";
import { senderOf } from "./web/sender.server.ts";

/** What the document needs of its request: who is there, what the menu offers, a form that was turned down. */
export function rootData({ member, rejectedForm, actor, session }: RequestContext): Page["root"] {
  return {
    member: member && { nameToShow: member.nameToShow },
    sender: member && senderOf(member.id),
    rejectedForm: rejectedForm ?? null,
    minutesLeft: session && (session.expiresAt.getTime() - now().getTime()) / MINUTE,
    may: {
      // Someone whose office waits for a second step is shown the way to their work, which asks for it.
      manage: canSomewhere(actor, "work:see") || (session?.lacksSecondStep ?? false),
      readReports: canReadReports(actor),
      administer: canSomewhere(actor, "admin:see"),
    },
  };
}
