import { authorize } from "../authorize.server.ts";
import { countExpiringContacts } from "../contacts/queries.server.ts";
import { countWaitingProposals } from "../offices/proposal-queries.server.ts";
import { countRequestsToAgree } from "../own-data/requests/queries.server.ts";
import { countInvitations } from "../people/lists.server.ts";
import { countRemovalsToApprove } from "../people/second-step/removal/queries.server.ts";
import type { Actor } from "../policy.ts";
import { listPlacesWithNobody } from "../recommendations/places-with-nobody.server.ts";
import { readBackupState } from "../recovery/backups.server.ts";
import { countWithoutSigner } from "../reports/issued/signers.server.ts";
import { countOpenRecalls } from "../reports/recalls/queries.server.ts";

/** What waits for administrators: the places that nobody has the office of, how the backups stand, and how much of everything else. */
export function getAdministration(actor: Actor) {
  authorize(actor, "admin:see");
  return {
    withNobody: listPlacesWithNobody(actor),
    backups: readBackupState(),
    count: {
      toApprove: countWaitingProposals(actor) + countRemovalsToApprove(actor) + countRequestsToAgree(actor),
      openRecalls: countOpenRecalls(actor),
      reportsWithoutSigner: countWithoutSigner(actor),
      contacts: countExpiringContacts(actor),
      openInvitations: countInvitations(actor),
    },
  };
}
