import { OPERATOR } from "#app/domain/policy.ts";
import { finishRestore } from "#app/domain/recovery/replay.server.ts";
import { sqlite } from "#db/client.server.ts";
import { sayFailure } from "./say.ts";

/**
 * Does again in the file of DATABASE_PATH what the ledger holds and it does not. In a process of its own, since the
 * commands of the program know one file only.
 */
try {
  const [backup = "", ledger = ""] = process.argv.slice(2);
  console.log(finishRestore(OPERATOR, backup, ledger));
  sqlite().close();
} catch (error) {
  sayFailure(error);
}
