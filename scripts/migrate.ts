import { migrate } from "#db/migrate.ts";
import { environment } from "#environment";

const { databasePath } = environment();
const ran = migrate(databasePath);
console.log(ran.length > 0 ? `Migrated ${databasePath}: ${ran.join(", ")}` : `${databasePath} is up to date`);
