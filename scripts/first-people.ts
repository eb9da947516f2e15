import { randomInt } from "node:crypto";
import { dictionary } from "@zxcvbn-ts/language-common";
import { hashPassword } from "#app/auth/password.server.ts";
import { addGroup, type NewGroup } from "#app/domain/groups/add-group.server.ts";
import { joinGroup } from "#app/domain/groups/commands.server.ts";
import { grantOffice, type OfficePlace } from "#app/domain/offices/commands.server.ts";
import { findOrganisationByCode } from "#app/domain/organisations/ods.server.ts";
import { acceptInvitation, inviteMember } from "#app/domain/people/commands.server.ts";
import { issueToken } from "#app/domain/people/one-time-tokens.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { OPERATOR } from "#app/domain/policy.ts";

type Person = { role: string; email: string; password: string };

const COUNTY: NewGroup = {
  name: "Kent and Medway Cancer Action Partnership",
  slug: "km-cap",
  level: "partnership",
  parentId: null,
  towns: "The whole of Kent and Medway",
  about:
    "The partnership (KM-CAP) brings together the local Cancer Action Groups of Kent and Medway. What one group cannot change alone is taken up here.",
  joinRule: "invitation",
};

const LOCAL: Omit<NewGroup, "parentId"> = {
  name: "Maidstone Cancer Action Group (example)",
  slug: "maidstone-example",
  level: "local",
  towns: "Maidstone, Aylesford, West Malling",
  about:
    "An example of a local group, to try the portal with. It is not a real group and its people are made up.",
  joinRule: "open",
};

/** A county, one example group, and somebody in each place that the main job needs. Returns what logs them in. */
export async function createFirstPeople(): Promise<Person[]> {
  const county = addGroup(OPERATOR, COUNTY);
  const local = county.ok ? addGroup(OPERATOR, { ...LOCAL, parentId: county.groupId }) : county;
  if (!local.ok) throw new Error("The groups of this database are there already");
  const trust = findOrganisationByCode("RWF");
  if (!trust) throw new Error("The reference facts are missing: run npm run db:seed");

  const member = await createPerson("member", "Sam Member");
  joinGroup(getActor(member.id), LOCAL.slug);
  const people = [
    member,
    await createPerson("facilitator", "Frances Facilitator", {
      office: "facilitator",
      groupId: local.groupId,
    }),
    await createPerson("moderator", "Morgan Moderator", { office: "moderator" }),
    await createPerson("reviewer", "Robin Reviewer", { office: "reviewer", organisationId: trust.id }),
  ];
  return people.map(({ role, email, password }) => ({ role, email, password }));
}

async function createPerson(
  role: string,
  name: string,
  place?: OfficePlace,
): Promise<Person & { id: string }> {
  const email = `${role}@example.org`;
  const password = passphrase();
  const { memberId } = inviteMember(OPERATOR, email);
  if (place) grantOffice(OPERATOR, memberId, place);
  const token = issueToken("acceptInvitation", memberId);
  const nameToShow = name.split(" ")[0] ?? name;
  acceptInvitation({ token, name, nameToShow, password, houseRules: "yes" }, await hashPassword(password));
  return { id: memberId, role, email, password };
}

/** Four random words of some 8,000: easy to type, and 10^15 guesses. */
function passphrase(): string {
  const words = dictionary["diceware-common"].filter((word) => /^[a-z]{4,7}$/.test(word));
  return Array.from({ length: 4 }, () => words[randomInt(words.length)]).join(" ");
}
