import { afterEach, beforeEach, expect, test } from "vitest";
import { agreeToTerms, listAgreed, listToRead } from "#app/domain/own-data/terms/agreeing.server.ts";
import { VERSIONS } from "#app/domain/own-data/terms/versions.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { createMember } from "#tests/factories.ts";
import { makeDatabaseFresh } from "#tests/fresh-database.ts";

const FIRST = { version: 1, from: "2020-01-01", changed: ["The first."] };
const CHANGED = {
  houseRules: [FIRST],
  privacy: [FIRST, { version: 2, from: "2026-06-01", changed: ["We keep deliveries for 90 days."] }],
};

beforeEach(makeDatabaseFresh);
afterEach(() => setClock());

test("a version that has changed is shown with what changed, until it is agreed to, once", () => {
  setClock(() => Date.parse("2026-05-01T10:00:00Z"));
  const actor = getActor(createMember({ houseRulesAcceptedAt: new Date("2026-04-01T10:00:00Z") }).id);
  expect(listToRead(actor, CHANGED), "it does not hold yet").toEqual([]);
  setClock(() => Date.parse("2026-06-02T10:00:00Z"));
  expect(listToRead(actor, CHANGED)).toEqual([{ terms: "privacy", changes: [CHANGED.privacy[1]] }]);
  agreeToTerms(actor, CHANGED);
  agreeToTerms(actor, CHANGED);
  expect(listToRead(actor, CHANGED)).toEqual([]);
  expect(listAgreed(actor, CHANGED)).toMatchObject([
    { terms: "houseRules", version: 1, agreedAt: new Date("2026-04-01T10:00:00Z") },
    { terms: "privacy", version: 2, agreedAt: new Date("2026-06-02T10:00:00Z") },
  ]);
});

test("whoever makes an account later has agreed with it", () => {
  setClock(() => Date.parse("2026-06-02T10:00:00Z"));
  const actor = getActor(createMember({ houseRulesAcceptedAt: new Date("2026-06-02T10:00:00Z") }).id);
  expect(listToRead(actor, CHANGED)).toEqual([]);
  expect(listAgreed(actor, CHANGED).map(({ version }) => version)).toEqual([1, 2]);
});

test("each version follows the one before, and says what changed", () => {
  for (const versions of Object.values(VERSIONS))
    for (const [at, { version, changed }] of versions.entries()) {
      expect(version).toBe(at + 1);
      expect(changed.join("")).not.toBe("");
    }
});
