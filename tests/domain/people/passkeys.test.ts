import { afterEach, expect, test } from "vitest";
import { getActor } from "#app/domain/people/queries.server.ts";
import {
  addPasskey,
  findChallenge,
  listPasskeys,
  removePasskey,
  spendChallenge,
  startChallenge,
  takeStepWithPasskey,
} from "#app/domain/people/second-step/passkeys.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { proven } from "../../accounts.ts";
import { createActor, createMember } from "../../factories.ts";

afterEach(() => setClock());

test("a challenge is good once, for one thing, within 5 minutes, and a new one voids it", () => {
  const { id } = createMember();
  startChallenge("logIn", id);
  const first = findChallenge("logIn", id);
  startChallenge("logIn", id);
  expect(findChallenge("logIn", id)).not.toBe(first);
  expect(spendChallenge("add", id), "another purpose").toBeUndefined();
  expect(spendChallenge("logIn", createMember().id), "another person").toBeUndefined();
  expect(spendChallenge("logIn", id)).toBeDefined();
  expect(spendChallenge("logIn", id)).toBeUndefined();

  startChallenge("logIn", id);
  setClock(() => Date.now() + 301_000);
  expect(spendChallenge("logIn", id)).toBeUndefined();
});

test("a credential belongs to one person", () => {
  const [mine, theirs] = [getActor(createMember().id), getActor(createMember().id)];
  expect(addPasskey(proven(mine), passkey("same")).ok).toBe(true);
  expect(addPasskey(proven(theirs), passkey("same")).ok).toBe(false);
  expect(listPasskeys(theirs.id)).toEqual([]);
});

test("a device that counts must have counted on: a copy of it is refused", () => {
  const actor = getActor(createMember().id);
  addPasskey(proven(actor), { ...passkey("counts"), counter: 5 });
  const id = listPasskeys(actor.id)[0]?.id ?? "";
  expect(takeStepWithPasskey(id, 6)).toBe(true);
  for (const counter of [6, 5, 0]) expect(takeStepWithPasskey(id, counter), String(counter)).toBe(false);
  expect(takeStepWithPasskey(id, 9)).toBe(true);
});

test("a device that counts nothing stays at 0", () => {
  const actor = getActor(createMember().id);
  addPasskey(proven(actor), passkey("counts nothing"));
  const id = listPasskeys(actor.id)[0]?.id ?? "";
  expect(takeStepWithPasskey(id, 0)).toBe(true);
  expect(takeStepWithPasskey(id, 0)).toBe(true);
});

test("another person's passkey looks as if it did not exist, and an office keeps its last one", () => {
  const moderator = createActor("moderator");
  addPasskey(proven(moderator), passkey("only"));
  const id = listPasskeys(moderator.id)[0]?.id ?? "";
  const stranger = getActor(createMember().id);
  expect(() => removePasskey(proven(stranger), id)).toThrow(expect.objectContaining({ status: 404 }));
  expect(removePasskey(proven(moderator), id).ok).toBe(false);
  addPasskey(proven(moderator), passkey("second"));
  expect(removePasskey(proven(moderator), id).ok).toBe(true);
});

function passkey(credentialId: string) {
  return { name: "Phone", credentialId, publicKey: "key", counter: 0, transports: [] };
}
