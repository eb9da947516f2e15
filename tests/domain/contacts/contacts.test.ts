import { describe, expect, test } from "vitest";
import { addContact, changeContact, confirmContact } from "#app/domain/contacts/commands.server.ts";
import { type ContactInput, confirmForm, contactForm } from "#app/domain/contacts/form.ts";
import {
  countExpiringContacts,
  getContact,
  listContacts,
  listContactsOf,
  listContactsToKeep,
} from "#app/domain/contacts/queries.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { contactDetails } from "#db/schema/index.ts";
import { createActor, createGroup, createOrganisation } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const at = (day: string) => setClock(() => Date.parse(`${day}T10:00:00Z`));
const administrator = createActor("administrator");

function input(values: Partial<ContactInput> = {}): ContactInput {
  return {
    kind: "helpline",
    organisationId: createOrganisation().id,
    telephone: "01632 960 001",
    address: "",
    email: "",
    link: "",
    hours: "Day and night",
    note: "",
    owner: "Lead cancer nurse",
    expiresOn: "2027-06-30",
    ...values,
  };
}

test("a real portal begins with none", () => {
  expect(listContacts()).toEqual([]);
});

describe("a contact detail", () => {
  test("is shown until its last day and not after it, and can be confirmed again", () => {
    at("2027-03-01");
    const given = input();
    addContact(administrator, given);
    const id = listContactsToKeep(administrator)[0]?.id;
    const isShown = () => listContactsOf(given.organisationId ?? "").length === 1;
    expect(isShown()).toBe(true);
    at("2027-06-30");
    expect([isShown(), getContact(administrator, id).state]).toEqual([true, "soon"]);
    at("2027-07-01");
    expect([isShown(), listContacts().length, getContact(administrator, id).state]).toEqual([
      false,
      0,
      "expired",
    ]);
    confirmContact(administrator, id, "2028-06-30");
    expect([isShown(), getContact(administrator, id)]).toMatchObject([true, { confirmedOn: "2027-07-01" }]);
  });

  test("counts as work from 30 days before its last day", () => {
    db.delete(contactDetails).run();
    at("2027-03-01");
    addContact(administrator, input({ expiresOn: "2027-06-30" }));
    expect(countExpiringContacts(administrator)).toEqual({ expired: 0, soon: 0 });
    at("2027-05-31");
    expect(countExpiringContacts(administrator)).toEqual({ expired: 0, soon: 1 });
    at("2027-08-01");
    expect(countExpiringContacts(administrator), "and stays work when it has expired").toEqual({
      expired: 1,
      soon: 0,
    });
  });

  test("of an organisation that has ended is not shown", () => {
    at("2027-03-01");
    const organisationId = createOrganisation({ endsOn: "2027-03-31" }).id;
    addContact(administrator, input({ organisationId }));
    expect(listContactsOf(organisationId)).toHaveLength(1);
    at("2027-04-01");
    expect(listContactsOf(organisationId)).toEqual([]);
  });

  test("is changed by administrators alone, for an organisation that is there", () => {
    at("2027-03-01");
    const others = [
      createActor("member"),
      createActor("moderator"),
      createActor("facilitator", createGroup()),
    ];
    for (const other of others) {
      expect(() => addContact(other, input())).toThrow(status(403));
      expect(() => listContactsToKeep(other)).toThrow(status(403));
      expect(() => changeContact(other, "nowhere", input())).toThrow(status(403));
    }
    expect(addContact(administrator, input({ organisationId: "nowhere" }))).toEqual({
      ok: false,
      reason: "noOrganisation",
    });
    expect(() => confirmContact(administrator, "nowhere", "2027-09-01")).toThrow(status(404));
  });
});

describe("the form", () => {
  const typed = {
    kind: "pals",
    organisationId: "x",
    telephone: "01632 960 001",
    owner: "PALS manager",
    "expiresOn-day": "30",
    "expiresOn-month": "6",
    "expiresOn-year": "2027",
  };
  const fields = (values: object) => {
    at("2027-03-01");
    const parsed = contactForm.safeParse({ ...typed, ...values });
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  };

  test.each([
    ["nothing wrong", {}, []],
    ["no way to reach anybody", { telephone: "" }, ["telephone"]],
    ["a number that is none", { telephone: "call me" }, ["telephone"]],
    ["a link that runs a script", { link: "javascript:alert(1)" }, ["link"]],
    ["a link without TLS", { link: "http://example.org" }, ["link"]],
    ["an organisation for the service itself", { kind: "service" }, ["organisationId"]],
    ["no organisation for a helpline", { organisationId: "" }, ["organisationId"]],
    ["nobody who answers for it", { owner: " " }, ["owner"]],
    ["a day that is none", { "expiresOn-day": "31" }, ["expiresOn-day"]],
    ["a day gone by", { "expiresOn-year": "2026" }, ["expiresOn-day"]],
    ["a day further than a year away", { "expiresOn-year": "2029" }, ["expiresOn-day"]],
  ])("%s", (_, values, expected) => expect(fields(values)).toEqual(expected));

  test("confirming needs a tick", () => {
    at("2027-03-01");
    const { kind: _, ...expiry } = typed;
    expect(confirmForm.safeParse(expiry).error?.issues[0]?.path).toEqual(["isRight"]);
    expect(confirmForm.safeParse({ ...expiry, isRight: "yes" }).data).toEqual({ expiresOn: "2027-06-30" });
  });
});
