import { count, eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { sendAtOnce } from "#app/domain/feedback/at-once/commands.server.ts";
import { atOnceForm } from "#app/domain/feedback/at-once/form.ts";
import { changeText } from "#app/domain/feedback/changes/commands.server.ts";
import { claimFeedback, claimLater, claimWhatWaits } from "#app/domain/feedback/codes/claiming.server.ts";
import { CODE_LENGTH, hashesOf, makeCode } from "#app/domain/feedback/codes/code.server.ts";
import { openByCode, renewCode } from "#app/domain/feedback/codes/commands.server.ts";
import { findCodeHolder } from "#app/domain/feedback/codes/queries.server.ts";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { followByEmail } from "#app/domain/feedback/followers/commands.server.ts";
import { getFeedback, getHeldFeedback, getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { NO_TEXTS } from "#app/domain/feedback/texts.ts";
import { eraseHeldFeedback } from "#app/domain/own-data/erasing.server.ts";
import { type Actor, VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { inGroups, readBase32 } from "#app/lib/codes.server.ts";
import { db, inTransaction, sqlite } from "#db/client.server.ts";
import {
  events,
  feedback,
  feedbackCodes,
  feedbackConcerns,
  feedbackFollowers,
  outbox,
} from "#db/schema/index.ts";
import {
  createActor,
  createCounty,
  createFeedback,
  createGroup,
  createOrganisation,
  createSite,
  reloadFeedback,
} from "#tests/factories.ts";

const county = createCounty();
const status = (code: number) => expect.objectContaining({ status: code });

afterEach(() => setClock());

function told(changes: Record<string, unknown> = {}) {
  return atOnceForm.parse({
    page: crypto.randomUUID(),
    where: "notSure",
    couldBeBetter: "Nobody told us how long it would take.",
    audience: "group",
    ...changes,
  });
}

function send(changes: Record<string, unknown> = {}, actor: Actor = VISITOR) {
  const sent = sendAtOnce(actor, told(changes));
  if (!sent.ok) throw new Error(sent.reason);
  return sent;
}

function holderOf(token: string | undefined): Actor {
  const holder = findCodeHolder(token ?? "");
  if (!holder) throw new Error("The code is not open");
  return holder;
}

describe("sending without an account", () => {
  test("keeps the feedback without anybody, and gives a code that opens it", () => {
    const { id, code = "", token } = send({ uses: "use" });
    expect(reloadFeedback(id)).toMatchObject({
      authorId: null,
      isWithoutAccount: true,
      groupId: county.id,
      state: "submitted",
      mayCount: true,
      maySummarise: true,
      mayQuote: false,
      mayContact: false,
    });
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(getHeldFeedback(holderOf(token)).id).toBe(id);
    expect(openByCode(VISITOR, inGroups(code).toLowerCase())).toMatchObject({ ok: true });
  });

  test("the same page sent again stores nothing new, and its new code takes the place of the old one", () => {
    const page = crypto.randomUUID();
    const first = send({ page });
    const second = send({ page });
    expect(second.reference).toBe(first.reference);
    expect(db.select({ n: count() }).from(feedback).where(eq(feedback.id, first.id)).get()?.n).toBe(1);
    expect(openByCode(VISITOR, first.code ?? "").ok).toBe(false);
    expect(openByCode(VISITOR, second.code ?? "").ok).toBe(true);
    expect(findCodeHolder(first.token ?? "")).toBeUndefined();
  });

  test("an hour later the page gives no more codes to whoever finds it", () => {
    const page = crypto.randomUUID();
    const began = Date.now();
    send({ page });
    setClock(() => began + 61 * 60 * 1000);
    expect(sendAtOnce(VISITOR, told({ page }))).toEqual({ ok: false, reason: "sentBefore" });
  });

  test("words that raise a concern are on the same-day list at once, and hold nothing up", () => {
    const { id } = send({ couldBeBetter: "Since then I can't breathe." });
    expect(db.select().from(feedbackConcerns).where(eq(feedbackConcerns.feedbackId, id)).all()).not.toEqual(
      [],
    );
  });

  test("under an account there is no code, and the same page is one comment", () => {
    const author = createActor("member");
    const page = crypto.randomUUID();
    const [first, second] = [send({ page, uses: ["contact"] }, author), send({ page }, author)];
    expect(first.code).toBeUndefined();
    expect(second.reference).toBe(first.reference);
    expect(reloadFeedback(first.id)).toMatchObject({
      authorId: author.id,
      isWithoutAccount: false,
      mayContact: true,
    });
  });
});

describe("the place", () => {
  test("says whom it concerns and which group hears of it", () => {
    const trust = createOrganisation();
    const site = createSite(trust.id, { name: "The Hill Hospital", town: "Hilltown" });
    const group = createGroup({ towns: "Seaview, Hilltown" });
    const commissioner = createOrganisation({ kind: "commissioner", name: "0 A commissioner" });
    const placeOf = (changes: Record<string, unknown>) => {
      const { groupId, organisationId, siteId, placeKind } = reloadFeedback(send(changes).id) ?? {};
      return { groupId, organisationId, siteId, placeKind };
    };
    expect(placeOf({ where: site.id })).toEqual({
      groupId: group.id,
      organisationId: trust.id,
      siteId: site.id,
      placeKind: "hospital",
    });
    const atHome = { organisationId: commissioner.id, siteId: null, placeKind: "home" };
    expect(placeOf({ where: "home", placeName: "near SEAVIEW" })).toEqual({ ...atHome, groupId: group.id });
    expect(placeOf({ where: "home", placeName: "Nowhere" })).toEqual({ ...atHome, groupId: county.id });
    const nobody = { organisationId: null, siteId: null, groupId: county.id };
    expect(placeOf({ where: "outside", placeName: "Hilltown" })).toEqual({ ...nobody, placeKind: "outside" });
    expect(placeOf({ where: "notSure" })).toEqual({ ...nobody, placeKind: "notSure" });
    expect(placeOf({ where: "notSure", group: group.slug })).toMatchObject({ groupId: group.id });
  });

  test("finds the group of a town that no group names: the one whose town is nearest, a slip of a letter or not", () => {
    const near = createGroup({ towns: "Sittingbourne" });
    const far = createGroup({ towns: "Dover" });
    const groupOf = (placeName: string, where = "gp") =>
      reloadFeedback(send({ where, placeName }).id)?.groupId;
    expect(groupOf("Sheerness")).toBe(near.id);
    expect(groupOf("the surgery in sherness", "home")).toBe(near.id);
    expect(groupOf("Folkestone")).toBe(far.id);
    expect(groupOf("Birmingham"), "no town of the county").toBe(county.id);
  });

  test("what is on no list is no place", () => {
    expect(sendAtOnce(VISITOR, told({ where: "hospital" }))).toEqual({ ok: false, reason: "notOnOffer" });
    const closed = createSite(createOrganisation({ endsOn: "2013-03-31" }).id);
    expect(sendAtOnce(VISITOR, told({ where: closed.id }))).toEqual({ ok: false, reason: "notOnOffer" });
  });
});

describe("a code", () => {
  test("has 80 bits, and is read as people write it", () => {
    const codes = Array.from({ length: 2000 }, () => makeCode().code);
    expect(new Set(codes).size).toBe(2000);
    expect(new Set(codes.join("")).size).toBe(32);
    expect(CODE_LENGTH * Math.log2(32)).toBe(80);
    expect(readBase32(" o1-il abcd\u2013")).toBe("0111ABCD");
    expect(readBase32("７ＫＱＭ")).toBe("7KQM");
  });

  test("is kept as a hash that names its key, and stands nowhere in the file", () => {
    const { code = "", token = "" } = send();
    const kept = db
      .select()
      .from(feedbackCodes)
      .where(eq(feedbackCodes.hash, hashesOf(code)[0] ?? ""))
      .get();
    expect(kept?.keyName).toBe("own");
    const tables = sqlite()
      .prepare("select name from sqlite_schema where type = 'table'")
      .pluck()
      .all() as string[];
    for (const table of tables)
      for (const row of sqlite().prepare(`select * from "${table}"`).all())
        for (const secret of [code, code.toLowerCase(), inGroups(code), token])
          expect(JSON.stringify(row), table).not.toContain(secret);
  });

  test("opens one comment for 20 minutes, and nothing else", () => {
    const began = Date.now();
    setClock(() => began);
    const [mine, theirs] = [send(), send()];
    const holder = holderOf(mine.token);
    expect(() => getOwnFeedback(holder, theirs.reference)).toThrow(status(404));
    expect(() => getFeedback(holder, theirs.reference)).toThrow(status(404));
    expect(getFeedback(holder, mine.reference).id).toBe(mine.id);
    const published = createFeedback({ groupId: county.id });
    expect(() => getFeedback(holder, published.reference)).toThrow(status(404));
    expect(() => changeText(holder, theirs.reference, { ...NO_TEXTS, wentWell: "x" })).toThrow(status(404));
    expect(() => withdrawFeedback(holder, published.reference)).toThrow(status(404));
    setClock(() => began + 20 * 60 * 1000);
    expect(findCodeHolder(mine.token ?? "")).toBeUndefined();
  });

  test("that is wrong, was replaced, or is of something erased gets the one answer", () => {
    const replaced = send();
    renewCode(holderOf(replaced.token));
    const erased = send();
    eraseHeldFeedback(holderOf(erased.token));
    const claimed = send();
    claimFeedback(createActor("member"), holderOf(claimed.token));
    const wrong = ["0000000000000000", "", "x".repeat(100), replaced.code, erased.code, claimed.code];
    for (const code of wrong)
      expect(openByCode(VISITOR, code ?? "")).toEqual({ ok: false, reason: "notUsable" });
    for (const { token } of [replaced, erased, claimed]) expect(findCodeHolder(token ?? "")).toBeUndefined();
  });
});

describe("what its holder does", () => {
  test("changing words goes to the moderators again; withdrawing leaves no word", () => {
    const { id, token, reference } = send({ where: "elsewhere", placeName: "The old mill" });
    const holder = holderOf(token);
    expect(changeText(holder, reference, { ...NO_TEXTS, wentWell: "They rang." })).toEqual({
      ok: true,
    });
    expect(reloadFeedback(id)).toMatchObject({ wentWell: "They rang.", state: "submitted" });
    followByEmail(holder, "writer@example.org");
    withdrawFeedback(holder, reference);
    expect(reloadFeedback(id)).toMatchObject({
      state: "withdrawn",
      wentWell: "",
      couldBeBetter: "",
      placeName: null,
    });
    expect(db.select().from(feedbackFollowers).where(eq(feedbackFollowers.feedbackId, id)).all()).toEqual([]);
  });

  test("erasing leaves no row of it", () => {
    const { id, token } = send();
    followByEmail(holderOf(token), "writer@example.org");
    eraseHeldFeedback(holderOf(token));
    expect(reloadFeedback(id)).toBeUndefined();
    expect(db.select().from(outbox).where(eq(outbox.feedbackId, id)).all()).toEqual([]);
  });

  test("it becomes theirs who create an account on the way, in whichever browser they confirm it", () => {
    const hour = 3_600_000;
    const began = Date.now();
    const keepFor = (member: Actor & { id: string }, token: string | undefined) =>
      inTransaction((tx) => claimLater(tx, member.id, holderOf(token)));
    const [soon, late, second] = [createActor("member"), createActor("member"), createActor("member")];
    const [kept, left, taken] = [send(), send(), send()];
    keepFor(soon, kept.token);
    keepFor(late, left.token);
    keepFor(second, taken.token);
    expect(getHeldFeedback(holderOf(kept.token)).isWithoutAccount, "not before it is confirmed").toBe(true);
    expect(claimWhatWaits(soon)).toBe(kept.reference);
    expect(getOwnFeedback(soon, kept.reference).id).toBe(kept.id);
    expect(claimWhatWaits(soon), "once").toBeUndefined();
    claimFeedback(soon, holderOf(taken.token));
    expect(claimWhatWaits(second), "somebody else has it by now").toBeUndefined();
    setClock(() => began + 25 * hour);
    expect(claimWhatWaits(late), "the link is too old").toBeUndefined();
    expect(reloadFeedback(left.id)?.isWithoutAccount).toBe(true);
  });

  test("claiming puts it in the account, and the log does not say in whose", () => {
    const { id, token, reference } = send();
    const member = createActor("member");
    expect(claimFeedback(member, holderOf(token))).toBe(reference);
    expect(getOwnFeedback(member, reference)).toMatchObject({ id, isWithoutAccount: false });
    const event = db.select().from(events).where(eq(events.name, "feedback.claimed")).all().at(-1);
    expect(event).toMatchObject({ actorId: null, actorRole: "visitor", details: { feedbackId: id } });
    expect(JSON.stringify(event)).not.toContain(member.id);
  });
});
