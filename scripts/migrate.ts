import { holdFile } from "#db/hold.ts";
import { migrate } from "#db/migrate.ts";
import { environment } from "#environment";

const { databasePath } = environment();
try {
  // A server that is running knows the tables as they were: it is stopped first.
  const letGo = holdFile(databasePath);
  const ran = migrate(databasePath);
  letGo();
  console.log(
    ran.length > 0 ? `Migrated ${databasePath}: ${ran.join(", ")}` : `${databasePath} is up to date`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
