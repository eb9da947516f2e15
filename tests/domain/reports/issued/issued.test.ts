import { createHash } from "node:crypto";
import { and, eq, ne } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { VISITOR } from "#app/domain/policy.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import { acceptRecommendation } from "#app/domain/recommendations/sending/commands.server.ts";
import {
  listOwnWords,
  listQuotationsOf,
  versionOfQuotations,
} from "#app/domain/reports/issued/contents.server.ts";
import { beginCorrection } from "#app/domain/reports/issued/correcting.server.ts";
import { draftReport } from "#app/domain/reports/issued/drafting.server.ts";
import {
  addAsk,
  checkQuotations as checkFromPage,
  deleteDraft,
  editSection,
} from "#app/domain/reports/issued/editing.server.ts";
import { issuedCsv, issuedSheets, openDataCsv } from "#app/domain/reports/issued/export.ts";
import {
  sendBack,
  sendToSign,
  signReport as signFromPage,
} from "#app/domain/reports/issued/issuing.server.ts";
import { describeInWork, versionOfReport } from "#app/domain/reports/issued/preview.server.ts";
import { countToSign, getVersion, listVersionsInWork } from "#app/domain/reports/issued/queries.server.ts";
import {
  getBytes,
  getIssued,
  getServed,
  listDocuments,
  readIssued,
} from "#app/domain/reports/issued/reading.server.ts";
import { reissueStopped } from "#app/domain/reports/issued/reissuing.server.ts";
import { findAskingReport, listResponsesToAsks } from "#app/domain/reports/issued/responses.server.ts";
import { NEXT_REPORT_STATES } from "#app/domain/reports/issued/rules.ts";
import { countWithoutSigner, listSigners } from "#app/domain/reports/issued/signers.server.ts";
import { listQuotingReports } from "#app/domain/reports/quoting.server.ts";
import { releaseClosedPeriods } from "#app/domain/reports/releases.server.ts";
import { lookThrough } from "#app/domain/responses/found-before-sending.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import {
  feedback,
  offices,
  outbox,
  recommendations,
  reportSections,
  reportVersions,
} from "#db/schema/index.ts";
import { checkQuotations, passResponse, signReport } from "#tests/as-read.ts";
import {
  createActor,
  createCounty,
  createFeedback,
  createGroup,
  createMember,
  createOrganisation,
} from "#tests/factories.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";
import { at } from "../story.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const ASK = { title: "Ring back", asks: "Ring everyone back.", why: "They wait.", doneWhen: "Nobody waits." };
const said = "The nurse sat down and let me ask everything.";

let group: ReturnType<typeof createGroup>;
let trust: ReturnType<typeof createOrganisation>;
let frances: ReturnType<typeof createActor>;
let morgan: ReturnType<typeof createActor>;
let nadia: ReturnType<typeof createActor>;
let quoted: ReturnType<typeof createFeedback>;

/** 20 patients and 12 carers told a group something in March, and the quarter is over. */
beforeEach(async () => {
  group = createGroup();
  createCounty();
  trust = createOrganisation();
  frances = createActor("facilitator", group);
  morgan = createActor("moderator");
  nadia = createActor("reviewer", { organisationId: trust.id });
  setClock(() => at("2025-03-20").getTime());
  for (let n = 0; n < 32; n += 1)
    createFeedback({
      groupId: group.id,
      organisationId: trust.id,
      authorId: createMember().id,
      voice: n < 20 ? "own" : "caredFor",
      sentAt: at("2025-03-08"),
      publishedAt: at("2025-03-08"),
      mayQuote: false,
    });
  quoted = createFeedback({
    groupId: group.id,
    authorId: createMember().id,
    voice: "own",
    wentWell: said,
    sentAt: at("2025-03-09"),
    publishedAt: at("2025-03-09"),
    mayQuote: true,
    audience: "group",
  });
  setClock(() => at("2025-04-07").getTime());
  await releaseClosedPeriods();
});

function draft(): string {
  const drafted = draftReport(frances, { about: `group-${group.id}`, period: "2025-q1" });
  if (!drafted.ok) throw new Error(drafted.reason);
  return drafted.id;
}

function check(id: string): void {
  const keep = listQuotationsOf(id).map(({ position }) => String(position));
  expect(checkQuotations(frances, id, { keep, checked: "yes" })).toEqual({ ok: true });
}

function issue(): { id: string; slug: string } {
  const id = draft();
  expect(addAsk(frances, id, { ...ASK, to: `organisation-${trust.id}` })).toEqual({ ok: true });
  check(id);
  expect(sendToSign(frances, id)).toEqual({ ok: true });
  const signed = signReport(morgan, id);
  if (!signed.ok) throw new Error(signed.reason);
  return { id, slug: signed.slug };
}

describe("a report", () => {
  test("is drafted in one step, edited, checked, and issued by a second person with its hash", () => {
    const id = draft();
    expect(
      editSection(frances, id, "themes", {
        heading: "Staff",
        text: "Much praise.",
        note: "Look here",
        leaveOut: [],
      }),
    ).toEqual({ ok: true });
    editSection(frances, id, "months", { heading: "When", text: "", note: "", leaveOut: ["yes"] });
    expect(sendToSign(frances, id), "nobody has looked at the quotations").toEqual({
      ok: false,
      reason: "notChecked",
    });
    expect(listQuotationsOf(id)).toMatchObject([{ words: said, about: "A patient", fits: 20 }]);
    check(id);
    sendToSign(frances, id);
    expect(() => signReport(frances, id), "not the one who wrote it").toThrow(status(403));
    expect(countToSign(morgan)).toBe(1);

    const signed = signReport(morgan, id);
    if (!signed.ok) throw new Error("not signed");
    const { document, sha256 } = getIssued(VISITOR, signed.slug);
    expect(document).toMatchObject({ version: 1, base: 35, draftedBy: `A facilitator of ${group.name}` });
    expect(document.sections.map(({ section }) => section)).not.toContain("months");
    expect(document.headline[0]).toBe(
      `35 people told ${group.name} about cancer care in January to March 2025.`,
    );
    expect(document.sections.find(({ section }) => section === "themes")).toMatchObject({
      heading: "Staff",
      words: "Much praise.",
    });
    const { bytes } = getBytes(VISITOR, signed.slug, "1");
    expect(createHash("sha256").update(bytes, "utf8").digest("hex")).toBe(sha256);
    expect(bytes, "the note between the two").not.toContain("Look here");
    expect(getBytes(VISITOR, signed.slug, "1").bytes, "the same bytes when asked again").toBe(bytes);
  });

  test("is not checked or signed off as somebody read it, once a writer has other words", () => {
    const id = draft();
    const quotationsShown = versionOfQuotations(id);
    check(id);
    sendToSign(frances, id);
    const shown = versionOfReport(getVersion(morgan, id));
    db.update(feedback).set({ wentWell: "Dr Zed Smith was kind." }).where(eq(feedback.id, quoted.id)).run();
    expect(signFromPage(morgan, id, { formVersion: shown })).toEqual({ ok: false, reason: "otherWords" });
    expect(getVersion(morgan, id).state).toBe("toSign");
    sendBack(morgan, id, { text: "Look at the quotations again." });
    const old = { keep: ["0"], checked: "yes" as const, formVersion: quotationsShown };
    expect(checkFromPage(frances, id, old)).toEqual({ ok: false, reason: "otherWords" });
    check(id);
    sendToSign(frances, id);
    expect(signReport(morgan, id).ok).toBe(true);
  });

  test("has no heading with nothing beneath it, until its drafter writes something there", () => {
    const id = draft();
    const sections = () =>
      describeInWork(frances, getVersion(frances, id)).report.sections.map(({ section }) => section);
    // Nobody was asked for a rating.
    expect(sections()).not.toContain("ratings");
    expect(sections()).toEqual(expect.arrayContaining(["summary", "words", "answered", "asks"]));
    editSection(frances, id, "ratings", {
      heading: "Ratings",
      text: "Few gave one.",
      note: "",
      leaveOut: [],
    });
    expect(sections()).toContain("ratings");
  });

  test("is sent back with the reason, deleted as a draft, and once for a place and a period", () => {
    const id = draft();
    expect(draftReport(frances, { about: `group-${group.id}`, period: "2025-q1" })).toMatchObject({
      reason: "exists",
    });
    check(id);
    sendToSign(frances, id);
    expect(deleteDraft(frances, id)).toEqual({ ok: false, reason: "changed" });
    expect(sendBack(morgan, id, { text: "Too long" })).toEqual({ ok: true });
    expect(signReport(morgan, id)).toEqual({ ok: false, reason: "changed" });
    expect(deleteDraft(frances, id)).toEqual({ ok: true });
    expect(listVersionsInWork(frances)).toEqual([]);
  });

  test("is nobody else's to draft or to see before it is issued", () => {
    const id = draft();
    const other = createActor("facilitator", createGroup());
    expect(draftReport(other, { about: `group-${group.id}`, period: "2025-q1" })).toMatchObject({
      reason: "noPlace",
    });
    expect(() => checkQuotations(other, id, { keep: [], checked: "yes" })).toThrow(status(404));
    expect(() => checkQuotations(morgan, id, { keep: [], checked: "yes" })).toThrow(status(403));
    expect(() => listVersionsInWork(nadia)).toThrow(status(403));
  });

  test("gives its figures and what it asks as files, and all reports as open data", () => {
    const { slug } = issue();
    const { document } = getIssued(VISITOR, slug);
    expect(issuedCsv(document)).toContain("Everybody,People who told us something,35");
    expect(issuedSheets(document)[1]?.data[1]?.[0]).toBe("Ring back");
    expect(openDataCsv(listDocuments())).toContain(
      `${slug},${group.name},January to March 2025,2025-01-01,1`,
    );
    expect(`${issuedCsv(document)}${openDataCsv(listDocuments())}`).not.toContain("sat down");
  });
});

describe("before a report is signed", () => {
  test("its drafter's own words are looked through, but for a part that is left out", () => {
    const id = draft();
    const write = (text: string, leaveOut: "yes"[]) =>
      editSection(frances, id, "themes", { heading: "Staff", text, note: "Ring 01632 960 124", leaveOut });
    const found = () => lookThrough(listOwnWords(id, ""), []).details;
    expect(found()).toEqual([]);
    write("Mrs Green rang from 01632 960 123.", []);
    expect(found().join()).toMatch(/Mrs Green.*01632 960 123/);
    write("Mrs Green rang from 01632 960 123.", ["yes"]);
    expect(found()).toEqual([]);
    addAsk(frances, id, { ...ASK, why: "Write to pat@example.org.", to: `organisation-${trust.id}` });
    expect(found().join()).toContain("pat@example.org");
  });

  test("it says when nobody can be the second person: one moderator alone cannot issue a report of the county", () => {
    const ofGroup = describeInWork(frances, getVersion(frances, draft()));
    expect(ofGroup.second).toEqual({ isOfGroup: true, isThere: true });
    const ofCounty = {
      scope: "county",
      placeId: "",
      draftedById: morgan.id,
      checkedById: morgan.id,
    } as const;
    const isOther = and(eq(offices.office, "moderator"), ne(offices.memberId, morgan.id));
    db.update(offices).set({ endedAt: new Date() }).where(isOther).run();
    expect(listSigners(ofCounty)).toEqual([]);
    const { id } = createActor("moderator");
    expect(listSigners(ofCounty)).toEqual([id]);
  });

  test("where there is no second person, administrators are told that a report waits, and nobody else", () => {
    const administrator = createActor("administrator");
    const id = draft();
    check(id);
    sendToSign(frances, id);
    const before = countWithoutSigner(administrator);
    db.update(offices).set({ endedAt: new Date() }).where(eq(offices.office, "moderator")).run();
    expect(countWithoutSigner(administrator)).toBe(before + 1);
    createActor("facilitator", group);
    expect(countWithoutSigner(administrator)).toBe(before);
    expect(() => countWithoutSigner(frances)).toThrow(status(403));
  });
});

describe("what a report asks", () => {
  test("goes to its office with a due date, and the answer stands beside it", () => {
    const { slug } = issue();
    const { document } = getIssued(VISITOR, slug);
    // 20 working days after 7 April, over Good Friday, Easter Monday and the early May holiday.
    expect(document.asks).toMatchObject([
      { title: "Ring back", of: `The reviewers of ${trust.name}`, dueOn: "2025-05-08" },
    ]);
    const reference = document.asks[0]?.reference;
    expect(db.select().from(outbox).where(eq(outbox.memberId, nadia.id)).all()).toMatchObject([
      { kind: "recommendationReceived" },
    ]);
    expect(listResponsesToAsks(document)).toMatchObject([{ outcome: "No answer yet", href: null }]);
    const today = now().getTime();
    setClock(() => Date.parse("2025-05-12T10:00:00Z"));
    expect(listResponsesToAsks(document)).toMatchObject([
      { outcome: "No answer yet. It is late: it was due by 8 May 2025" },
    ]);
    setClock(() => today);

    acceptRecommendation(nadia, reference);
    const words = { kind: "explained", post: "Lead nurse", text: "We ring within a day." } as const;
    const rest = { change: null, dueOn: null, place: null, madeOn: null, evidence: null };
    expect(respondToRecommendation(nadia, reference, { ...words, ...rest })).toEqual({ ok: true });
    expect(listResponsesToAsks(document)).toMatchObject([
      { outcome: "An answer has come. A moderator reads it before everyone does", answer: "" },
    ]);
    passResponse(morgan, reference);
    expect(listResponsesToAsks(document)).toMatchObject([
      { answer: "We ring within a day.", on: "7 April 2025" },
    ]);
    const { id = "" } =
      db.select().from(recommendations).where(eq(recommendations.groupId, group.id)).get() ?? {};
    expect(findAskingReport(id)).toEqual({
      href: `/reports/${slug}`,
      name: `${group.name}, January to March 2025`,
    });
  });
});

describe("a quotation that is withdrawn", () => {
  const takeBacks = {
    withdrawn: { state: "withdrawn", wentWell: "", couldBeBetter: "", withdrawnAt: new Date() },
    "not to be quoted": { mayQuote: false },
    "for staff only": { audience: "staff" },
    "changed in its words": { wentWell: "Other words" },
  } as const;

  test.each(Object.entries(takeBacks))("when it is %s, leaves at once; version 2 says so", (_, values) => {
    const { slug } = issue();
    expect(listQuotingReports(quoted, { group: group.name, organisation: null })).toContain(
      `The issued report about ${group.name}, January to March 2025`,
    );
    db.update(feedback).set(values).where(eq(feedback.id, quoted.id)).run();
    expect(readIssued(VISITOR, slug), "in the very moment").toBeNull();
    expect(getServed(slug)).toMatchObject({
      state: "stopped",
      document: expect.not.stringContaining("sat down"),
    });

    setClock(() => at("2025-04-08").getTime());
    reissueStopped();
    reissueStopped();
    const { document, sha256 } = getIssued(VISITOR, slug);
    expect(document).toMatchObject({ version: 2, quotations: {}, base: 35 });
    expect(document.history.at(-1)).toMatchObject({ version: 2, on: "2025-04-08" });
    expect(document.history.at(-1)?.what).toContain("withdrew");
    expect(
      createHash("sha256")
        .update(getBytes(VISITOR, slug, "2").bytes, "utf8")
        .digest("hex"),
    ).toBe(sha256);
    expect(() => getBytes(VISITOR, slug, "1"), "the version before").toThrow(status(410));
    expect(() => getBytes(VISITOR, slug, "3")).toThrow(status(404));
    expect(listQuotingReports(quoted, { group: group.name, organisation: null }).join()).not.toContain(
      "issued",
    );
  });

  test("control: what changes nothing in the words leaves the report as it is", () => {
    const { slug } = issue();
    db.update(feedback).set({ mayContact: true, stageId: null }).where(eq(feedback.id, quoted.id)).run();
    expect(getIssued(VISITOR, slug).document.version).toBe(1);
  });
});

describe("a correction", () => {
  test("takes two people again, keeps what was asked, and replaces the version before it", () => {
    const { slug } = issue();
    expect(() => beginCorrection(morgan, slug, { text: "A name" })).toThrow(status(403));
    const begun = beginCorrection(frances, slug, { text: "The hospital's name was wrong" });
    if (!begun.ok) throw new Error(begun.reason);
    expect(beginCorrection(frances, slug, { text: "Again" })).toEqual({ ok: false, reason: "inWork" });
    expect(sendToSign(frances, begun.id), "its quotations are checked again").toMatchObject({ ok: false });
    check(begun.id);
    sendToSign(frances, begun.id);
    expect(getIssued(VISITOR, slug).document.version).toBe(1);
    signReport(morgan, begun.id);
    const { document } = getIssued(VISITOR, slug);
    expect(document.version).toBe(2);
    expect(document.history.at(-1)?.what).toBe("Corrected: The hospital's name was wrong");
    expect(document.asks).toMatchObject([{ dueOn: "2025-05-08" }]);
    expect(db.select().from(recommendations).where(eq(recommendations.groupId, group.id)).all()).toHaveLength(
      1,
    );
  });
});

test("the database keeps what was issued from changing, and that two people agreed", () => {
  const { id } = issue();
  const own = eq(reportVersions.id, id);
  for (const values of [{ sha256: "0" }, { document: "{}" }, { state: "draft" }, { version: 9 }] as const)
    expect(() => db.update(reportVersions).set(values).where(own).run(), JSON.stringify(values)).toThrow();
  expect(() => db.delete(reportVersions).where(own).run()).toThrow(/stays/);
  expect(() =>
    db.update(reportSections).set({ text: "x" }).where(eq(reportSections.versionId, id)).run(),
  ).toThrow(/does not change/);
  expect(() => db.update(reportVersions).set({ signedById: frances.id }).where(own).run()).toThrow(
    /report_versions_two/,
  );
});

test("docs/states.md says where a version of a report may go", () => {
  const who = (from: string, to: string) => {
    if (to === "stopped" || from === "stopped") return "the service";
    return from === "draft" ? "the first person" : "the second person";
  };
  expect(writtenStates("Versions of an issued report")).toEqual(ruledStates(NEXT_REPORT_STATES, who));
});
