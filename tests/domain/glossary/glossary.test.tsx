import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { askAboutWord, removeTerm, saveTerm } from "#app/domain/glossary/commands.server.ts";
import { findUnclearWord, listTerms, listUnclearWords } from "#app/domain/glossary/queries.server.ts";
import { createExplain } from "#app/ui/glossary/explain.tsx";
import { NotesText } from "#app/ui/notes/notes-text.tsx";
import { db } from "#db/client.server.ts";
import { unclearWords } from "#db/schema/index.ts";
import { createActor, createGroup, createMeeting, createNotes } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const moderator = createActor("moderator");
const idOf = (term: string) => listTerms().find((one) => one.term === term)?.id ?? "";

describe("words that are explained", () => {
  test("are kept by facilitators and moderators, each word once", () => {
    expect(saveTerm(moderator, null, { term: "ICB", meaning: "Integrated Care Board" })).toEqual({
      ok: true,
    });
    expect(saveTerm(moderator, null, { term: "ICB", meaning: "Integrated Care Board" })).toEqual({
      ok: true,
    });
    const facilitator = createActor("facilitator", createGroup());
    expect(saveTerm(facilitator, null, { term: "icb", meaning: "Other" })).toEqual({
      ok: false,
      reason: "taken",
    });
    expect(saveTerm(facilitator, idOf("ICB"), { term: "ICB", meaning: "The board" })).toEqual({ ok: true });
    expect(listTerms()).toMatchObject([{ term: "ICB", meaning: "The board" }]);
    expect(() => saveTerm(createActor("member"), null, { term: "X", meaning: "Y" })).toThrow(status(403));
    expect(() => removeTerm(createActor("administrator"), idOf("ICB"))).toThrow(status(403));
    removeTerm(moderator, idOf("ICB"));
    expect(listTerms()).toEqual([]);
  });
});

describe("a word that somebody did not understand", () => {
  const story = () => {
    const group = createGroup();
    const meeting = createMeeting(group);
    createNotes(meeting, "agreed");
    return {
      group,
      place: { slug: group.slug, meetingId: meeting.id },
      facilitator: createActor("facilitator", group),
    };
  };

  test("is seen by the group's facilitator, with nothing of who, or of how many", () => {
    const { group, place, facilitator } = story();
    const readers = [createActor("groupMember", group), createActor("groupMember", group)];
    askAboutWord(readers[0] ?? moderator, place, { word: "MDT" });
    const once = db.select().from(unclearWords).all();
    for (const reader of [...readers, ...readers]) askAboutWord(reader, place, { word: "mdt" });
    expect(db.select().from(unclearWords).all()).toEqual(once);
    const [listed] = listUnclearWords(facilitator);
    const key = listed?.words[0]?.key ?? "";
    expect(listed).toEqual({ group: group.name, words: [{ word: "MDT", key }] });
    expect(key, "what leads to it says nothing of it").not.toMatch(/mdt/i);
    expect(findUnclearWord(facilitator, key)).toBe("MDT");
    expect(findUnclearWord(createActor("facilitator", createGroup()), key)).toBeUndefined();
    const kept = JSON.stringify(db.select().from(unclearWords).all());
    for (const { id } of readers) expect(kept).not.toContain(id);
    expect(listUnclearWords(readers[0] ?? moderator)).toEqual([]);
    expect(listUnclearWords(createActor("facilitator", createGroup()))).toEqual([]);
  });

  test("is not asked about in notes that one may not read", () => {
    const { place } = story();
    expect(() => askAboutWord(createActor("member"), place, { word: "MDT" })).toThrow(status(404));
  });

  test("is gone once it is explained", () => {
    const { group, place, facilitator } = story();
    askAboutWord(createActor("groupMember", group), place, { word: "CNS" });
    saveTerm(facilitator, null, { term: "CNS", meaning: "clinical nurse specialist" });
    expect(listUnclearWords(facilitator)).toEqual([]);
    removeTerm(facilitator, idOf("CNS"));
  });
});

describe("where it stands", () => {
  const terms = [
    { term: "ICB", meaning: "Integrated Care Board" },
    { term: "C.A.G.", meaning: "Cancer Action Group" },
  ];
  const shown = (...texts: string[]) => {
    const explain = createExplain(terms);
    return texts
      .map((text) => renderToStaticMarkup(<NotesText text={text} explain={explain} />))
      .join("")
      .replace(/<[^>]+>/g, "");
  };

  test("a word is explained the first time on a page, as a whole word with its capitals", () => {
    expect(shown("The ICB met. ICB!", "- the ICB again")).toBe(
      "The ICB (Integrated Care Board) met. ICB!the ICB again",
    );
    expect(shown("ICBs, icb, XICB")).toBe("ICBs, icb, XICB");
    expect(shown("Our C.A.G. and CXAXG.")).toBe("Our C.A.G. (Cancer Action Group) and CXAXG.");
  });

  test("not where its writer did so already", () => {
    expect(shown("The ICB (Integrated Care Board) met the ICB")).toBe(
      "The ICB (Integrated Care Board) met the ICB",
    );
  });
});

test("lines with strokes are a table, one line with a stroke is a sentence", () => {
  const markup = (text: string) => renderToStaticMarkup(<NotesText text={text} />);
  const table = markup("Before\nWard | Spaces\nOne | 4\nTwo | 5 | more\nAfter");
  expect(table.match(/<th /g)).toHaveLength(3);
  expect(table.match(/<td /g)).toHaveLength(6);
  expect(table).toMatch(/Before.*<table.*After/s);
  expect(markup("Either | or")).not.toContain("<table");
});
