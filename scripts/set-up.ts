import { randomBytes } from "node:crypto";
import { migrate } from "#db/migrate.ts";
import { environment } from "#environment";

/** Brings the file of the demonstration up to date; an empty one is filled with people, groups and what they said. */
const { databasePath, isDemonstration } = environment();
if (!isDemonstration) throw new Error("This makes people up. It is for npm start and npm run dev alone");
migrate(databasePath);

const { countDemonstration, seedDemonstration } = await import("#db/seed/demonstration/demonstration.ts");
const { hashPassword } = await import("#app/auth/password.server.ts");

const isNew = seedDemonstration(await hashPassword(randomBytes(32).toString("base64url")));
if (isNew) {
  const { people, comments } = countDemonstration();
  console.log(`A new demonstration is in ${databasePath}: ${people} people and ${comments} comments.`);
  console.log("Everything in it is made up. Remove the file for a fresh one.");
}

// Whoever starts it says that the clock is right: nothing here is of anybody, and it may have stood still for weeks.
const { confirmClock, isClockBelievable } = await import("#app/domain/events/clock.server.ts");
const { OPERATOR } = await import("#app/domain/policy.ts");
const { now } = await import("#app/lib/clock.ts");
const { today } = await import("#app/lib/london.ts");
if (!isClockBelievable()) confirmClock(OPERATOR, today(now()));

// The history that was written just now has closed months, quarters and years: they are released as a real one's are.
const { releaseClosedPeriods } = await import("#app/domain/reports/releases.server.ts");
await releaseClosedPeriods();

if (isNew) {
  const { writeReports } = await import("#db/seed/demonstration/write-reports.ts");
  writeReports(now());
}
