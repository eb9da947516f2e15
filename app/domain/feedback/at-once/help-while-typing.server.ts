import { kindsOfConcern } from "../concerns/find-concerns.ts";
import { listHelpFor } from "../concerns/help.server.ts";
import type { Told } from "../drafts/form.ts";
import { findPlace } from "../places/queries.server.ts";

/** Who helps with what somebody has typed so far, with the numbers of the place if they have chosen one. */
export function describeHelpWhileTyping(told: Told | undefined) {
  if (!told) return { kinds: [], contacts: [] };
  const place = findPlace(told.where, told.placeName);
  return {
    kinds: kindsOfConcern([told.wentWell, told.couldBeBetter]),
    contacts: listHelpFor({ organisationId: place?.organisationId ?? null }),
  };
}
