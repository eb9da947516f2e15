import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mutant } from "./mutants.ts";

const ROOT = join(import.meta.dirname, "../../..");
const BUILD = "build/server/index.js";

/** What a server needs beside its build: of app/ and db/, what its workers run. */
const COPIED = ["server.ts", "server", "app", "db", "environment.ts", "package.json", "public", "build"];

/**
 * A copy of the server in a folder of its own, with one thing put wrong in its build: the portal itself is not touched.
 *
 * @throws Error when the build no longer has what the mutant changes
 */
export function mutantServer(mutant: Mutant): { program: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "patient-voice-mutant-"));
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const file = join(folder, BUILD);
  writeFileSync(file, mutated(readFileSync(file, "utf8"), mutant));
  return {
    program: join(folder, "server.ts"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** @throws Error when the place is not there, is there twice, or nothing would change */
export function mutated(source: string, { name, within, from, to }: Mutant): string {
  // A name ends where it ends: “const list” is not found in “const listing”.
  const place = new RegExp(`${within.replace(/[()]/g, "\\$&")}${/\w$/.test(within) ? "(?![\\w$])" : ""}`);
  const [before, after, ...more] = source.split(place);
  if (after === undefined || more.length > 0)
    throw new Error(
      `“${name}”: the build has “${within}” ${more.length + 1} times or not at all. Say another place.`,
    );
  // Within its own declaration: a mutant that lands in the next one shows nothing about this one.
  const end = after.search(/\n(const|function|async function|class|export) /);
  const declaration = end < 0 ? after : after.slice(0, end);
  const changed = declaration.replace(from, () => to);
  if (changed === declaration) throw new Error(`“${name}”: “${within}” does not hold ${from} any more`);
  return `${before}${within}${changed}${after.slice(declaration.length)}`;
}
