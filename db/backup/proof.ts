import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** That a backup was opened with the private key, restored, found whole and brought up to date. */
export type Proof = { backup: string; takenAt: Date; provenAt: Date; seconds: number; rows: number };

const NAME = "last-proven.json";

export function keepProof(folder: string, proof: Proof): void {
  const unfinished = join(folder, `.${NAME}.part`);
  writeFileSync(unfinished, JSON.stringify(proof), { mode: 0o600, flush: true });
  renameSync(unfinished, join(folder, NAME));
}

export function findProof(folder: string): Proof | undefined {
  const path = join(folder, NAME);
  if (!existsSync(path)) return undefined;
  const { takenAt, provenAt, ...rest } = JSON.parse(readFileSync(path, "utf8"));
  return { ...rest, takenAt: new Date(takenAt), provenAt: new Date(provenAt) };
}
