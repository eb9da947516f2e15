import { readdirSync, readFileSync } from "node:fs";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable, SQLiteText } from "drizzle-orm/sqlite-core";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { getActor } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { listLatestChanges } from "#app/domain/recommendations/changes/latest.server.ts";
import {
  getEntryToRewrite,
  rewriteEntryText,
} from "#app/domain/recommendations/entry-texts/commands.server.ts";
import { listEntryTexts } from "#app/domain/recommendations/entry-texts/queries.server.ts";
import * as forms from "#app/domain/recommendations/form.ts";
import { lookFor } from "#app/domain/recommendations/looking.server.ts";
import {
  closeRecommendation,
  pauseRecommendation,
} from "#app/domain/recommendations/owning/commands.server.ts";
import { hasPublicWords, PUBLIC_FIELDS, type PublicForm } from "#app/domain/recommendations/public-texts.ts";
import { getRecommendation } from "#app/domain/recommendations/queries.server.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import {
  redirectRecommendation,
  returnRecommendation,
} from "#app/domain/recommendations/sending/commands.server.ts";
import { listThread } from "#app/domain/recommendations/thread/entries.server.ts";
import { listToCheck } from "#app/domain/recommendations/waiting-for-moderator.server.ts";
import { RECOMMENDATION_RESPONSE_KINDS } from "#app/domain/responses/form.ts";
import { setClock } from "#app/lib/clock.ts";
import { readForm } from "#app/web/read-form.server.ts";
import * as schema from "#db/schema/index.ts";
import { RECOMMENDATION_STEPS, wordsOf } from "#db/vocabulary.ts";
import { holdEntryText, passEntryText, passResponse } from "#tests/as-read.ts";
import { createActor, createRecommendation } from "#tests/factories.ts";
import { makeWorld } from "./model/world.ts";

/* Every text of a recommendation that everyone may read one day: looked through before it is sent, and read by a moderator
   before it is public. The lists are made from the code, so that a text that is new cannot be missed. */

beforeEach(() => setClock(() => Date.parse("2026-01-12T10:00:00Z")));

const NAMED = "Ask Dr Sarah Jones, 07700 900123, about the CDFX";

/** Who reads each text that is stored, by table and column, as the schema names them. */
const READ_BY: Record<string, Record<string, "everyone" | "inside">> = {
  recommendations: {
    title: "everyone",
    asks: "everyone",
    why: "everyone",
    doneWhen: "everyone",
    textNote: "inside",
    // The four above as they were when a moderator passed them.
    shownTitle: "everyone",
    shownAsks: "everyone",
    shownWhy: "everyone",
    shownDoneWhen: "everyone",
  },
  recommendation_entry_texts: { words: "everyone", more: "everyone", textNote: "inside" },
  // Of the thread itself everyone reads which step it was; its words are in the table above.
  recommendation_steps: { words: "inside", more: "inside" },
  recommendation_responses: {
    post: "everyone",
    words: "everyone",
    change: "everyone",
    place: "everyone",
    evidence: "everyone",
    checkReason: "inside",
  },
  recommendation_partners: { declineReason: "inside" },
  recommendation_questions: { words: "inside" },
  recommendation_notes: { words: "inside" },
};

describe("the lists", () => {
  test("name every text that is stored of a recommendation", () => {
    const stored = Object.values(schema)
      .flatMap((table) => (is(table, SQLiteTable) ? [table as SQLiteTable] : []))
      .filter((table) => getTableName(table).startsWith("recommendation"))
      .flatMap((table) =>
        Object.values(getTableColumns(table))
          .filter((column) => is(column, SQLiteText) && !column.enumValues?.length)
          .map(({ name }) => `${getTableName(table)}.${name}`),
      )
      .filter((name) => !/\.(id|reference)$|(Id|On)$/.test(name));
    const listed = Object.entries(READ_BY).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    expect(stored.sort()).toEqual(listed.sort());
  });

  test("name every field of a form that ends in such a text", () => {
    const fields = new Set(Object.values(PUBLIC_FIELDS).flat());
    const columns = Object.values(READ_BY).flatMap((table) =>
      Object.entries(table).flatMap(([column, reader]) => (reader === "everyone" ? [column] : [])),
    );
    // A change is written as what is planned or what was made, and a form says text and doneWhen.
    const asFields = columns.flatMap((name) =>
      name.startsWith("shown")
        ? []
        : name === "change"
          ? ["planned", "made"]
          : name === "words"
            ? ["text"]
            : name === "doneWhen"
              ? ["doneWhen"]
              : [name],
    );
    expect([...fields].sort()).toEqual([...new Set(asFields)].sort());
  });

  test("name every route that takes words: they are looked through, or nobody outside reads them", () => {
    const folder = "app/routes/recommendations";
    const INSIDE = {
      "manage.checks.recommendations.$reference.hold.tsx": "the office reads it",
      "manage.checks.recommendations.$reference.return.tsx": "the office reads it",
      "manage.checks.recommendations.$reference.entries.$entry.hold.tsx": "the office reads it",
      "recommendations.$reference.decline.tsx": "the office that wrote the response reads it",
      "recommendations.$reference.note.tsx": "only one's own office reads it",
    };
    const behindCodes = ["../codes/follow.helped.tsx"];
    const taking = [...readdirSync(folder), ...behindCodes]
      .map((name) => ({ name, code: readFileSync(`${folder}/${name}`, "utf8") }))
      .flatMap(({ name, code }) =>
        [...code.matchAll(/read(?:Held)?Form\((?:context, )?\s*request,\s*(\w+)([^;]*)\);/g)].map(
          ([, form = "", rest = ""]) => ({
            name,
            form,
            look: rest.match(/lookFor(?:Writer)?\("(\w+)"\)/)?.[1],
            // What is found comes back once: without the field it would come back for ever.
            hasSeenField: /<SeenField|<HelpedForm/.test(code),
          }),
        ),
      )
      .filter(({ form }) => takesWords(form));
    expect(
      taking
        .filter(({ look }) => !look)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(INSIDE).sort());
    expect(taking.filter(({ look, hasSeenField }) => look && !hasSeenField)).toEqual([]);
    const used = new Set(taking.flatMap(({ look }) => look ?? []));
    expect([...used].sort()).toEqual(Object.keys(PUBLIC_FIELDS).sort());
  });

  test("name every step: everyone reads the words of those that say why, and of no other", () => {
    const withWords = wordsOf(RECOMMENDATION_STEPS).filter(hasPublicWords);
    expect(withWords).toEqual(["returned", "redirected", "takenBack", "paused", "closed"]);
  });
});

describe("what is found", () => {
  const ask = (form: PublicForm, values: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(values)) body.append(name, value);
    const anything = z.looseObject({});
    return readForm({ formData: async () => body }, anything, { look: lookFor(form) });
  };

  test.each(
    Object.entries(PUBLIC_FIELDS).flatMap(([form, fields]) =>
      fields.map((field) => [form as PublicForm, field] as const),
    ),
  )("in %s, %s comes back once, beside its field, and then goes as it is", async (form, field) => {
    const first = await ask(form, { [field]: NAMED });
    expect(first).toMatchObject({
      ok: false,
      errors: [{ field, message: expect.stringContaining("07700 900123") }],
    });
    expect(first).toMatchObject({ errors: [{ message: expect.stringContaining("CDFX") }] });
    const seen = first.values.seen?.[0] ?? "";
    expect(await ask(form, { [field]: NAMED, seen })).toMatchObject({ ok: true });
    // Other words are asked about again.
    expect(await ask(form, { [field]: `${NAMED} and Dr Ann Smith`, seen })).toMatchObject({ ok: false });
    expect(await ask(form, { [field]: "Say which clinic it is." })).toMatchObject({ ok: true });
  });
});

describe("before a moderator has read it, nobody outside does", () => {
  const world = makeWorld();
  /** The recommendations with words of an office that wait for a moderator. */
  const entriesToCheck = () =>
    listToCheck(world.moderator).rows.flatMap(({ kind, reference }) => (kind === "entry" ? reference : []));
  const as = (place: keyof typeof world.people) => getActor(world.people[place]);
  const make = (values: object = {}) =>
    createRecommendation(world.groups.G, undefined, {
      ownerOrganisationId: world.ids.A,
      state: "accepted",
      sinceOn: "2026-01-05",
      dueOn: "2026-02-02",
      firstSentOn: "2026-01-05",
      acceptedAt: new Date("2026-01-06T10:00:00Z"),
      textPassedAt: new Date("2026-01-06T10:00:00Z"),
      ...values,
    }).reference;
  const sent = () =>
    make({
      state: "sent",
      ownerGroupId: world.ids.P,
      ownerOrganisationId: null,
      toOrganisationId: world.ids.A,
    });
  const row = (reference: string) => getRecommendation(world.moderator, reference);
  const outside = (reference: string) =>
    JSON.stringify([
      listThread(VISITOR, row(reference)),
      listLatestChanges().filter((each) => each.reference === reference),
    ]);
  const entryOf = (reference: string) => listEntryTexts(row(reference))[0]?.stepId;

  const ACTS: [name: string, act: () => string][] = [
    [
      "why it is returned, and what would make it acceptable",
      () => {
        const reference = sent();
        returnRecommendation(as("A"), reference, { text: NAMED, more: NAMED });
        return reference;
      },
    ],
    [
      "who the right ones are",
      () => {
        const reference = sent();
        redirectRecommendation(as("A"), reference, { to: `organisation-${world.ids.B}`, text: NAMED });
        return reference;
      },
    ],
    [
      "why it is paused",
      () => {
        const reference = make();
        pauseRecommendation(as("A"), reference, { text: NAMED });
        return reference;
      },
    ],
    [
      "why it is closed",
      () => {
        const reference = make({ state: "answered", dueOn: null });
        closeRecommendation(as("A"), reference, { text: NAMED });
        return reference;
      },
    ],
  ];

  test.each(ACTS)("%s", (_name, act) => {
    const reference = act();
    expect(outside(reference)).not.toContain("Sarah");
    expect(JSON.stringify(listThread(as("G"), row(reference)))).toContain("Sarah");
    expect(entriesToCheck()).toContain(reference);
    expect(passEntryText(world.moderator, reference, entryOf(reference))).toEqual({ ok: true });
    expect(outside(reference)).toContain("Sarah");
    expect(entriesToCheck()).not.toContain(reference);
  });

  test.each(RECOMMENDATION_RESPONSE_KINDS)("a response of the kind %s", (kind) => {
    const reference = make();
    const empty = { change: null, dueOn: null, place: null, madeOn: null, evidence: null };
    const more =
      kind === "changeMade" ? { change: NAMED, place: NAMED, madeOn: "2026-01-02", evidence: NAMED } : {};
    const planned = kind === "changePlanned" ? { change: NAMED, dueOn: "2026-03-02" } : {};
    respondToRecommendation(as("A"), reference, {
      kind,
      post: NAMED,
      text: NAMED,
      ...empty,
      ...planned,
      ...more,
    });
    expect(outside(reference)).not.toContain("Sarah");
    expect(row(reference).state).toBe("accepted");
    expect(passResponse(world.moderator, reference)).toEqual({ ok: true });
    expect(outside(reference)).toContain("Sarah");
  });

  test("a moderator asks the office for other words, with why; what it writes then is read again", () => {
    const reference = make();
    pauseRecommendation(as("A"), reference, { text: NAMED });
    const entry = entryOf(reference);
    passEntryText(world.moderator, reference, entry);
    expect(holdEntryText(world.moderator, reference, entry, { text: "It names somebody." })).toEqual({
      ok: true,
    });
    expect(outside(reference)).not.toContain("Sarah");
    expect(outside(reference)).not.toContain("It names somebody.");
    for (const other of [as("B"), as("G"), as("P"), world.moderator])
      expect(() => getEntryToRewrite(other, reference, entry)).toThrow(
        expect.objectContaining({ status: 403 }),
      );
    expect(rewriteEntryText(as("A"), reference, entry, { text: "We wait for a plan.", more: "" })).toEqual({
      ok: true,
      mayRead: true,
    });
    expect(outside(reference)).not.toContain("We wait for a plan.");
    passEntryText(world.moderator, reference, entry);
    expect(outside(reference)).toContain("We wait for a plan.");
    expect(JSON.stringify(listThread(as("A"), row(reference)))).not.toContain("Sarah");
    // What a moderator has passed is not changed behind their back.
    expect(rewriteEntryText(as("A"), reference, entry, { text: NAMED, more: "" })).toMatchObject({
      ok: false,
    });
  });

  test("and no moderator passes what their own office wrote", () => {
    const both = createActor("reviewer", { organisationId: world.ids.A });
    const moderator = { ...both, roles: [...both.roles, ...world.moderator.roles] };
    const reference = make();
    pauseRecommendation(both, reference, { text: NAMED });
    const own = expect.objectContaining({ status: 403 });
    expect(() => passEntryText(moderator, reference, entryOf(reference))).toThrow(own);
    const other = make();
    const said = { kind: "explained", post: "Lead nurse", text: "We looked at it." } as const;
    const empty = { change: null, dueOn: null, place: null, madeOn: null, evidence: null };
    respondToRecommendation(both, other, { ...said, ...empty });
    expect(() => passResponse(moderator, other)).toThrow(own);
  });
});

/** Has a form a field that somebody writes freely, beside what it chooses? */
function takesWords(name: string): boolean {
  const form = (forms as Record<string, unknown>)[name];
  // The form of a response is made where it is used.
  if (name === "respondForm") return true;
  if (!(form instanceof z.ZodObject)) throw new Error(`${name} is no form of recommendations`);
  return Object.keys(form.shape).some((field) => ["text", "more", "title", "asks"].includes(field));
}
