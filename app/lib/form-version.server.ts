import { createHash } from "node:crypto";

/** Stands for all that a page showed, for the form on it: what was not seen is neither passed, sent nor published. */
export function versionOf(...shown: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(shown)).digest("hex");
}
