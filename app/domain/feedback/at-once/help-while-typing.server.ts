import { kindsOfConcern } from "../concerns/find-concerns.ts";
import { listHelpFor } from "../concerns/help.server.ts";
import { findPlace } from "../places/queries.server.ts";
import type { TypedInput } from "./form.ts";

/** Who helps with what somebody has typed so far, with the numbers of the place if they have chosen one. */
export function describeHelpWhileTyping(typed: TypedInput) {
  const place = findPlace(typed.where, typed.placeName);
  return {
    kinds: kindsOfConcern([typed.wentWell, typed.couldBeBetter]),
    contacts: listHelpFor({ organisationId: place?.organisationId ?? null }),
  };
}
