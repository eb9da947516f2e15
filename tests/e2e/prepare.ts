import { asOf } from "#app/lib/clock.ts";
import { migrate } from "#db/migrate.ts";
import { environment } from "#environment";
import { codeAt } from "../authenticator-app.ts";
import type { CastPerson } from "./portal.ts";

/** Makes the database of one end-to-end run, through the same commands as the product, and prints who is in it. */
migrate(environment().databasePath);
const { seedFacts } = await import("#db/seed/seed.ts");
const { hashPassword } = await import("#app/auth/password.server.ts");
const { addGroup } = await import("#app/domain/groups/add-group.server.ts");
const { joinGroup } = await import("#app/domain/membership/commands.server.ts");
const { grantOffice } = await import("#app/domain/offices/commands.server.ts");
const { findOrganisationByCode } = await import("#app/domain/organisations/ods.server.ts");
const { acceptInvitation, inviteMember } = await import("#app/domain/people/commands.server.ts");
const { issueToken } = await import("#app/domain/people/one-time-tokens.server.ts");
const { proveNow } = await import("#app/domain/people/proof.server.ts");
const { confirmAuthenticator, findNewAuthenticator, startAuthenticator } = await import(
  "#app/domain/people/second-step/authenticator.server.ts"
);
const { getActor } = await import("#app/domain/people/queries.server.ts");
const { OPERATOR } = await import("#app/domain/policy.ts");
type Place = Parameters<typeof grantOffice>[2];

const PASSWORD = "meadow lantern quiet harbour";
const passwordHash = await hashPassword(PASSWORD);
seedFacts();

const county = group({
  slug: "km-cap",
  name: "Kent and Medway Cancer Action Partnership",
  level: "partnership",
});
const weald = group({
  slug: "weald",
  name: "Weald Cancer Action Group",
  parentId: county,
  towns: "Maidstone, Tonbridge",
});
const coast = group({
  slug: "coast",
  name: "Coast Cancer Action Group",
  parentId: county,
  towns: "Margate, Deal",
});
const downs = group({
  slug: "downs",
  name: "Downs Cancer Action Group",
  parentId: county,
  towns: "Ashford, Wye",
  joinRule: "ask",
});

const cast = {
  member: person("member", "Sam"),
  otherMember: person("other-member", "Alex"),
  forgetful: person("forgetful", "Fern"),
  newcomer: person("newcomer", "Charlie"),
  keyboard: person("keyboard", "Kim"),
  facilitator: person("facilitator", "Frances", { office: "facilitator", groupId: weald }),
  partner: person("partner", "Pat", { office: "facilitator", groupId: county }),
  coastFacilitator: person("coast-facilitator", "Cleo", { office: "facilitator", groupId: coast }),
  downsFacilitator: person("downs-facilitator", "Dorothy", { office: "facilitator", groupId: downs }),
  walker: person("walker", "Wes"),
  rider: person("rider", "Rhian"),
  moderator: person("moderator", "Morgan", { office: "moderator" }),
  reviewer: person("reviewer", "Robin", { office: "reviewer", organisationId: trust("RWF") }),
  otherReviewer: person("other-reviewer", "Ray", { office: "reviewer", organisationId: trust("RVV") }),
  administrator: person("administrator", "Adi", { office: "administrator" }),
  secondAdministrator: person("second-administrator", "Ade", { office: "administrator" }),
  /** Loses the office in the middle of a story. */
  leaving: person("leaving", "Lou", { office: "moderator" }),
  /** Has lost her phone and her recovery codes. */
  locked: person("locked", "Lena", { office: "moderator" }),
  /** Has an office and has not set up a second step yet. */
  unprepared: person("unprepared", "Una", { office: "moderator" }, { hasApp: false }),
  careful: person("careful", "Cass"),
  mover: person("mover", "Mo"),
  settled: person("settled", "Sandy"),
  /** Erases himself at the end of his story. */
  desmond: person("desmond", "Desmond"),
  /** Asks for large print and for post. */
  needy: person("needy", "Nell"),
  /** Could follow the facilitator of the Coast. */
  successor: person("successor", "Sukie"),
};
join("member", "weald");
join("keyboard", "weald");
join("needy", "weald");
join("desmond", "weald");
join("successor", "coast");
join("otherMember", "coast");
process.stdout.write(JSON.stringify(cast));

function group(values: {
  slug: string;
  name: string;
  level?: "partnership";
  parentId?: string;
  towns?: string;
  joinRule?: "ask";
}): string {
  const about = "A group that exists for one end-to-end run.";
  const defaults = {
    level: "local",
    parentId: null,
    towns: "Kent and Medway",
    about,
    joinRule: "open",
  } as const;
  const added = addGroup(OPERATOR, { ...defaults, ...values });
  if (!added.ok) throw new Error(`${values.slug} is taken`);
  return added.groupId;
}

function person(slug: string, name: string, place?: Place, { hasApp } = { hasApp: true }): CastPerson {
  const email = `${slug}@example.org`;
  const { memberId } = inviteMember(OPERATOR, email);
  if (place) grantOffice(OPERATOR, memberId, place);
  const token = issueToken("acceptInvitation", memberId);
  acceptInvitation({ token, name, nameToShow: name, password: PASSWORD, houseRules: "yes" }, passwordHash);
  const account = { email, password: PASSWORD, id: memberId, databasePath: environment().databasePath };
  return place && hasApp ? { ...account, appKey: setUpApp(memberId) } : account;
}

/** As long ago as it takes for every code of the run to be a later one. */
function setUpApp(memberId: string): string {
  const actor = getActor(memberId);
  const moment = new Date(Date.now() - 3_600_000);
  startAuthenticator({ ...actor, proof: proveNow(memberId) });
  const key = findNewAuthenticator(actor)?.key ?? "";
  const shown = { ...actor, proof: proveNow(memberId) };
  if (!asOf(moment, () => confirmAuthenticator(shown, codeAt(key, moment.getTime()))).ok)
    throw new Error("The app was not set up");
  return key;
}

function join(who: keyof typeof cast, slug: string): void {
  joinGroup(getActor(cast[who].id), slug);
}

function trust(code: string): string {
  const found = findOrganisationByCode(code);
  if (!found) throw new Error(`No organisation ${code}`);
  return found.id;
}
