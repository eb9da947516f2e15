import { backUpNow } from "#app/domain/recovery/backups.server.ts";
import { sayFailure } from "./recovery/say.ts";

/** Makes a backup now; the server makes one each hour by itself. */
try {
  const made = await backUpNow();
  if (!made) throw new Error("BACKUP_FOLDER and BACKUP_KEYS are not set (.env.example explains them)");
  const { name, rows, bytes, seconds } = made;
  console.log(
    `${name}: ${rows} rows, ${(bytes / 1024 ** 2).toFixed(1)} MB, opened and checked, in ${seconds.toFixed(1)} s`,
  );
} catch (error) {
  sayFailure(error);
}
