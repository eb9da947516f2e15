import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";

const LIBRARY = "shadow.so";

/** Only Linux lets a library step in front of fsync in this way, and it takes a C compiler to make one. */
export const CAN_SHADOW = process.platform === "linux" && spawnSync("cc", ["--version"]).status === 0;

export const CANNOT = "The power-cut model was not run: it needs Linux and a C compiler (cc).";

/** What a disk would still have of one database after a power cut. */
export type Shadow = {
  /** For the process whose syncs are to be copied. */
  environment: Record<string, string>;
  /** How many syncs were copied so far. */
  countSyncs(): number;
  /** Begins with the file as it is now: for when no process has it open. */
  begin(databasePath: string): void;
  /** Makes the file what the disk would have; returns its path. */
  putBack(databasePath: string): string;
};

/**
 * Compiles shadow.c into a folder of its own.
 *
 * @throws Error with the compiler's words
 */
export function makeShadow(folder: string, name: string): Shadow {
  const library = join(folder, LIBRARY);
  const source = join(import.meta.dirname, "shadow.c");
  const made = spawnSync(
    "cc",
    ["-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-o", library, source, "-ldl"],
    {
      encoding: "utf8",
    },
  );
  if (made.status !== 0) throw new Error(`shadow.c could not be compiled:\n${made.stderr}`);
  const kept = join(folder, "disk");
  const syncs = join(kept, "syncs");
  mkdirSync(kept, { recursive: true });

  return {
    environment: { LD_PRELOAD: library, SHADOW_NAME: name, SHADOW_FOLDER: kept },
    countSyncs: () => (existsSync(syncs) ? statSync(syncs).size : 0),
    begin(databasePath) {
      for (const suffix of ["", "-wal", "-journal"]) {
        rmSync(join(kept, `${name}${suffix}`), { force: true });
        if (existsSync(databasePath + suffix)) copyFileSync(databasePath + suffix, join(kept, name + suffix));
      }
    },
    putBack(databasePath) {
      if (basename(databasePath) !== name) throw new Error(`${databasePath} is not shadowed`);
      for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(databasePath + suffix, { force: true });
      // A journal that was deleted is gone from a disk too; its copy is of before.
      for (const suffix of ["", "-wal"]) {
        if (existsSync(join(kept, name + suffix)))
          copyFileSync(join(kept, name + suffix), databasePath + suffix);
      }
      return databasePath;
    },
  };
}
