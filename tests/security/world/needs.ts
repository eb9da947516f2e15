import { sealContact } from "#app/domain/people/sealed-contact.server.ts";
import { db } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";

/** What somebody in each group needs, and what only the page that opens it may show: canaries under the seal. */
export function makeNeeds(memberId: string, name: string, place: string): void {
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
  db.insert(tables.communicationNeeds)
    .values([
      { memberId, need: "post" },
      { memberId, need: "largePrint" },
    ])
    .run();
}
