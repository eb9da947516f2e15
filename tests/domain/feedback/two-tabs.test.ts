import { describe, expect, test } from "vitest";
import { changeText } from "#app/domain/feedback/changes/commands.server.ts";
import { describeTextToChange } from "#app/domain/feedback/changes/queries.server.ts";
import { saveAnswer, saveTexts } from "#app/domain/feedback/drafts/commands.server.ts";
import { getDraft } from "#app/domain/feedback/drafts/queries.server.ts";
import { textVersionOf } from "#app/domain/feedback/text-version.server.ts";
import { NO_TEXTS, onlyTexts } from "#app/domain/feedback/texts.ts";
import { findWaitingVersion } from "#app/domain/feedback/versions/queries.server.ts";
import { createActor, createDraft, createFeedback, createGroup, reloadFeedback } from "#tests/factories.ts";

const group = createGroup();
const IN_THE_WAY = { ok: false, reason: "inTheWay" };

function openTwice() {
  const writer = createActor("groupMember", group);
  const { id } = createDraft(writer, { groupId: group.id, wentWell: "", couldBeBetter: "" });
  const open = (page: string) => ({ page, formVersion: textVersionOf(getDraft(writer, id)) });
  return {
    writer,
    id,
    open,
    texts: () => onlyTexts(getDraft(writer, id)),
    laptop: open("laptop"),
    phone: open("phone"),
  };
}

describe("a draft that is open in two places", () => {
  test("the older one, still empty in the first box, takes nothing away", () => {
    const { writer, id, texts, laptop, phone } = openTwice();
    const told = { wentWell: "The nurse rang twice.", couldBeBetter: "" };
    expect(saveTexts(writer, id, told, laptop)).toEqual({ ok: true });
    expect(saveTexts(writer, id, { wentWell: "", couldBeBetter: "ok" }, phone)).toEqual(IN_THE_WAY);
    expect(saveAnswer(writer, id, "experience", { wentWell: "", couldBeBetter: "ok" }, phone)).toEqual(
      IN_THE_WAY,
    );
    expect(texts()).toEqual({ ...NO_TEXTS, ...told });
  });

  test("a page goes on saving what it saved itself, without looking again", () => {
    const { writer, id, texts, laptop } = openTwice();
    for (const wentWell of ["The", "The nurse", "The nurse rang."])
      expect(saveTexts(writer, id, { wentWell, couldBeBetter: "" }, laptop)).toEqual({ ok: true });
    expect(
      saveAnswer(writer, id, "experience", { wentWell: "The nurse rang.", couldBeBetter: "" }, laptop).ok,
    ).toBe(true);
    expect(texts().wentWell).toBe("The nurse rang.");
  });

  test("whoever has seen both can save theirs; the same words twice are in nobody's way", () => {
    const { writer, id, texts, laptop, phone, open } = openTwice();
    saveTexts(writer, id, { wentWell: "One." }, laptop);
    expect(saveTexts(writer, id, { wentWell: "One." }, phone)).toEqual({ ok: true });
    saveTexts(writer, id, { wentWell: "Two." }, open("laptop"));
    expect(saveTexts(writer, id, { wentWell: "Three." }, phone)).toEqual(IN_THE_WAY);
    expect(saveTexts(writer, id, { wentWell: "Three." }, open("phone, again"))).toEqual({ ok: true });
    expect(texts().wentWell).toBe("Three.");
  });

  test("an answer to another question is in no text's way, and a page of one text leaves the others", () => {
    const { writer, id, texts, laptop, phone } = openTwice();
    saveAnswer(writer, id, "when", { timeBand: "longerAgo" });
    expect(saveTexts(writer, id, { wentWell: "The nurse rang." }, laptop)).toEqual({ ok: true });
    expect(
      saveAnswer(
        writer,
        id,
        "carer",
        { carerText: "I was tired." },
        { ...phone, formVersion: textVersionOf(texts()) },
      ).ok,
    ).toBe(true);
    expect(texts()).toEqual({ ...NO_TEXTS, wentWell: "The nurse rang.", carerText: "I was tired." });
  });
});

describe("words that are changed in two places", () => {
  test("the older form is told of the words that were sent meanwhile, published or not", () => {
    for (const state of ["submitted", "published"] as const) {
      const writer = createActor("groupMember", group);
      const comment = createFeedback({
        groupId: group.id,
        authorId: writer.id,
        state,
        publishedAt: state === "published" ? new Date() : null,
      });
      const { formVersion } = describeTextToChange(comment);
      const change = (wentWell: string, version: string) =>
        changeText(
          writer,
          comment.reference,
          { ...onlyTexts(comment), wentWell },
          { formVersion: version, page: "" },
        );
      expect(change("One.", formVersion)).toEqual({ ok: true });
      expect(change("Two.", formVersion)).toEqual(IN_THE_WAY);
      const own = reloadFeedback(comment.id) ?? comment;
      expect((findWaitingVersion(own) ?? own).wentWell).toBe("One.");
      expect(change("Two.", describeTextToChange(own).formVersion)).toEqual({ ok: true });
    }
  });
});
