import { eq } from "drizzle-orm";
import { joinGroup } from "#app/domain/membership/commands.server.ts";
import { grantOffice, type OfficePlace } from "#app/domain/offices/commands.server.ts";
import { findOrganisationByCode } from "#app/domain/organisations/ods.server.ts";
import { listToRead } from "#app/domain/own-data/terms/agreeing.server.ts";
import { acceptInvitation, inviteMember } from "#app/domain/people/commands.server.ts";
import { issueToken } from "#app/domain/people/one-time-tokens.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { OPERATOR } from "#app/domain/policy.ts";
import { now } from "#app/lib/clock.ts";
import { momentInLondon } from "#app/lib/london.ts";
import type { Transaction } from "../../client.server.ts";
import { members, termsAgreements } from "../../schema/index.ts";
import { type CastMember, type CastPlace, emailOf } from "./cast.ts";
import { idOf } from "./groups.ts";

/**
 * Brings one of the cast in as anybody comes in: invited, confirmed, with their offices and groups.
 *
 * @returns the id of their account
 */
export function addCastMember(
  tx: Transaction,
  person: CastMember,
  groupIds: ReadonlyMap<string, string>,
  passwordHash: string,
): string {
  const { memberId } = inviteMember(OPERATOR, emailOf(person));
  const { name } = person;
  const nameToShow = name.split(" ")[0] ?? name;
  const token = issueToken("acceptInvitation", memberId);
  // The password is nobody's: the hash alone keeps the account from being one without.
  const form = { token, name, nameToShow, password: "", houseRules: "yes" } as const;
  acceptInvitation(form, passwordHash);
  if (person.describesAs) {
    const described = { selfDescription: person.describesAs, selfDescriptionConsentAt: now() };
    tx.update(members).set(described).where(eq(members.id, memberId)).run();
  }
  for (const place of person.places) takePlace(memberId, place, groupIds);
  return memberId;
}

/** Has not been here since what people agree to changed last, and is asked once. */
const NOT_ASKED_YET = "desmond";

/** Everybody else of the cast has agreed to what has changed since they came, on its first day. */
export function agreeToWhatChanged(tx: Transaction, castIds: ReadonlyMap<string, string>): void {
  for (const [key, memberId] of castIds) {
    if (key === NOT_ASKED_YET) continue;
    for (const { terms, changes } of listToRead(getActor(memberId)))
      for (const { version, from } of changes) {
        const agreedAt = momentInLondon(from, "00:00") ?? now();
        tx.insert(termsAgreements).values({ memberId, terms, version, agreedAt }).run();
      }
  }
}

function takePlace(memberId: string, place: CastPlace, groupIds: ReadonlyMap<string, string>): void {
  if ("organisation" in place) {
    const organisation = findOrganisationByCode(place.organisation);
    if (!organisation) throw new Error("The reference facts are missing: run npm run db:seed");
    give(memberId, { office: place.office, organisationId: organisation.id });
  } else if (!("group" in place)) {
    give(memberId, { office: place.office });
  } else if (place.office) {
    give(memberId, { office: place.office, groupId: idOf(groupIds, place.group) });
  } else {
    joinGroup(getActor(memberId), place.group);
  }
}

function give(memberId: string, place: OfficePlace): void {
  const given = grantOffice(OPERATOR, memberId, place);
  if (!given.ok) throw new Error(`An office of the cast was not given: ${given.reason}`);
}
