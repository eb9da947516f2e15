import { formatDate } from "#app/lib/london.ts";
import { AGREEMENTS, RESPONSE_KINDS } from "#db/vocabulary.ts";
import { listAgreementsToGive } from "../../feedback/agreements/queries.server.ts";
import { listQuestionsToDecide } from "../../feedback/questions/queries.server.ts";
import { listVersionsToCheck } from "../../feedback/versions/queries.server.ts";
import type { Actor } from "../../policy.ts";
import { listReactionsToCheck } from "../reactions/queries.server.ts";
import { listResponsesToCheck } from "./queries.server.ts";

/**
 * What waits for a moderator of the conversation about feedback that is sent: responses that claim a change, questions of
 * staff and answers to these, words that were changed, what writers said to responses, and what another moderator asks to
 * be agreed to. The oldest first.
 */
export function listConversationToCheck(actor: Actor) {
  const rows = [
    ...listResponsesToCheck(actor).map(({ id, kind, organisationName, ...row }) => ({
      ...row,
      href: `/manage/checks/responses/${id}`,
      what: `Response of ${organisationName}: ${RESPONSE_KINDS[kind]}`,
    })),
    ...listQuestionsToDecide(actor).map(({ id, state, organisationName, ...row }) => ({
      ...row,
      href: `/manage/checks/questions/${id}`,
      what:
        state === "answered"
          ? `Answer for ${organisationName}, to pass on`
          : `Question of ${organisationName}, to pass on`,
    })),
    ...listVersionsToCheck(actor).map((row) => ({
      ...row,
      href: `/manage/checks/${row.reference}/version`,
      what: "Words that their writer changed",
    })),
    ...listAgreementsToGive(actor).map(({ about, ...row }) => ({
      ...row,
      href: `/manage/checks/${row.reference}`,
      what: `${AGREEMENTS[about]}: another moderator asks if you agree`,
    })),
    ...listReactionsToCheck(actor).map(({ id, ...row }) => ({
      ...row,
      href: `/manage/checks/reactions/${id}`,
      what: "What a writer said to a response",
    })),
  ];
  return rows
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .map(({ href, what, reference, createdAt }) => ({ href, what, reference, since: formatDate(createdAt) }));
}
