import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { momentInLondon, today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { feedbackThemes } from "#db/schema/index.ts";
import { RATINGS, wordsOf } from "#db/vocabulary.ts";
import { createFeedback, createMember } from "#tests/factories.ts";

/**
 * Gives the running portal a past that reports can be made of: 46 people of the coast about one trust over the quarter
 * that ended last, 20 about another, and the releases of it all. Prints the period's key.
 */
const { findOrganisationByCode } = await import("#app/domain/organisations/ods.server.ts");
const { getGroup } = await import("#app/domain/groups/queries.server.ts");
const { listThemes, listStages } = await import("#app/domain/labels/queries.server.ts");
const periods = await import("#app/domain/reports/periods.ts");
const { releaseClosedPeriods } = await import("#app/domain/reports/releases.server.ts");

const quarter = periods.periodBefore(periods.periodAround("quarter", today(now())));
const [first, second, third] = periods
  .monthsOf(quarter)
  .map(({ startsOn }) => momentInLondon(startsOn, "12:00"));
/** Each run of this file adds other people. */
const run = newId().slice(-8);
const coast = getGroup("coast");
const themes = listThemes();
const stages = listStages();
const ratings = wordsOf(RATINGS);

let told = 0;
tellMany(16, first, "RVV", 0);
tellMany(4, second, "RVV", 0);
tellMany(26, third, "RVV", 3);
tellMany(20, first, "RN7", 6);
tellMany(20, third, "RN7", 6);
await releaseClosedPeriods();
process.stdout.write(periods.periodKey(quarter));

function tellMany(people: number, publishedAt: Date | undefined, trust: string, from: number): void {
  for (let person = 0; person < people; person++) {
    const name = `${run}-${++told}`;
    const feedback = createFeedback({
      reference: `KM-25-${name}`,
      authorId: createMember({ email: `${name}@example.org` }).id,
      groupId: coast.id,
      organisationId: findOrganisationByCode(trust)?.id,
      publishedAt,
      sentAt: publishedAt,
      stageId: stages[person % 3]?.id,
      rating: ratings[person % 8 < 5 ? 0 : person % 5],
      wentWell: person % 2 === 0 ? "The nurse rang when she said she would." : "",
      couldBeBetter: "Nobody told me how long the scan would take.",
      mayQuote: person % 4 !== 0,
    });
    for (const theme of [themes[from + (person % 2)], person % 3 === 0 && themes[from + 2]])
      if (theme)
        db.insert(feedbackThemes)
          .values({ feedbackId: feedback.id, themeId: theme.id, passage: "couldBeBetter" })
          .run();
  }
}
