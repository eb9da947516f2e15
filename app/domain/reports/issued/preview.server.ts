import { versionOf } from "#app/lib/form-version.server.ts";
import { formatDay, today } from "#app/lib/london.ts";
import { REPORT_SECTIONS, REPORT_STATES } from "#db/vocabulary.ts";
import { readHolders } from "../../people/holders.server.ts";
import type { Actor } from "../../policy.ts";
import { listAsks, listQuotationsOf, listSections } from "./contents.server.ts";
import { describeFigures, describeSections } from "./parts.server.ts";
import { canDraft, canSign, nameOf, type VersionRow } from "./queries.server.ts";
import { listSigners } from "./signers.server.ts";

/** A version in work as its two people see it: what would be issued, and what they can do with it. */
export function describeInWork(actor: Actor, row: VersionRow) {
  const shown = describeToIssue(row);
  const isDraft = row.state === "draft" && canDraft(actor, row);
  return {
    id: row.id,
    name: nameOf(row),
    state: REPORT_STATES[row.state],
    ...shown,
    formVersion: versionOf(shown),
    sentBack: row.sentBack,
    checkedOn: row.checkedAt && formatDay(today(row.checkedAt)),
    parts: listSections(row.id).map(({ section, heading, note, isLeftOut }) => ({
      section,
      name: REPORT_SECTIONS[section],
      heading,
      note,
      isLeftOut,
    })),
    quotations: listQuotationsOf(row.id).length,
    second: { isOfGroup: row.scope === "group", isThere: listSigners(row).length > 0 },
    isToSign: row.state === "toSign",
    may: { write: isDraft, sign: row.state === "toSign" && canSign(actor, row) },
  };
}

/** Stands for what the second person read: what they sign off is that, and nothing that came to it since. */
export function versionOfReport(row: VersionRow): string {
  return versionOf(describeToIssue(row));
}

/** What everyone would read of it, with the words that it quotes as they are now. */
function describeToIssue(row: VersionRow) {
  const figures = describeFigures(row);
  const holders = readHolders();
  return {
    reason: row.reason,
    asks: listAsks(row.id).map(({ id, toGroupId, toOrganisationId, recommendationId, ...words }) => ({
      ...words,
      id,
      isSent: recommendationId !== null,
      of: holders.nameOf({ groupId: toGroupId, organisationId: toOrganisationId }),
    })),
    report: {
      base: figures.base,
      headline: figures.headline,
      sections: describeSections(row.id, figures),
      responses: figures.responses,
      quotations: listQuotationsOf(row.id)
        .filter(({ isLeftOut }) => !isLeftOut)
        .map(({ voice, words, about }) => ({ voice, words, about })),
    },
  };
}
