import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { listAttendanceToSend } from "#app/domain/notes/attendance/choices.server.ts";
import { importItems } from "#app/domain/notes/import/commands.server.ts";
import { importForm, saveImportForm } from "#app/domain/notes/import/form.ts";
import { itemsFromPassages } from "#app/domain/notes/import/items.ts";
import { readToImport } from "#app/domain/notes/import/read.server.ts";
import { findImportToUndo, undoNotesImport } from "#app/domain/notes/import/undo.server.ts";
import { saveSheet } from "#app/domain/notes/items/commands.server.ts";
import { versionOfItem } from "#app/domain/notes/items/version.server.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db } from "#db/client.server.ts";
import { answers, members } from "#db/schema/index.ts";
import { createActor, createGroup, createMeeting, createNotes } from "#tests/factories.ts";
import {
  boldParagraph,
  paragraph,
  relationships,
  table,
  WORD_NAMES,
  wordFile,
  wordParts,
  zipOf,
} from "#tests/word-file.ts";

const status = (code: number) => expect.objectContaining({ status: code });

/** Real files stand beside the project on some machines; the project's own tests do without them. */
const REAL = "../shared/data";
const HAS_REAL = existsSync(join(REAL, "docx"));
if (!HAS_REAL) console.log(`There is no ${REAL}/docx: only the files made here are read`);

const read = (bytes: Buffer) => readToImport({ file: { name: "a.docx", bytes }, text: "" });
const paste = (text: string) => readToImport({ file: null, text });
const refused = (reason: string) => ({ ok: false, reason });

describe("a Word file", () => {
  test("becomes items at its headings, bold lines too, with lists and tables as text", async () => {
    const body = [
      paragraph("Present: 12 people"),
      paragraph("Parking", "Heading1"),
      paragraph("It was full."),
      table([
        ["Day", "Spaces"],
        ["Monday", "4 | 5"],
      ]),
      boldParagraph("Any other business"),
      paragraph("None. 1 &lt; 2"),
    ].join("");
    expect(await read(wordFile(body))).toMatchObject({
      ok: true,
      items: [
        { title: "Before the first heading", said: "Present: 12 people" },
        { title: "Parking", said: "It was full.\n\nDay | Spaces\nMonday | 4 / 5" },
        { title: "Any other business", said: "None. 1 < 2" },
      ],
    });
  });

  test("says what is left out", async () => {
    const deleted = '<w:p><w:del w:id="1"><w:r><w:delText>No</w:delText></w:r></w:del></w:p>';
    const others = [
      {
        name: "word/comments.xml",
        bytes: `<w:comments ${WORD_NAMES}><w:comment w:id="1">${paragraph("Ask Bob")}</w:comment></w:comments>`,
      },
      { name: "word/header1.xml", bytes: `<w:hdr ${WORD_NAMES}>${paragraph("Confidential")}</w:hdr>` },
      { name: "word/header2.xml", bytes: `<w:hdr ${WORD_NAMES}/>` },
      relationships({ comments: "comments.xml", header: "header1.xml", "header ": "header2.xml" }),
    ];
    const found = await read(wordFile(paragraph("Here") + deleted, others));
    expect(found).toMatchObject({
      leftOut: [
        { kind: "deletions", count: 1, texts: [] },
        { kind: "comments", count: 1, texts: ["Ask Bob"] },
        { kind: "headersAndFooters", count: 1, texts: ["Confidential"] },
      ],
    });
  });

  test.skipIf(!HAS_REAL).each([
    ["tables", [{ said: "Above\n\nTop left | Top right\nBottom left | Bottom right\n\nBelow" }], []],
    ["footnotes", [{ said: "Ouch." }], [{ kind: "footnotes", count: 2, texts: { length: 2 } }]],
    ["comments", [{ said: "Ouch." }], [{ kind: "comments", count: 2, texts: { length: 2 } }]],
    ["text-box", [{ said: "Datum plane" }], []],
    ["simple-list", [{ said: "- Apple\n- Banana" }], []],
    ["strict-format", [{ said: "Test" }], []],
    ["utf8-bom", [{ said: "This XML has a byte order mark." }], []],
  ])("real: %s", async (name, items, leftOut) => {
    const found = await read(readFileSync(join(REAL, "docx", `${name}.docx`)));
    expect(found).toMatchObject({ ok: true, items, leftOut });
  });

  test.skipIf(!HAS_REAL).each(["empty", "tiny-picture"])("real: %s has no words", async (name) => {
    expect(await read(readFileSync(join(REAL, "docx", `${name}.docx`)))).toEqual(refused("empty"));
  });
});

describe("a hostile file is refused, and the portal goes on:", () => {
  const bomb = Buffer.alloc(300 * 1024 * 1024);
  const nested = (depth: number) => `${"<w:x>".repeat(depth)}${"</w:x>".repeat(depth)}`;
  const entity = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  const [types, rels, main] = wordParts(paragraph("a"));
  if (!types || !rels || !main) throw new Error("a Word file has three parts");
  const withMain = (bytes: string | Buffer) => zipOf([types, rels, { ...main, bytes }]);

  const FILES: [string, () => Buffer, string][] = [
    ["plain text", () => Buffer.from("Minutes of the meeting"), "notWord"],
    ["an old .doc", () => Buffer.from("d0cf11e0a1b11ae1".repeat(100), "hex"), "notWord"],
    ["a zip of something else", () => zipOf([{ name: "a.txt", bytes: "a" }]), "notWord"],
    ["half a file", () => wordFile(paragraph("a")).subarray(0, 300), "notWord"],
    [
      "a zip behind something else",
      () => Buffer.concat([Buffer.from("GIF89a"), wordFile(paragraph("a"))]),
      "notWord",
    ],
    ["a bomb", () => withMain(bomb), "tooLarge"],
    [
      "a bomb in a part that nobody reads",
      () => wordFile(paragraph("a"), [{ name: "x.bin", bytes: bomb }]),
      "tooLarge",
    ],
    [
      "more parts than any document",
      () => zipOf(Array.from({ length: 2001 }, (_, n) => ({ name: `${n}`, bytes: "" }))),
      "tooLarge",
    ],
    ["the same part twice", () => zipOf([types, rels, main, main]), "unsafe"],
    ["an encrypted part", () => zipOf([types, rels, { ...main, flags: 1 }]), "unsafe"],
    ["an external entity", () => withMain(entity + main.bytes), "unsafe"],
    [
      "an external entity in UTF-16",
      () => withMain(Buffer.from(`\ufeff${entity}${main.bytes}`, "utf16le")),
      "unsafe",
    ],
    ["no XML", () => withMain("not XML at all"), "notWord"],
  ];

  test.each(FILES)("%s", async (_, make, reason) => {
    const before = process.memoryUsage().rss;
    expect(await read(make())).toEqual(refused(reason));
    expect(process.memoryUsage().rss - before).toBeLessThan(700 * 1024 * 1024);
  });

  test("tags in tags in tags end in an answer", async () => {
    expect((await read(withMain(`<w:document xmlns:w="x">${nested(200_000)}</w:document>`))).ok).toBe(false);
  });

  test("a picture or a template somewhere else is not fetched", async () => {
    const link =
      '<w:p><w:r><w:t>Words</w:t></w:r><w:r><w:pict><v:imagedata xmlns:v="v" r:id="r9"/></w:pict></w:r></w:p>';
    const elsewhere = {
      name: "word/_rels/document.xml.rels",
      bytes:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="image" Target="http://127.0.0.1:1/x.png" TargetMode="External"/></Relationships>',
    };
    expect(await read(wordFile(link, [elsewhere]))).toMatchObject({
      ok: true,
      items: [{ said: "Words" }],
      leftOut: [{ kind: "pictures", count: 1 }],
    });
  });

  test("while one is read, other work goes on", async () => {
    const large = wordFile(paragraph("word ".repeat(40)).repeat(20_000));
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await read(large);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  });
});

describe("pasted text", () => {
  test("becomes items at # and at numbered lines that stand alone, with a table in place of its drawing", async () => {
    const text =
      "# Minutes\nHello\n\n## Parking ##\n* One\n* Two\n\n| Day | Spaces |\n|---|---|\n| Mon | 4 |\n\n3. Next steps\n\n4. Not a heading.\nx";
    expect(await paste(text)).toMatchObject({
      items: [
        { title: "Minutes", said: "Hello" },
        { title: "Parking", said: "- One\n- Two\n\nDay | Spaces\n\nMon | 4" },
        { title: "Next steps", said: "4. Not a heading.\nx" },
      ],
    });
  });

  test.skipIf(!HAS_REAL).each(["2019-06-19", "2025-09-30"])(
    "real minutes of %s keep every word",
    async (day) => {
      const text = readFileSync(join(REAL, "minutes", `${day}.md`), "utf8");
      const found = await paste(text);
      if (!found.ok) throw new Error(found.reason);
      expect(found.items.length).toBeGreaterThan(3);
      const words = (one: string) => one.match(/\p{L}+/gu) ?? [];
      const all = new Set(found.items.flatMap(({ title, said }) => words(`${title} ${said}`)));
      expect(words(text).filter((word) => !all.has(word))).toEqual([]);
    },
  );

  test("what is too long for a title or an item goes on, and nothing is lost", () => {
    const items = itemsFromPassages([
      { title: "t ".repeat(100), text: `${"word ".repeat(1999)}\n\n${"x".repeat(15_000)}` },
    ]);
    expect(items.every(({ title, said }) => title.length <= 150 && said.length <= 10_000)).toBe(true);
    const kept = items
      .map(({ said }) => said)
      .join("")
      .replace(/\s/g, "");
    expect(kept).toBe("t".repeat(100) + "word".repeat(1999) + "x".repeat(15_000));
  });

  test("without a word, or with too many headings, is refused", async () => {
    expect(await paste("# \n\n ")).toMatchObject({ ok: true });
    expect(await paste("# a\n".repeat(201))).toEqual(refused("tooMany"));
  });
});

describe("adding what the preview showed", () => {
  const story = () => {
    const group = createGroup();
    const meeting = createMeeting(group);
    const facilitator = createActor("facilitator", group);
    const written = () => getNotesToWrite(facilitator, group.slug, meeting.id);
    return { group, meeting, facilitator, place: { slug: group.slug, meetingId: meeting.id }, written };
  };
  const form = (page = newId()) =>
    saveImportForm.parse({ page, "item-1-title": "Parking", "item-1-said": "Full", "item-2-title": "Tea" });

  test("makes items after those that are there, once", () => {
    const { facilitator, place, meeting, written } = story();
    createNotes(meeting, "draft");
    const input = form();
    importItems(facilitator, place, input);
    expect(importItems(facilitator, place, input)).toEqual({ ok: true });
    expect(written().items.map(({ title, said }) => [title, said])).toEqual([
      ["Parking", "It takes an hour."],
      ["Parking", "Full"],
      ["Tea", ""],
    ]);
  });

  test("is for facilitators, and for a draft with room", () => {
    const { facilitator, place, meeting, group } = story();
    expect(() => importItems(createActor("groupMember", group), place, form())).toThrow(status(403));
    createNotes(meeting, "agreed");
    expect(importItems(facilitator, place, form())).toEqual(refused("locked"));
  });

  test("makes decisions, actions and people of what was ticked, and undoing takes all of it back", () => {
    const { facilitator, place, group, meeting, written } = story();
    const ann = createActor("groupMember", group);
    db.update(members).set({ name: "Ann Mary Bell" }).where(eq(members.id, ann.id)).run();
    db.insert(answers)
      .values({ meetingId: meeting.id, memberId: ann.id, state: "notComing", answeredAt: now() })
      .run();
    const said = `Present: Dr Ann Mary Bell (chair), Odd Visitor\n\nAction: Gwen to ring by next meeting\nAgreed: lights`;
    const page = newId();
    const take = ["1.1", "1.2", "1.3", "1.4"];
    importItems(facilitator, place, { page, items: [{ title: "Parking", said }], take });
    expect(written().items).toMatchObject([
      {
        title: "Parking",
        said: "",
        decisions: ["Lights"],
        actions: [{ text: "Ring", isDueNextMeeting: true }],
      },
    ]);
    const people = () => listAttendanceToSend(written());
    const came = people().people.map((one) => [one.memberId ?? one.name, one.attendance]);
    expect(new Map(came as [string, string][])).toEqual(
      new Map([
        [ann.id, "came"],
        ["Odd Visitor", "came"],
      ]),
    );

    expect(findImportToUndo(facilitator, place)).toEqual({ importId: page, going: 1, staying: 0 });
    expect(undoNotesImport(facilitator, place, { import: page })).toEqual({ ok: true });
    expect(written().items).toEqual([]);
    // Nobody has said who came any more: people's own answers count again.
    expect(people()).toMatchObject({
      isAsAnswered: true,
      people: [{ memberId: ann.id, attendance: "apologies" }],
    });
    expect(undoNotesImport(facilitator, place, { import: page })).toEqual(refused("changed"));
  });

  test("is undone but for what somebody has changed since, while it is a draft and by a facilitator", () => {
    const { facilitator, place, meeting, group, written } = story();
    createNotes(meeting, "draft");
    const input = form();
    importItems(facilitator, place, input);
    const [own, parking, tea] = written().items;
    if (!own || !parking || !tea) throw new Error("three items");
    saveSheet(facilitator, place, {
      page: newId(),
      items: [{ ...parking, said: "Very full", formVersion: versionOfItem(parking) }],
    });
    expect(findImportToUndo(facilitator, place)).toMatchObject({ going: 1, staying: 1 });
    expect(() => undoNotesImport(createActor("groupMember", group), place, { import: input.page })).toThrow(
      status(403),
    );
    undoNotesImport(facilitator, place, { import: input.page });
    expect(written().items.map(({ id }) => id)).toEqual([own.id, parking.id]);
    expect(findImportToUndo(facilitator, place)).toBeUndefined();
  });

  test("asks for one of a file and a text", () => {
    const wrong = importForm.safeParse({ text: " " });
    expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["file", "Choose a Word file, or paste the text"],
    ]);
    expect(saveImportForm.safeParse({ page: newId() }).success).toBe(false);
    expect(saveImportForm.safeParse({ page: newId(), "item-1-title": "x".repeat(151) }).success).toBe(false);
  });
});
