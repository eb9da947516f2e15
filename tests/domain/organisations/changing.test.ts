import { describe, expect, test } from "vitest";
import {
  addOrganisation,
  addSite,
  changeOrganisation,
  changeSite,
  endOrganisation,
} from "#app/domain/organisations/commands.server.ts";
import { organisationForm, siteForm } from "#app/domain/organisations/form.ts";
import { getOrganisation, listEverySite } from "#app/domain/organisations/lists.server.ts";
import { listCareOrganisations, listSites } from "#app/domain/organisations/queries.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { createActor, createGroup, createOrganisation, createSite } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const administrator = createActor("administrator");
const site = (values: object = {}) => ({
  name: "New Hospital",
  town: "Tonbridge",
  odsCode: "ZZ901",
  startsOn: null,
  endsOn: null,
  ...values,
});
const trust = (values: object = {}) => ({
  name: "A trust",
  kind: "trust" as const,
  odsCode: null,
  startsOn: null,
  ...values,
});

describe("an organisation", () => {
  test("is added and changed, under a code that no other has; several may have none", () => {
    expect(addOrganisation(administrator, trust({ odsCode: "AB1" }))).toMatchObject({ ok: true });
    expect(addOrganisation(administrator, trust({ odsCode: "AB1" }))).toEqual({
      ok: false,
      reason: "codeTaken",
    });
    expect(addOrganisation(administrator, trust())).toMatchObject({ ok: true });
    const added = addOrganisation(administrator, trust());
    const id = added.ok ? added.organisationId : "";
    expect(changeOrganisation(administrator, id, trust({ odsCode: "AB1" }))).toMatchObject({ ok: false });
    expect(changeOrganisation(administrator, id, trust({ odsCode: "AB2", name: "Renamed" }))).toMatchObject({
      ok: true,
    });
    expect(changeOrganisation(administrator, id, trust({ odsCode: "AB2", name: "Again" })).ok).toBe(true);
    expect(getOrganisation(administrator, id)).toMatchObject({ name: "Again", odsCode: "AB2" });
  });

  test("ends on a day, with a successor, and is no choice from the day after", () => {
    setClock(() => Date.parse("2027-03-31T10:00:00Z"));
    const [old, next] = [createOrganisation({ name: "Old trust" }), createOrganisation()];
    const end = { endsOn: "2027-03-31", successorId: next.id };
    expect(endOrganisation(administrator, old.id, end)).toEqual({ ok: true });
    const isChoice = () => listCareOrganisations().some(({ id }) => id === old.id);
    expect(isChoice()).toBe(true);
    setClock(() => Date.parse("2027-04-01T10:00:00Z"));
    expect(isChoice()).toBe(false);
    expect(getOrganisation(administrator, old.id).successor).toBe(next.name);
  });

  test("is followed neither by itself nor in a circle, and ends after it began", () => {
    const [one, two] = [createOrganisation({ startsOn: "2020-01-01" }), createOrganisation()];
    const end = (id: string, successorId: string, endsOn = "2027-03-31") =>
      endOrganisation(administrator, id, { endsOn, successorId });
    expect(end(one.id, one.id)).toEqual({ ok: false, reason: "noSuccessor" });
    expect(end(one.id, two.id)).toEqual({ ok: true });
    expect(end(two.id, one.id)).toEqual({ ok: false, reason: "noSuccessor" });
    expect(end(one.id, two.id, "2019-01-01")).toEqual({ ok: false, reason: "endsBeforeItStarts" });
  });
});

test("a site is added, changed and closed", () => {
  setClock(() => Date.parse("2027-03-01T10:00:00Z"));
  const { id } = createOrganisation();
  const taken = createSite(id).odsCode;
  expect(addSite(administrator, id, site({ odsCode: taken }))).toEqual({ ok: false, reason: "codeTaken" });
  expect(addSite(administrator, id, site())).toMatchObject({ ok: true });
  const added = listEverySite(administrator, id).find(({ odsCode }) => odsCode === "ZZ901");
  expect(changeSite(administrator, added?.id, site({ endsOn: "2027-02-28" }))).toMatchObject({ ok: true });
  expect(listSites(id).some(({ name }) => name === "New Hospital")).toBe(false);
  expect(changeSite(administrator, added?.id, site({ odsCode: taken }))).toMatchObject({ ok: false });
});

test("administrators alone change any of it", () => {
  const { id } = createOrganisation();
  for (const other of [
    createActor("member"),
    createActor("moderator"),
    createActor("facilitator", createGroup()),
  ]) {
    expect(() => changeOrganisation(other, id, trust())).toThrow(status(403));
    expect(() => endOrganisation(other, id, { endsOn: "2027-01-01", successorId: null })).toThrow(
      status(403),
    );
    expect(() => addSite(other, id, site())).toThrow(status(403));
    expect(() => changeSite(other, createSite(id).id, site())).toThrow(status(403));
  }
  expect(() => changeOrganisation(administrator, "nowhere", trust())).toThrow(status(404));
});

test("codes are read as they are meant, and days must be days", () => {
  expect(organisationForm.parse({ name: "X", kind: "trust", odsCode: " rwf " })).toMatchObject({
    odsCode: "RWF",
  });
  expect(organisationForm.parse({ name: "X", kind: "network" })).toMatchObject({
    odsCode: null,
    startsOn: null,
  });
  expect(organisationForm.safeParse({ name: "X", kind: "trust", odsCode: "R W" }).success).toBe(false);
  const dated = {
    name: "X",
    kind: "trust",
    "startsOn-day": "31",
    "startsOn-month": "2",
    "startsOn-year": "2027",
  };
  expect(organisationForm.safeParse(dated).error?.issues[0]?.path).toEqual(["startsOn-day"]);
  expect(siteForm.safeParse({ name: "X", town: "Y" }).error?.issues[0]?.path).toEqual(["odsCode"]);
});
