import { asc, count, eq, lte, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { dayBefore, today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { contactDetails, members, organisations } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import type { Actor } from "../policy.ts";

const MOST_LISTED = 100;

/** Days before the last one at which an administrator hears of it. */
const WARNING_DAYS = 30;

const columns = {
  id: contactDetails.id,
  kind: contactDetails.kind,
  organisationId: contactDetails.organisationId,
  organisation: organisations.name,
  telephone: contactDetails.telephone,
  email: contactDetails.email,
  link: contactDetails.link,
  address: contactDetails.address,
  hours: contactDetails.hours,
  note: contactDetails.note,
};

export type ShownContact = ReturnType<typeof listContacts>[number];

/** What public pages may show: nothing that has expired. */
export function listContacts() {
  return shownContacts().all({ today: today(now()) });
}

const shownContacts = prepared(() =>
  db
    .select(columns)
    .from(contactDetails)
    .leftJoin(organisations, eq(organisations.id, contactDetails.organisationId))
    .where(isShown)
    .orderBy(asc(organisations.name), asc(contactDetails.kind))
    .limit(MOST_LISTED),
);

/** Of those, whoever runs the service. */
export function listOurContacts() {
  return listContacts().filter(({ organisation }) => organisation === null);
}

/** The same of one organisation. */
export function listContactsOf(organisationId: string) {
  return shownContactsOf().all({ organisationId, today: today(now()) });
}

const shownContactsOf = prepared(() =>
  db
    .select(columns)
    .from(contactDetails)
    .innerJoin(organisations, eq(organisations.id, contactDetails.organisationId))
    .where(sql`${contactDetails.organisationId} = ${sql.placeholder("organisationId")} and ${isShown}`)
    .orderBy(asc(contactDetails.kind))
    .limit(MOST_LISTED),
);

/** Not expired, and of an organisation that is still there. */
const isShown = sql`${contactDetails.expiresOn} >= ${sql.placeholder("today")}
  and (${organisations.endsOn} is null or ${organisations.endsOn} >= ${sql.placeholder("today")})`;

/**
 * Every contact detail with who answers for it, those first that expire first.
 *
 * @throws Response 403 for all but administrators
 */
export function listContactsToKeep(actor: Actor) {
  authorize(actor, "contact:keep");
  return allContacts().all().map(addState);
}

const allContacts = prepared(() =>
  selectKept().orderBy(asc(contactDetails.expiresOn), asc(contactDetails.id)).limit(500),
);

/** @throws Response 403 for all but administrators, 404 without such a contact detail */
export function getContact(actor: Actor, id: string | undefined) {
  authorize(actor, "contact:keep");
  const contact = contactById().get({ id: id ?? "" });
  if (!contact) throw notFound();
  return addState(contact);
}

const contactById = prepared(() => selectKept().where(eq(contactDetails.id, sql.placeholder("id"))));

/** How many have expired, so that nobody is shown them, and how many will within a month. */
export function countExpiringContacts(actor: Actor): { expired: number; soon: number } {
  authorize(actor, "contact:keep");
  const by = (day: string) => expiring().get({ until: day })?.contacts ?? 0;
  const expired = by(dayBefore(today(now())));
  return { expired, soon: by(warningDay()) - expired };
}

const expiring = prepared(() =>
  db
    .select({ contacts: count() })
    .from(contactDetails)
    .where(lte(contactDetails.expiresOn, sql.placeholder("until"))),
);

function addState<C extends { expiresOn: string }>(contact: C) {
  const { expiresOn } = contact;
  const state = expiresOn < today(now()) ? "expired" : expiresOn <= warningDay() ? "soon" : "shown";
  return { ...contact, state } as C & { state: "expired" | "soon" | "shown" };
}

/** Days up to this one are soon: a contact detail that expires by then needs to be confirmed. */
function warningDay(): string {
  return today(new Date(now().getTime() + WARNING_DAYS * DAY));
}

function selectKept() {
  return db
    .select(kept)
    .from(contactDetails)
    .leftJoin(organisations, eq(organisations.id, contactDetails.organisationId))
    .leftJoin(members, eq(members.id, contactDetails.confirmedById));
}

const kept = {
  ...columns,
  owner: contactDetails.owner,
  confirmedOn: contactDetails.confirmedOn,
  confirmedBy: members.name,
  expiresOn: contactDetails.expiresOn,
};
