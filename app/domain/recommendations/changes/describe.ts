import { now } from "#app/lib/clock.ts";
import { formatDay, today } from "#app/lib/london.ts";
import type { publishedChanges } from "#db/schema/index.ts";
import { type HelpedAnswer, OUTCOMES } from "#db/vocabulary.ts";
import { dueDay } from "../clocks.ts";
import { MONTHS_UNTIL_ASKED } from "../rules.ts";

/** What everyone reads of one recommendation, as it is stored. */
export type Published = typeof publishedChanges.$inferSelect;

export type Change = ReturnType<typeof describePublished>;

/** A published row in words. */
export function describePublished(row: Published) {
  const day = today(now());
  const due = dueDay(row, day);
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
    takenBackOn: row.takenBackOn && formatDay(row.takenBackOn),
    answeredOn: row.answeredOn && formatDay(row.answeredOn),
    where: row.place,
    since: row.madeOn && formatDay(row.madeOn),
    by: row.promisedOn && formatDay(row.promisedOn),
    due: due && formatDay(due),
    isLate: due !== null && due < day,
    patientsSay: describePatients(row),
    changedAt: row.changedAt,
    correctedOn: row.correctedOn && formatDay(row.correctedOn),
  };
}

/** What people say of a change. Of a writer nothing is told, of groups what they said in a meeting. */
function describePatients({ outcome, confirmedOn, askedPeople, saidYes, ...row }: Published): string {
  if (askedPeople !== null && saidYes !== null)
    return `About ${saidYes} out of ${askedPeople} people who answered say yes.`;
  if (row.groupsSay && row.groupsSayOn)
    return `${SAID_IN_MEETING[row.groupsSay]}, said at a meeting on ${formatDay(row.groupsSayOn)}.`;
  if (outcome !== "confirmed" && outcome !== "changed") return "";
  if (outcome === "confirmed") return `It helped, said on ${formatDay(confirmedOn ?? "")}.`;
  if (!row.helpAskedOn) return `We ask them ${MONTHS_UNTIL_ASKED} months after the change.`;
  return `They were asked on ${formatDay(row.helpAskedOn)}. It is not confirmed.`;
}

const SAID_IN_MEETING: Record<HelpedAnswer, string> = {
  yes: "It helped",
  partly: "It helped only in part",
  no: "It has not helped",
  tooEarly: "It is too early to say",
  doesNotAffectMe: "It does not affect them",
};
