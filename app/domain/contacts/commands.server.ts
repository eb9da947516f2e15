import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { contactDetails, organisations } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import type { ContactInput } from "./form.ts";
import { getContact } from "./queries.server.ts";

/** Adds a contact detail. Who adds it says by that, that it is right today. */
export function addContact(actor: MemberActor, input: ContactInput): Result<Nothing, "noOrganisation"> {
  authorize(actor, "contact:keep");
  return inTransaction((tx) => {
    if (!isPlace(tx, input.organisationId)) return { ok: false, reason: "noOrganisation" };
    const id = newId();
    tx.insert(contactDetails)
      .values({ id, ...input, ...confirmedBy(actor) })
      .run();
    recordEvent(tx, actor, "contact.added", idsOf(id, input.organisationId));
    return { ok: true };
  });
}

/** Changes a contact detail, and says by that, that it is right today. */
export function changeContact(
  actor: MemberActor,
  id: string | undefined,
  input: ContactInput,
): Result<Nothing, "noOrganisation"> {
  const contact = getContact(actor, id);
  return inTransaction((tx) => {
    if (!isPlace(tx, input.organisationId)) return { ok: false, reason: "noOrganisation" };
    saveContact(tx, actor, contact.id, input);
    recordEvent(tx, actor, "contact.changed", idsOf(contact.id, input.organisationId));
    return { ok: true };
  });
}

/** Says that a contact detail is still right, and until when it is to be shown. */
export function confirmContact(actor: MemberActor, id: string | undefined, expiresOn: string): void {
  const contact = getContact(actor, id);
  inTransaction((tx) => {
    saveContact(tx, actor, contact.id, { expiresOn });
    recordEvent(tx, actor, "contact.confirmed", idsOf(contact.id, contact.organisationId));
  });
}

function saveContact(tx: Transaction, actor: MemberActor, id: string, values: Partial<ContactInput>): void {
  tx.update(contactDetails)
    .set({ ...values, ...confirmedBy(actor) })
    .where(eq(contactDetails.id, id))
    .run();
}

/** None, or an organisation that is there. */
function isPlace(tx: Transaction, id: string | null): boolean {
  if (id === null) return true;
  const found = tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, id)).get();
  return found !== undefined;
}

function confirmedBy(actor: MemberActor) {
  return { confirmedOn: today(now()), confirmedById: actor.id };
}

function idsOf(contactId: string, organisationId: string | null) {
  return { contactId, ...(organisationId ? { organisationId } : {}) };
}
