import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildDirectory } from "../server/framework/build-directory.ts";

const ENTRY = /^entry\.client-[\w-]+\.js$/;
const IMPORTED = /["']\.\/([\w.-]+\.js)["']/g;

/**
 * Removes from a client build what no page can ask for: Remix builds every route for a browser, and a manifest of the
 * whole router, but pages load only the entry script and what it imports.
 *
 * @returns how many files were kept and removed
 * @throws when there is not exactly one entry script, since then the build is not what this knows
 */
export function removeUnusedScripts(assets: string): { kept: number; removed: number } {
  const scripts = readdirSync(assets).filter((file) => file.endsWith(".js"));
  const entries = scripts.filter((file) => ENTRY.test(file));
  if (entries.length !== 1) throw new Error(`${assets} has ${entries.length} entry scripts, not one`);

  const kept = new Set<string>();
  const keep = (file: string): void => {
    if (kept.has(file)) return;
    kept.add(file);
    for (const [, imported = ""] of readFileSync(join(assets, file), "utf8").matchAll(IMPORTED)) {
      if (scripts.includes(imported)) keep(imported);
    }
  };
  for (const entry of entries) keep(entry);

  const unused = scripts.filter((file) => !kept.has(file));
  for (const file of unused) rmSync(join(assets, file));
  return { kept: kept.size, removed: unused.length };
}

if (import.meta.main) {
  const { kept, removed } = removeUnusedScripts(
    join(buildDirectory(process.env.DEMO === "yes"), "client", "assets"),
  );
  console.log(`Kept ${kept} of ${kept + removed} browser scripts: pages load no other`);
}
