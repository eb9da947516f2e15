import { listContactsOf } from "../../contacts/queries.server.ts";

/** Whom to ring at the organisation that words are about; nobody where the place is not known. None that has expired. */
export function listHelpFor({ organisationId }: { organisationId: string | null }) {
  return organisationId ? listContactsOf(organisationId) : [];
}
