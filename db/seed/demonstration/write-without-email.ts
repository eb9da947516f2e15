import { sealContact } from "#app/domain/people/sealed-contact.server.ts";
import { DAY } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import type { Transaction } from "../../client.server.ts";
import {
  answers,
  communicationNeeds,
  contactPreferences,
  members,
  memberships,
  peopleWithoutEmail,
} from "../../schema/index.ts";

type Told = { groupId: string; meetingId: string; addedById: string; seededAt: Date };

/** Somebody who is reached by post and telephone, with an address of nobody, and comes to the next meeting. */
export function writeWithoutEmail(tx: Transaction, { groupId, meetingId, addedById, seededAt }: Told): void {
  const [memberId, addedAt] = [newId(), new Date(seededAt.getTime() - 30 * DAY)];
  tx.insert(members)
    .values({
      id: memberId,
      email: "",
      emailKey: `without-email ${memberId}`,
      name: "Olive Marsh",
      nameToShow: "Olive Marsh",
      status: "active",
      lastUsedOn: today(seededAt),
      createdAt: addedAt,
    })
    .run();
  tx.insert(memberships).values({ id: newId(), memberId, groupId, joinedAt: addedAt }).run();
  tx.insert(peopleWithoutEmail).values({ memberId, groupId, addedById, agreedAt: addedAt }).run();
  const details = sealContact(memberId, "details", "Please ring after ten. I do not hear the door bell.");
  const address = sealContact(memberId, "address", "3 Example Lane\nExample Town");
  tx.insert(contactPreferences)
    .values({ memberId, emails: "asItHappens", details, address, needsAgreedAt: addedAt })
    .run();
  for (const need of ["post", "telephone"] as const)
    tx.insert(communicationNeeds).values({ memberId, need }).run();
  const answeredAt = new Date(seededAt.getTime() - DAY);
  tx.insert(answers).values({ meetingId, memberId, state: "coming", answeredAt }).run();
}
