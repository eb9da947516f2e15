import { Temporal } from "temporal-polyfill";
import { now } from "#app/lib/clock.ts";
import { formatDay, today } from "#app/lib/london.ts";
import type { publishedChanges } from "#db/schema/index.ts";
import { OUTCOMES } from "#db/vocabulary.ts";
import { MONTHS_UNTIL_ASKED } from "../rules.ts";

/** What everyone reads of one recommendation, as it is stored. */
export type Published = typeof publishedChanges.$inferSelect;

export type Change = ReturnType<typeof describePublished>;

/** A published row in words. */
export function describePublished(row: Published) {
  const due = row.outcome === "promised" ? row.promisedOn : row.outcome === "noAnswer" ? row.dueOn : null;
  return {
    id: row.recommendationId,
    reference: row.reference,
    title: row.title,
    outcome: row.outcome,
    outcomeWords: OUTCOMES[row.outcome],
    askedBy: row.askedBy,
    askedOn: formatDay(row.askedOn),
    heldBy: row.heldBy,
    text: row.text,
    answeredOn: row.answeredOn && formatDay(row.answeredOn),
    where: row.place,
    since: row.madeOn && formatDay(row.madeOn),
    by: row.promisedOn && formatDay(row.promisedOn),
    due: row.dueOn && formatDay(row.dueOn),
    isLate: due !== null && due < today(now()),
    patientsSay: describePatients(row),
    changedAt: row.changedAt,
    correctedOn: row.correctedOn && formatDay(row.correctedOn),
  };
}

function describePatients({ outcome, confirmedOn, madeOn, askedPeople, saidYes }: Published): string {
  if (askedPeople !== null && saidYes !== null)
    return `About ${saidYes} out of ${askedPeople} people who answered say yes.`;
  if (outcome === "confirmed") return `It helped, said on ${formatDay(confirmedOn ?? "")}.`;
  if (outcome === "changed")
    return isAsked(madeOn)
      ? "They were asked 3 months after the change. It is not confirmed."
      : "We ask them 3 months after the change.";
  return "";
}

/** Has the day come on which they are asked? Nothing else is told of whoever answered. */
function isAsked(madeOn: string | null): boolean {
  if (!madeOn) return false;
  const on = Temporal.PlainDate.from(madeOn).add({ months: MONTHS_UNTIL_ASKED });
  return on.toString() <= today(now());
}
