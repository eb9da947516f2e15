import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { inTransaction } from "#db/client.server.ts";
import { authorize } from "../authorize.server.ts";
import { type Actor, can } from "../policy.ts";
import type { Result } from "../result.ts";
import {
  giveOffice,
  type NotGiven,
  type OfficePlace,
  setLastDay,
  type Terms,
  takeOffice,
} from "./giving.server.ts";
import { countAdministrators, getOfficeToEnd, hasFacilitator } from "./queries.server.ts";
import { FIRST_ADMINISTRATORS } from "./rules.ts";

export type { OfficePlace } from "./giving.server.ts";

/** Why an office was not granted. */
export type NotGranted = NotGiven | "needsApproval" | "needsProposal" | "firstOnesAreThere";

/**
 * Gives a member an office, from today unless the terms say otherwise. Who holds it already keeps it: granting twice
 * has one effect. An administrator is never made by one person alone, but for the first two, by the command line; a
 * facilitator is proposed by the group, once it has somebody who can propose.
 *
 * @throws Response 403 for anybody else, and for one's own office
 */
export function grantOffice(
  actor: Actor,
  memberId: string,
  place: OfficePlace,
  terms: Terms = {},
): Result<{ officeId: string }, NotGranted> {
  authorize(actor, "office:grant", { authorId: memberId });
  return inTransaction((tx) => {
    if (place.office === "administrator") {
      if (!can(actor, "office:grantFirst")) return { ok: false, reason: "needsApproval" };
      if (countAdministrators() >= FIRST_ADMINISTRATORS) return { ok: false, reason: "firstOnesAreThere" };
    }
    const isProposedByGroup = place.office === "facilitator" && hasFacilitator(place.groupId);
    if (isProposedByGroup && !can(actor, "office:grantFirst")) return { ok: false, reason: "needsProposal" };
    return giveOffice(tx, actor, memberId, place, terms);
  });
}

/**
 * Ends an office at once, or sets its last day. Whoever held it is logged out everywhere when it ends, and told.
 *
 * @param lastDay `YYYY-MM-DD`; null ends it now
 * @throws Response 403 for all but administrators, 404 when it has ended already
 */
export function endOffice(
  actor: Actor,
  officeId: string | undefined,
  lastDay: string | null,
): Result<{ memberId: string }, "lastAdministrator" | "beforeItBegins"> {
  const office = getOfficeToEnd(actor, officeId);
  if (lastDay !== null && (lastDay < office.startsOn || lastDay < today(now())))
    return { ok: false, reason: "beforeItBegins" };

  return inTransaction((tx) => {
    // Without one, nobody could approve the next; the command line would have to begin again.
    if (office.office === "administrator" && countAdministrators() <= 1)
      return { ok: false, reason: "lastAdministrator" };
    if (lastDay === null) takeOffice(tx, actor, office);
    else setLastDay(tx, actor, office, lastDay);
    return { ok: true, memberId: office.memberId };
  });
}
