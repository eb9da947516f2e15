import { and, desc, eq, inArray } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { reportAsks, reportVersions } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { readHolders } from "../../people/holders.server.ts";
import { canSomewhere, type MemberActor } from "../../policy.ts";
import { getRecommendationById } from "../../recommendations/queries.server.ts";
import { sendFromReport } from "../../recommendations/sending/from-report.server.ts";
import type { Nothing, Result } from "../../result.ts";
import { transition } from "../../transition.server.ts";
import { compose } from "./composing.server.ts";
import { listAsks } from "./contents.server.ts";
import { freeze, type IssuedAsk } from "./document.ts";
import type { SignInput } from "./form.ts";
import { versionOfReport } from "./preview.server.ts";
import {
  getVersionToSign,
  getVersionToWrite,
  groupThatAsks,
  idsOf,
  type VersionRow,
} from "./queries.server.ts";
import { type Moved, NEXT_REPORT_STATES } from "./rules.ts";
import { listSigners } from "./signers.server.ts";

const moveTo = transition(reportVersions, NEXT_REPORT_STATES);

/** Sends a draft to the second person, once its quotations were looked at. @throws Response as `getVersionToWrite` */
export function sendToSign(
  actor: MemberActor,
  id: string | undefined,
): Result<Nothing, Moved | "notChecked"> {
  const row = getVersionToWrite(actor, id);
  if (!row.checkedAt) return { ok: false, reason: "notChecked" };
  return inTransaction((tx) => {
    if (!moveTo(tx, row.id, "toSign", { sentBack: null })) return { ok: false, reason: "changed" };
    recordEvent(tx, actor, "report.sentToSign", idsOf(row), listSigners(row));
    return { ok: true };
  });
}

/** The second person sends it back, with why. @throws Response as `getVersionToSign` */
export function sendBack(
  actor: MemberActor,
  id: string | undefined,
  { text }: { text: string },
): Result<Nothing, Moved> {
  const row = getVersionToSign(actor, id);
  return inTransaction((tx) => {
    if (!moveTo(tx, row.id, "draft", { sentBack: text })) return { ok: false, reason: "changed" };
    recordEvent(tx, actor, "report.sentBack", idsOf(row), drafterOf(row));
    return { ok: true };
  });
}

/**
 * The second person signs it off: its text is frozen with its number and its hash, everyone may read it, and what it asks
 * goes to the offices that it asks.
 *
 * @throws Response as `getVersionToSign`
 */
export function signReport(
  actor: MemberActor,
  id: string | undefined,
  { formVersion }: SignInput,
): Result<{ slug: string }, Moved | "otherWords"> {
  return inTransaction((tx) => {
    // Read in here, where nobody can move it meanwhile: what it asks is sent before its own state changes.
    const row = getVersionToSign(actor, id);
    if (row.state !== "toSign") return { ok: false, reason: "changed" };
    if (formVersion !== versionOfReport(row)) return { ok: false, reason: "otherWords" };
    const asks = sendAsks(tx, actor, row);
    const frozen = freeze(compose(row, actor, asks));
    const before = served(tx, row.reportId);
    if (before && !moveTo(tx, before.id, "replaced", { document: null }))
      return { ok: false, reason: "changed" };
    const issued = { signedById: actor.id, version: nextNumber(tx, row.reportId), issuedAt: now() };
    if (!moveTo(tx, row.id, "issued", { ...issued, ...frozen })) return { ok: false, reason: "changed" };
    recordEvent(tx, actor, "report.issued", idsOf(row), drafterOf(row));
    return { ok: true, slug: row.slug };
  });
}

/** Sends what was not sent with an earlier version, and says of each what everyone reads of it. */
function sendAsks(tx: Transaction, actor: MemberActor, row: VersionRow): IssuedAsk[] {
  const groupId = groupThatAsks(row);
  const holders = readHolders();
  return listAsks(row.id).map(({ id, toGroupId, toOrganisationId, recommendationId, ...ask }) => {
    const words = { title: ask.title, asks: ask.asks, why: ask.why, doneWhen: ask.doneWhen };
    const to = { groupId: toGroupId, organisationId: toOrganisationId };
    // Where nobody holds the office there are no people to name.
    const people = toGroupId ? "The facilitators of " : "The reviewers of ";
    const of = `${holders.passedTo(to) === null ? people : ""}${holders.nameOf(to)}`;
    if (recommendationId) {
      const { reference, dueOn, firstSentOn } = getRecommendationById(recommendationId);
      return { ...words, of, reference, dueOn: dueOn ?? firstSentOn ?? today(now()) };
    }
    const isPassed = canSomewhere(actor, "recommendation:check");
    const sent = sendFromReport(tx, groupId, words, to, isPassed);
    tx.update(reportAsks).set({ recommendationId: sent.id }).where(eq(reportAsks.id, id)).run();
    recordEvent(tx, actor, "report.slipSent", { recommendationId: sent.id, groupId });
    return { ...words, of, reference: sent.reference, dueOn: sent.dueOn };
  });
}

function served(tx: Transaction, reportId: string) {
  return tx
    .select({ id: reportVersions.id })
    .from(reportVersions)
    .where(and(eq(reportVersions.reportId, reportId), inArray(reportVersions.state, ["issued", "stopped"])))
    .get();
}

function nextNumber(tx: Transaction, reportId: string): number {
  const last = tx
    .select({ version: reportVersions.version })
    .from(reportVersions)
    .where(eq(reportVersions.reportId, reportId))
    .orderBy(desc(reportVersions.version))
    .get();
  return (last?.version ?? 0) + 1;
}

function drafterOf({ draftedById }: Pick<VersionRow, "draftedById">): string[] {
  return draftedById ? [draftedById] : [];
}
