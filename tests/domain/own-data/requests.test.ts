import { beforeEach, describe, expect, test } from "vitest";
import {
  agreeToRequest,
  stopRequest,
  takeRequestedCopy,
  writeRequest,
} from "#app/domain/own-data/requests/commands.server.ts";
import type { RequestInput } from "#app/domain/own-data/requests/form.ts";
import {
  countRequestsToAgree,
  getRequest,
  listOpenRequests,
} from "#app/domain/own-data/requests/queries.server.ts";
import { NEXT_REQUEST_STATES } from "#app/domain/own-data/requests/rules.ts";
import { findMember } from "#app/domain/people/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { readZip } from "#app/lib/files/zip.ts";
import { db } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { createActor, createFeedback, createGroup } from "#tests/factories.ts";
import { makeDatabaseFresh } from "#tests/fresh-database.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const COPY: RequestInput = {
  kind: "copy",
  keepsFeedback: "no",
  reason: "A letter of 3 November; I rang her.",
};

let [writer, second]: MemberActor[] = [];
let person: MemberActor;

beforeEach(async () => {
  await makeDatabaseFresh();
  [writer, second] = [createActor("administrator"), createActor("administrator")];
  person = createActor("groupMember", createGroup());
});

function write(input: RequestInput = COPY): string {
  return writeRequest(writer as MemberActor, person.id, input).requestId;
}

describe("a request that came by post", () => {
  test("is written down by one and agreed to by another, and by nobody else", () => {
    const id = write();
    expect(write(), "writing it down twice has one effect").toBe(id);
    const otherwise = writeRequest(writer as MemberActor, person.id, { ...COPY, reason: "She rang." });
    expect(otherwise, "what was written first stands").toEqual({ requestId: id, isOtherwise: true });
    expect(countRequestsToAgree(second as MemberActor)).toBe(1);
    expect(() => agreeToRequest(writer as MemberActor, id)).toThrow(status(403));
    for (const role of ["moderator", "member"] as const) {
      expect(() => writeRequest(createActor(role), person.id, COPY)).toThrow(status(403));
      expect(() => agreeToRequest(createActor(role), id)).toThrow(status(403));
      expect(() => getRequest(createActor(role), id)).toThrow(status(403));
    }
    expect(
      () => writeRequest(writer as MemberActor, (writer as MemberActor).id, COPY),
      "for themself",
    ).toThrow(status(403));
    expect(agreeToRequest(second as MemberActor, id)).toEqual({ ok: true, isErased: false });
    expect(agreeToRequest(second as MemberActor, id)).toEqual({ ok: false, reason: "settled" });
    expect(countRequestsToAgree(second as MemberActor)).toBe(0);
  });

  test("for a copy lets who wrote it down take it once, to be posted", () => {
    createFeedback({ groupId: createGroup().id, authorId: person.id, wentWell: "The tea was warm." });
    const id = write();
    expect(takeRequestedCopy(writer as MemberActor, id), "before another agreed").toEqual({
      ok: false,
      reason: "none",
    });
    agreeToRequest(second as MemberActor, id);
    expect(listOpenRequests(writer as MemberActor)[0]?.may.take).toBe(true);
    expect(takeRequestedCopy(second as MemberActor, id), "who agreed").toEqual({ ok: false, reason: "none" });
    const taken = takeRequestedCopy(writer as MemberActor, id);
    const read = taken.ok ? readZip(Buffer.from(taken.bytes), 1_000_000) : undefined;
    expect(read?.ok && read.parts.get("read-me.html")?.toString()).toContain("The tea was warm.");
    expect(takeRequestedCopy(writer as MemberActor, id)).toEqual({ ok: false, reason: "none" });
    expect(listOpenRequests(writer as MemberActor)).toEqual([]);
  });

  test("to be erased erases in the moment in which the second agrees", () => {
    const comment = createFeedback({ groupId: createGroup().id, authorId: person.id });
    const id = write({ ...COPY, kind: "erasure", keepsFeedback: "yes" });
    expect(findMember(person.id)).toBeDefined();
    expect(agreeToRequest(second as MemberActor, id)).toEqual({ ok: true, isErased: true });
    expect(findMember(person.id)).toBeUndefined();
    expect(db.select().from(tables.feedback).all()).toMatchObject([{ id: comment.id, authorId: null }]);
    expect(() => getRequest(second as MemberActor, id), "it went with the person").toThrow(status(404));
    const names = db
      .select({ name: tables.events.name })
      .from(tables.events)
      .orderBy(tables.events.sequence)
      .all()
      .map(({ name }) => name);
    expect(names.slice(-2)).toEqual(["postRequest.agreed", "account.erasedAsAsked"]);
  });

  test("does not leave the service without its only moderator, and is stopped by any administrator", () => {
    person = createActor("moderator");
    const id = write({ ...COPY, kind: "erasure" });
    expect(agreeToRequest(second as MemberActor, id)).toEqual({ ok: false, reason: "lastModerator" });
    expect(stopRequest(writer as MemberActor, id)).toEqual({ ok: true });
    expect(stopRequest(second as MemberActor, id)).toEqual({ ok: false, reason: "settled" });
    expect(findMember(person.id)).toBeDefined();
  });
});

test("docs/states.md says the same", () => {
  const who = (_: string, to: string) => (to === "agreed" ? "another administrator" : "an administrator");
  expect(ruledStates(NEXT_REQUEST_STATES, who)).toEqual(writtenStates("Requests by post"));
});
