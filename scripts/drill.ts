import { rmSync } from "node:fs";
import { listBackups } from "#db/backup/names.ts";
import { keepProof } from "#db/backup/proof.ts";
import { readAsked } from "./recovery/asked.ts";
import { makeScratch, restoreInto } from "./recovery/into-scratch.ts";
import { sayFailure } from "./recovery/say.ts";

const USAGE = "npm run db:drill -- --key FILE: FILE holds the private key, - takes it from a pipe";

/** Restores the newest backup into a scratch folder, touches nothing else, and remembers that it could be done. */
try {
  const asked = readAsked(process.argv.slice(2), USAGE);
  const scratch = makeScratch(asked);
  const begun = performance.now();
  try {
    const { rows, didAgain } = await restoreInto(scratch, asked);
    const seconds = (performance.now() - begun) / 1000;
    const provenAt = new Date();
    const takenAt = listBackups(asked.folder).find(({ name }) => name === asked.name)?.takenAt ?? provenAt;
    keepProof(asked.folder, { backup: asked.name, takenAt, provenAt, seconds, rows });
    const hours = (provenAt.getTime() - takenAt.getTime()) / 3_600_000;
    console.log(
      `${asked.name}: ${hours.toFixed(1)} hours old, restored in ${seconds.toFixed(1)} s, ${rows} rows, whole; ${didAgain} done again`,
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
} catch (error) {
  sayFailure(error);
}
