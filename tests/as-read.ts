import { eq } from "drizzle-orm";
import * as concerns from "#app/domain/feedback/concerns/commands.server.ts";
import { versionOfConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import type { Actor, MemberActor } from "#app/domain/policy.ts";
import * as checking from "#app/domain/recommendations/checking.server.ts";
import * as entryTexts from "#app/domain/recommendations/entry-texts/commands.server.ts";
import { listEntryTexts } from "#app/domain/recommendations/entry-texts/queries.server.ts";
import type { HoldInput } from "#app/domain/recommendations/form.ts";
import {
  versionOfEntry,
  versionOfResponse,
  versionOfText,
} from "#app/domain/recommendations/form-versions.server.ts";
import { findRecommendation } from "#app/domain/recommendations/queries.server.ts";
import * as quotation from "#app/domain/recommendations/quotation.server.ts";
import * as agreeing from "#app/domain/recommendations/responding/agreeing.server.ts";
import * as responses from "#app/domain/recommendations/responding/checks.server.ts";
import { findOpenResponse } from "#app/domain/recommendations/responding/open.server.ts";
import { versionOfQuotations } from "#app/domain/reports/issued/contents.server.ts";
import * as editing from "#app/domain/reports/issued/editing.server.ts";
import * as issuing from "#app/domain/reports/issued/issuing.server.ts";
import { versionOfReport } from "#app/domain/reports/issued/preview.server.ts";
import { getVersion } from "#app/domain/reports/issued/queries.server.ts";
import * as responsesToFeedback from "#app/domain/responses/checks/commands.server.ts";
import type { ResponseDecision } from "#app/domain/responses/checks/form.ts";
import {
  getResponseToCheck,
  versionOfResponse as versionOfOther,
} from "#app/domain/responses/checks/queries.server.ts";
import { db } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";

/*
 * The commands of whoever decides about the words of others, as somebody who has just read them. That other words are not
 * decided about unread is for tests/domain/recommendations/unread-words.test.ts.
 */

type Reference = string | undefined;
type Text = { text: string };

/** What a form would have shown at this moment; nothing that fits where there is no such thing. */
export const shownText = (reference: Reference) =>
  whereFound(findRecommendation(reference), (row) => versionOfText(row));

export const shownEntry = (reference: Reference, stepId: string | undefined) =>
  whereFound(findRecommendation(reference), (row) =>
    whereFound(
      listEntryTexts(row).find((each) => each.stepId === stepId),
      versionOfEntry,
    ),
  );

export const shownResponse = (reference: Reference) =>
  whereFound(findRecommendation(reference), (row) => whereFound(findOpenResponse(row), versionOfResponse));

const whereFound = <T>(found: T | undefined, versionOf: (found: T) => string): string =>
  found === undefined ? "" : versionOf(found);

export function passText(actor: MemberActor, reference: Reference) {
  return checking.passText(actor, reference, { formVersion: shownText(reference) });
}

export function holdText(actor: MemberActor, reference: Reference, input: Omit<HoldInput, "formVersion">) {
  return checking.holdText(actor, reference, { ...input, formVersion: shownText(reference) });
}

export function passEntryText(actor: MemberActor, reference: Reference, stepId: string | undefined) {
  return entryTexts.passEntryText(actor, reference, stepId, { formVersion: shownEntry(reference, stepId) });
}

export function holdEntryText(
  actor: MemberActor,
  reference: Reference,
  stepId: string | undefined,
  { text }: Text,
) {
  const formVersion = shownEntry(reference, stepId);
  return entryTexts.holdEntryText(actor, reference, stepId, { text, formVersion });
}

export function passResponse(actor: MemberActor, reference: Reference) {
  return responses.passResponse(actor, reference, { formVersion: shownResponse(reference) });
}

export function sendResponseBack(actor: MemberActor, reference: Reference, { text }: Text) {
  return responses.sendResponseBack(actor, reference, { text, formVersion: shownResponse(reference) });
}

export function agreeToResponse(actor: MemberActor, reference: Reference) {
  return agreeing.agreeToResponse(actor, reference, { formVersion: shownResponse(reference) });
}

export function declineResponse(actor: MemberActor, reference: Reference, { text }: Text) {
  return agreeing.declineResponse(actor, reference, { text, formVersion: shownResponse(reference) });
}

export function chooseQuotation(actor: MemberActor, reference: Reference, { comment }: { comment: string }) {
  const formVersion = whereFound(findRecommendation(reference), (row) =>
    quotation.versionOfQuotable(quotation.listQuotable(row)),
  );
  return quotation.chooseQuotation(actor, reference, { comment, formVersion });
}

export function checkQuotations(
  actor: MemberActor,
  id: string,
  input: Omit<Parameters<typeof editing.checkQuotations>[2], "formVersion">,
) {
  return editing.checkQuotations(actor, id, { ...input, formVersion: versionOfQuotations(id) });
}

export function signReport(actor: MemberActor, id: string) {
  return issuing.signReport(actor, id, { formVersion: versionOfReport(getVersion(actor, id)) });
}

export function decideResponse(
  actor: MemberActor,
  id: string | undefined,
  input: Omit<ResponseDecision, "formVersion">,
) {
  return responsesToFeedback.decideResponse(actor, id, {
    ...input,
    formVersion: shownResponseToFeedback(actor, id),
  });
}

export function shownResponseToFeedback(actor: Actor, id: string | undefined) {
  return versionOfOther(getResponseToCheck(actor, id));
}

/** Says what was done about the concerns of a comment as they are at this moment. */
export function clearConcerns(actor: Actor, reference: Reference, { outcome }: { outcome: string }) {
  const comment = db
    .select()
    .from(feedback)
    .where(eq(feedback.reference, reference ?? ""))
    .get();
  const formVersion = whereFound(comment, versionOfConcerns);
  return concerns.clearConcerns(actor, reference, { outcome, formVersion });
}
