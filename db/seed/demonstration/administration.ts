import { addContact } from "#app/domain/contacts/commands.server.ts";
import { askForAdministrator, proposeFacilitator } from "#app/domain/offices/proposals.server.ts";
import { findOrganisationByCode } from "#app/domain/organisations/ods.server.ts";
import { inviteMember } from "#app/domain/people/commands.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { asOf } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import { CAST_DOMAIN } from "./cast.ts";
import { idOf } from "./groups.ts";

/** Nobody's numbers: pages say that they are made up, and nobody can press them (`app/lib/telephone.ts`). */
const CONTACTS = [
  {
    code: null,
    kind: "service",
    telephone: "01632 960 001",
    address: "An address that is made up, in Maidstone",
    hours: "Monday to Friday, 9am to 4pm. Ask for the coordinator",
    days: 200,
  },
  { code: "RWF", kind: "helpline", telephone: "01632 960 101", hours: "Day and night", days: 200 },
  { code: "RWF", kind: "pals", telephone: "01632 960 102", hours: "", days: 200 },
  { code: "RVV", kind: "helpline", telephone: "01632 960 201", hours: "Day and night", days: 20 },
  { code: "RVV", kind: "pals", telephone: "01632 960 202", hours: "", days: -4 },
] as const;

/** What an administrator finds on the first day: something to approve, a number that expires, an invitation. */
export function addWorkForAdministrators(castIds: ReadonlyMap<string, string>, seededAt: Date): void {
  const [beth, frances] = [getActor(idOf(castIds, "beth")), getActor(idOf(castIds, "frances"))];
  const daysAgo = (days: number) => new Date(seededAt.getTime() - days * DAY);

  for (const { code, days, ...contact } of CONTACTS) {
    const organisationId = code && (findOrganisationByCode(code)?.id ?? null);
    const expiresOn = today(new Date(seededAt.getTime() + days * DAY));
    const words = { address: "", email: "", link: "", note: "", owner: "A post that is made up" };
    asOf(daysAgo(60), () => addContact(beth, { ...words, ...contact, organisationId, expiresOn }));
  }
  asOf(daysAgo(3), () => inviteMember(beth, `pat@${CAST_DOMAIN}`));
  asOf(daysAgo(2), () => askForAdministrator(beth, idOf(castIds, "ruth")));
  asOf(daysAgo(1), () => proposeFacilitator(frances, "weald", idOf(castIds, "gwen")));
}
