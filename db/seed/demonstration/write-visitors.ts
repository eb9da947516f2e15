import { sendAtOnce } from "#app/domain/feedback/at-once/commands.server.ts";
import { atOnceForm } from "#app/domain/feedback/at-once/form.ts";
import { publishFeedback } from "#app/domain/feedback/checks/commands.server.ts";
import { askQuestion } from "#app/domain/feedback/questions/commands.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { asOf } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import { idOf } from "./groups.ts";

type World = { castIds: ReadonlyMap<string, string>; seededAt: Date };

/**
 * What visitors sent without an account: one that waits, one that a moderator asks about, one that another moderator has to
 * agree to. Their codes are known to nobody.
 */
export function writeVisitors({ castIds, seededAt }: World): void {
  const morgan = getActor(idOf(castIds, "morgan"));
  const daysAgo = (days: number) => new Date(seededAt.getTime() - days * DAY);
  const [, , asked, delicate] = VISITORS.map(({ days, ...told }) => {
    const page = newId();
    const form = atOnceForm.parse({ page, audience: "group", uses: ["use"], ...told });
    const sent = asOf(daysAgo(days), () => sendAtOnce(VISITOR, form));
    if (!sent.ok) throw new Error(`A visitor's feedback cannot be sent: ${sent.reason}`);
    return sent.reference;
  });
  const text =
    "Which pharmacy was it: the one in the hospital, or one near you? Please do not tell us a name.";
  asOf(daysAgo(2), () => askQuestion(morgan, asked, { text }));
  const shown = { state: "submitted", changedAt: null, isAboutOfficeHolder: true } as const;
  asOf(daysAgo(1), () => publishFeedback(morgan, delicate, shown));
}

const VISITORS = [
  {
    days: 6,
    where: "home",
    placeName: "Dover",
    wentWell: "The district nurse came on the day that she said.",
    couldBeBetter: "",
  },
  {
    days: 5,
    where: "notSure",
    couldBeBetter: "I had the scan in a lorry in a car park, and nobody could say who runs it.",
  },
  {
    days: 4,
    where: "elsewhere",
    couldBeBetter: "The pharmacy had not heard of my tablets, and I had to come back on Monday.",
  },
  {
    days: 3,
    where: "notSure",
    couldBeBetter:
      "The person who runs our group answers no emails, so I did not hear that the meeting was off.",
  },
] as const;
