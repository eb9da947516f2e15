import { listContacts, listContactsOf } from "../../contacts/queries.server.ts";

/** Whom to ring at the organisation that words are about; nobody where the place is not known. None that has expired. */
export function listHelpFor({ organisationId }: { organisationId: string | null }) {
  return organisationId ? listContactsOf(organisationId) : [];
}

/** Who helps after somebody has died: those of the organisation where they were cared for, or else all that we know of. */
export function listBereavementSupport({ organisationId }: { organisationId: string | null }) {
  const all = listContacts().filter(({ kind }) => kind === "bereavement");
  const own = all.filter((contact) => contact.organisationId === organisationId);
  return own.length > 0 ? own : all;
}
