import { rmSync } from "node:fs";
import { replaceFile } from "#db/backup/restore.ts";
import { holdFile } from "#db/hold.ts";
import { readAsked } from "./recovery/asked.ts";
import { makeScratch, restoreInto } from "./recovery/into-scratch.ts";
import { sayFailure } from "./recovery/say.ts";

const USAGE = "npm run db:restore -- --key FILE [BACKUP]: FILE holds the private key, - takes it from a pipe";

/** Puts a backup in the place of the file of record. What was there is kept beside it. */
try {
  const asked = readAsked(process.argv.slice(2), USAGE);
  const letGo = holdFile(asked.databasePath);
  const scratch = makeScratch(asked);
  const begun = performance.now();
  try {
    const { file, rows, migrated, didAgain } = await restoreInto(scratch, asked);
    const kept = replaceFile(asked.databasePath, file, new Date());
    console.log(
      [
        `Restored ${asked.name}: ${rows} rows, whole, in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
        `Done again after it: ${didAgain} (erased, withdrawn, stopped). Migrations: ${migrated.length}`,
        kept ? `What was there is kept as ${kept}` : "There was nothing in its place",
        "Everybody is logged out, and mail is held. Start the server, look what waits (npm run admin -- outbox), then let",
        "mail go: npm run admin -- release-mail send, or release-mail forget",
      ].join("\n"),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    letGo();
  }
} catch (error) {
  sayFailure(error);
}
