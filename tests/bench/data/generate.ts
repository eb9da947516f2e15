import { migrate } from "#db/migrate.ts";
import { environment } from "#environment";

/**
 * node tests/bench/data/generate.ts <comments> <drafts>
 *
 * Fills the fresh file of DATABASE_PATH with prepared statements, the same rows each time but for the day that they
 * end on, and prints what the bench needs to know of it.
 */
const [comments = 0, drafts = 0] = process.argv.slice(2).map(Number);
const { databasePath } = environment();
migrate(databasePath);
const { putOnSearch, takeOffSearch } = await import("#db/search/install.ts");
const { seedFacts } = await import("#db/seed/seed.ts");
const { sqlite } = await import("#db/client.server.ts");
const { countAfter } = await import("./counting-after.ts");
const { createCrowd } = await import("./crowded.ts");
const { createDrafts } = await import("./drafts.ts");
const { createMeetings } = await import("./meetings.ts");
const { createQuietGroups } = await import("./quiet-groups.ts");
const { createMembers, createReaders } = await import("./people.ts");
const { createComments } = await import("./comments.ts");
const { createPlace } = await import("./place.ts");
const { createRecommendations } = await import("./recommendations.ts");
const { createRandom } = await import("./random.ts");

const MOST_MEMBERS = 100_000;

seedFacts();
const now = Date.now();
const random = createRandom(20_260_101);
// Only here, where a power cut would cost nothing but another run.
sqlite().pragma("synchronous = OFF");
sqlite().pragma("cache_size = -400000");
const began = performance.now();
// At a million comments one index is faster than a million changes of it.
sqlite().transaction(() => takeOffSearch(sqlite()))();
const place = createPlace(sqlite(), now);
const authors = createMembers(sqlite(), random, place, Math.min(MOST_MEMBERS, Math.ceil(comments / 4)), now);
const offices = createReaders(sqlite(), place, now);
const meeting = createMeetings(sqlite(), random, place, now);
const members = await countAfter(sqlite(), () => {
  createComments(sqlite(), random, place, authors, comments, now);
  return createQuietGroups(sqlite(), place.groups[0]?.[0].id ?? "", now);
});
const readers = { ...offices, ...members };
const recommendation = createRecommendations(sqlite(), random, place, now);
const draftIds = createDrafts(sqlite(), random, place, readers.member.memberId, drafts, now);
const crowd = createCrowd(sqlite(), now);
sqlite().transaction(() => putOnSearch(sqlite()))();
const { releaseClosedPeriods } = await import("#app/domain/reports/releases.server.ts");
await releaseClosedPeriods();
// As the product does at its end and once a day.
sqlite().pragma("optimize");
sqlite().pragma("wal_checkpoint(TRUNCATE)");
const seconds = (performance.now() - began) / 1000;
const rarestTheme = place.themes.at(-1)?.[0] ?? "";
process.stdout.write(
  JSON.stringify({ comments, seconds, readers, meeting, crowd, draftIds, rarestTheme, recommendation }),
);
sqlite().close();
