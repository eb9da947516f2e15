import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  addDocument,
  addFolder,
  removeDocument,
  removeFolder,
  replaceDocument,
} from "#app/domain/documents/commands.server.ts";
import { documentForm } from "#app/domain/documents/form.ts";
import { chooseDocuments, listDocumentsOfMeeting } from "#app/domain/documents/of-meetings.server.ts";
import { listDocuments, readDocument } from "#app/domain/documents/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import * as download from "#app/routes/documents/groups.$slug.documents.$id.tsx";
import { db } from "#db/client.server.ts";
import { documentContents, documents, events } from "#db/schema/index.ts";
import { countStatements, explainStatements } from "#tests/count-statements.ts";
import { createActor, createGroup, createMeeting } from "#tests/factories.ts";
import { pdf, png } from "#tests/made-files.ts";
import { contextFor, getOf } from "../../routes/context.ts";

const status = (code: number) => expect.objectContaining({ status: code });

function story() {
  const group = createGroup();
  const facilitator = createActor("facilitator", group);
  const member = createActor("groupMember", group);
  const add = (
    title = "Travel survey",
    folder = "",
    file = { name: "a.pdf", bytes: new Uint8Array(pdf()) },
  ) => {
    const added = addDocument(facilitator, group.slug, { title, folder, file });
    if (!added.ok) throw new Error(added.reason);
    return added.documentId;
  };
  const fold = (name = "Papers") => {
    const made = addFolder(facilitator, group.slug, { name });
    if (!made.ok) throw new Error(made.reason);
    return made.folderId;
  };
  return { group, facilitator, member, add, fold };
}

describe("a document", () => {
  test("is kept by the facilitator and read by the group, byte for byte", () => {
    const { group, member, add } = story();
    const id = add();
    expect(readDocument(member, group.slug, id).bytes.equals(pdf())).toBe(true);
    expect(listDocuments(member, group.slug, null).documents).toMatchObject([{ id, title: "Travel survey" }]);
  });

  test("is a download that runs nowhere, under a name that cannot break a header", async () => {
    const { group, member, add } = story();
    const id = add('Survey "2026"\r\nX: y ☂ ../../etc');
    const context = contextFor(member);
    const answer = await download.loader({
      request: getOf("/x"),
      context,
      params: { slug: group.slug, id },
    } as never);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    });
    const disposition = answer.headers.get("Content-Disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename="[^"\\/\r\n]+"; filename\*=UTF-8''[\w%.~!*-]+$/);
    expect(disposition).toContain("%E2%98%82");
  });

  test("that is a picture is kept without what its camera wrote", () => {
    const { group, member, add } = story();
    const taken = png({ after: Buffer.from("GPS CANARY") });
    const id = add("The room", "", { name: "room.png", bytes: new Uint8Array(taken) });
    expect(readDocument(member, group.slug, id).bytes.includes("CANARY")).toBe(false);
  });

  test("of a kind that is not taken is refused in plain words, and nothing is kept", () => {
    const { group, facilitator } = story();
    const file = { name: "a.svg", bytes: new Uint8Array(Buffer.from("<svg/>")) };
    const input = { title: "Drawing", folder: "", file };
    expect(addDocument(facilitator, group.slug, input)).toEqual({ ok: false, reason: "otherPicture" });
    expect(db.select().from(documents).where(eq(documents.groupId, group.id)).all()).toEqual([]);
  });

  test("larger than 5 MB is refused by the form", () => {
    const file = { name: "a.pdf", bytes: new Uint8Array(5_000_001) };
    const read = documentForm.safeParse({ title: "Big", file });
    expect(read.error?.issues[0]?.message).toBe("The file must be 5 MB or smaller");
  });

  test("goes for good, content and all", () => {
    const { group, facilitator, member, add } = story();
    const id = add();
    removeDocument(facilitator, group.slug, id);
    expect(() => readDocument(member, group.slug, id)).toThrow(status(404));
    expect(db.select().from(documentContents).where(eq(documentContents.documentId, id)).all()).toEqual([]);
    expect(JSON.stringify(db.select().from(events).all())).not.toContain("Travel survey");
  });

  test("is nobody's outside the group, and kept by its facilitators alone", () => {
    const { group, member, add } = story();
    const id = add();
    const outside = [
      VISITOR as MemberActor,
      createActor("member"),
      createActor("facilitator", createGroup()),
      createActor("moderator"),
      createActor("administrator"),
    ];
    const input = { title: "x", folder: "", file: { name: "a.pdf", bytes: new Uint8Array(pdf()) } };
    for (const actor of outside) {
      expect(() => readDocument(actor, group.slug, id)).toThrow(status(404));
      expect(() => listDocuments(actor, group.slug, null)).toThrow(status(404));
      expect(() => addDocument(actor, group.slug, input)).toThrow(status(404));
      expect(() => removeDocument(actor, group.slug, id)).toThrow(status(404));
    }
    expect(() => addDocument(member, group.slug, input)).toThrow(status(403));
    expect(() => removeDocument(member, group.slug, id)).toThrow(status(403));
    const other = story();
    expect(() => readDocument(other.member, other.group.slug, id)).toThrow(status(404));
  });

  test("is not added to a group that has ended", () => {
    const group = createGroup({ archivedAt: now() });
    const input = { title: "x", folder: "", file: { name: "a.pdf", bytes: new Uint8Array(pdf()) } };
    expect(addDocument(createActor("facilitator", group), group.slug, input)).toEqual({
      ok: false,
      reason: "archived",
    });
  });
});

describe("a new version of a document", () => {
  const file = (bytes = pdf()) => ({ file: { name: "new.pdf", bytes: new Uint8Array(bytes) } });
  const replaced = ({ group, facilitator, member }: ReturnType<typeof story>, id: string) => {
    expect(replaceDocument(facilitator, group.slug, id, file()).ok).toBe(true);
    return listDocuments(member, group.slug, null).documents[0];
  };

  test("takes its place under its title, and the ones before stay where they were", () => {
    const told = story();
    const first = told.add("Agenda");
    const second = replaced(told, first);
    const third = replaced(told, second?.id ?? "");
    expect(listDocuments(told.member, told.group.slug, null).documents).toHaveLength(1);
    expect(third).toMatchObject({ title: "Agenda" });
    expect(third?.earlier.map(({ id }) => id).toSorted()).toEqual([first, second?.id].toSorted());
    expect(readDocument(told.member, told.group.slug, first).bytes).toEqual(pdf());
  });

  test("comes to the papers of meetings to come, and not of those that took place", () => {
    const told = story();
    const id = told.add("Agenda");
    const [past, next] = [-DAY, DAY].map((ago) =>
      createMeeting(told.group, { startsAt: new Date(Date.now() + ago) }),
    );
    for (const meeting of [past, next])
      chooseDocuments(told.facilitator, told.group.slug, meeting?.id, { documents: [id] });
    const now = replaced(told, id);
    expect(listDocumentsOfMeeting(past?.id ?? "").map((one) => one.id)).toEqual([id]);
    expect(listDocumentsOfMeeting(next?.id ?? "").map((one) => one.id)).toEqual([now?.id]);
  });

  test("is made once by two who replace the same, by facilitators, of a file that is taken", () => {
    const told = story();
    const id = told.add("Agenda");
    replaced(told, id);
    expect(replaceDocument(told.facilitator, told.group.slug, id, file())).toEqual({
      ok: false,
      reason: "replaced",
    });
    const [current] = listDocuments(told.member, told.group.slug, null).documents;
    expect(replaceDocument(told.facilitator, told.group.slug, current?.id, file(Buffer.from("no")))).toEqual({
      ok: false,
      reason: "mismatch",
    });
    expect(() => replaceDocument(told.member, told.group.slug, current?.id, file())).toThrow(status(403));
    expect(() => replaceDocument(createActor("member"), told.group.slug, current?.id, file())).toThrow(
      status(404),
    );
  });

  test("goes with all that it replaced", () => {
    const told = story();
    const first = told.add("Agenda");
    const second = replaced(told, first);
    removeDocument(told.facilitator, told.group.slug, second?.id);
    expect(() => readDocument(told.member, told.group.slug, first)).toThrow(status(404));
    expect(listDocuments(told.member, told.group.slug, null).documents).toEqual([]);
  });
});

describe("folders", () => {
  test("hold documents, one level deep, and only their own group's", () => {
    const { group, member, add, fold } = story();
    const folder = fold();
    const id = add("Agenda", folder);
    expect(listDocuments(member, group.slug, null)).toMatchObject({
      documents: [],
      folders: [{ id: folder, documents: 1 }],
    });
    expect(listDocuments(member, group.slug, folder).documents).toMatchObject([{ id }]);
    const other = story();
    expect(() => listDocuments(other.member, other.group.slug, folder)).toThrow(status(404));
    expect(() => other.add("x", folder)).toThrow(status(404));
  });

  test("have names of their own, capitals or not, and go when they are empty", () => {
    const { group, facilitator, add, fold } = story();
    const folder = fold("Papers");
    expect(addFolder(facilitator, group.slug, { name: "PAPERS" })).toEqual({ ok: false, reason: "taken" });
    const id = add("Agenda", folder);
    expect(removeFolder(facilitator, group.slug, folder)).toBe(false);
    removeDocument(facilitator, group.slug, id);
    expect(removeFolder(facilitator, group.slug, folder)).toBe(true);
  });
});

describe("a full room", () => {
  test("is read a page at a time, each document once", () => {
    const { group, member, add } = story();
    setClock(() => 1_800_000_000_000);
    const ids = Array.from({ length: 30 }, (_, n) => add(`Paper ${n}`));
    const first = listDocuments(member, group.slug, null);
    const second = listDocuments(member, group.slug, null, readPageKey(first.next ?? null));
    const seen = [...first.documents, ...second.documents].map(({ id }) => id);
    expect(new Set(seen)).toEqual(new Set(ids));
    expect([first.documents.length, second.documents.length]).toEqual([20, 10]);
    setClock();
  });

  test("costs as many statements as one with little, and no scan", () => {
    const { group, member, add } = story();
    add();
    const few = countStatements(() => listDocuments(member, group.slug, null));
    for (let n = 0; n < 20; n++) add(`Paper ${n}`);
    expect(countStatements(() => listDocuments(member, group.slug, null))).toBe(few);
    const plan = explainStatements(() => listDocuments(member, group.slug, null));
    expect(plan.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
  });
});
