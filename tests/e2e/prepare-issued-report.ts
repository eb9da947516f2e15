import { now } from "#app/lib/clock.ts";
import { momentInLondon, today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { feedbackThemes } from "#db/schema/index.ts";
import { createFeedback, createMember } from "#tests/factories.ts";

/**
 * Gives the Weald group of the running portal a quarter that a report can be drafted of, before the one that journey 6
 * tells of: 30 people, of whom two agreed to be quoted. Prints the period, and who can take their words back.
 */
const { getGroup } = await import("#app/domain/groups/queries.server.ts");
const { listThemes } = await import("#app/domain/labels/queries.server.ts");
const periods = await import("#app/domain/reports/periods.ts");
const { release } = await import("#app/domain/reports/releases.server.ts");

const { periodBefore, periodAround, periodKey, monthsOf } = periods;
const quarter = periodBefore(periodBefore(periodAround("quarter", today(now()))));
const weald = getGroup("weald");
const [theme, other] = listThemes();

tellMany(30, "The nurse rang when she said she would.");
tell("stays", "They asked me what I wanted to know.");
const quoted = tell("wilma", "She sat down and let me ask everything.");
for (const period of [...monthsOf(quarter), quarter]) release({ scope: "group", placeId: weald.id }, period);
process.stdout.write(JSON.stringify({ period: periodKey(quarter), ...quoted }));

function tellMany(people: number, text: string): void {
  for (let person = 0; person < people; person++) {
    const { feedbackId } = tell(`told-${person}`, text, false);
    const passage = person % 2 === 0 ? "wentWell" : "couldBeBetter";
    for (const themeId of [theme?.id, person % 3 === 0 && other?.id])
      if (themeId) db.insert(feedbackThemes).values({ feedbackId, themeId, passage }).run();
  }
}

function tell(name: string, wentWell: string, mayQuote = true) {
  const moment = momentInLondon(quarter.startsOn, "12:00");
  const { id: memberId } = createMember({ email: `${name}-of-weald@example.org` });
  const { id, reference } = createFeedback({
    reference: `KM-25-${name}`,
    authorId: memberId,
    groupId: weald.id,
    publishedAt: moment,
    sentAt: moment,
    wentWell,
    couldBeBetter: "",
    mayQuote,
  });
  return { memberId, feedbackId: id, reference };
}
