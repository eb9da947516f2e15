import { existsSync } from "node:fs";
import { migrate } from "#db/migrate.ts";
import { environment } from "#environment";

/**
 * Brings the database of this machine up to date before the server opens it. A new file gets reference facts and, on
 * a loopback origin only, a first group with people who can log in.
 */
const { databasePath, origin } = environment();
const isNew = !existsSync(databasePath);
migrate(databasePath);

const { seedFacts } = await import("#db/seed/seed.ts");
seedFacts();

if (isNew && /^https?:\/\/(localhost|127\.|\[::1\])/.test(origin)) {
  const { createFirstPeople } = await import("./first-people.ts");
  const people = await createFirstPeople();
  console.log(`\nA new portal, kept in ${databasePath}. These people can log in at ${origin}/log-in:\n`);
  for (const { role, email, password } of people)
    console.log(`  ${role.padEnd(12)} ${email.padEnd(28)} ${password}`);
  console.log("\nThe passwords are shown this once.\n");
}
