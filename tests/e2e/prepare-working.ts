import { now } from "#app/lib/clock.ts";
import { momentInLondon, today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { feedbackThemes } from "#db/schema/index.ts";
import { createFeedback, createMember } from "#tests/factories.ts";

/**
 * Gives the running portal comments about one trust: in the last two months that are over some about food that could be
 * better, three of them in the later month, and praise. Prints the name of that month.
 */
const { findOrganisationByCode } = await import("#app/domain/organisations/ods.server.ts");
const { getGroup } = await import("#app/domain/groups/queries.server.ts");
const periods = await import("#app/domain/reports/periods.ts");

const later = periods.periodBefore(periods.periodAround("month", today(now())));
const earlier = periods.periodBefore(later);
const about = { organisationId: findOrganisationByCode("RWF")?.id, groupId: getGroup("weald").id };
for (const meal of ["The soup", "The toast", "My supper"]) tell(later, `${meal} was cold.`, "food-drink");
for (const meal of ["The tea", "The salad"]) tell(earlier, `${meal} was warm.`, "food-drink");
for (const nurse of ["Nurses", "Porters"]) tell(later, `${nurse} were kind.`, "staff-manner");
process.stdout.write(periods.describePeriod(later));

function tell({ startsOn }: { startsOn: string }, text: string, themeId: string): void {
  const publishedAt = momentInLondon(startsOn, "12:00");
  const isPraise = themeId === "staff-manner";
  const authorId = createMember({ email: `${text.replaceAll(/\W/g, "")}@example.org` }).id;
  const passages = { wentWell: isPraise ? text : "", couldBeBetter: isPraise ? "" : text };
  const { id } = createFeedback({ ...about, ...passages, authorId, publishedAt, sentAt: publishedAt });
  db.insert(feedbackThemes)
    .values({ feedbackId: id, themeId, passage: isPraise ? "wentWell" : "couldBeBetter" })
    .run();
}
