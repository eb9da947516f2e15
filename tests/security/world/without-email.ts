import { sealContact } from "#app/domain/people/sealed-contact.server.ts";
import { db } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { createMember } from "../../factories.ts";
import { canariesFor } from "./canary.ts";

type Place = "weald" | "coast";

/** Somebody without email in each group, with what its facilitators keep of them. */
export function makeWithoutEmail(groups: Record<Place, string>, addedById: string): Record<Place, string> {
  return { weald: person("kept", "weald"), coast: person("keptOfCoast", "coast") };

  function person(name: string, place: Place): string {
    const { email: _, ...words } = canariesFor(tables.members, name, place);
    // At the end of the administrators' list, whose first page shows the newest.
    const createdAt = new Date("2020-01-01");
    const { id: memberId } = createMember({
      ...words,
      email: "",
      emailKey: `without-email ${name}`,
      createdAt,
    });
    const groupId = groups[place];
    const membershipId = crypto.randomUUID();
    db.insert(tables.memberships).values({ id: membershipId, memberId, groupId, joinedAt: new Date() }).run();
    const secrets = canariesFor(tables.peopleWithoutEmail, name, place);
    db.insert(tables.peopleWithoutEmail)
      .values({ memberId, groupId, addedById, agreedAt: new Date(), codeEndsAt: new Date(), ...secrets })
      .run();
    const canary = (field: string) => `CNRY-contact_preferences-${name}-${field}-${place}`;
    db.insert(tables.contactPreferences)
      .values({
        memberId,
        emails: "asItHappens",
        details: sealContact(memberId, "details", canary("details")),
        address: sealContact(memberId, "address", canary("address")),
        needsAgreedAt: new Date(),
      })
      .run();
    db.insert(tables.communicationNeeds).values({ memberId, need: "post" }).run();
    return membershipId;
  }
}
