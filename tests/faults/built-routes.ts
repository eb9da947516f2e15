import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Portal } from "../e2e/portal.ts";

/** A route as the build has it: what the tests visit is what is served, not what a list says. */
export type BuiltRoute = {
  id: string;
  path: string;
  hasAction: boolean;
  hasPage: boolean;
  hasFiles: boolean;
};

const LIST = `
  const build = await import(process.env.BUILD);
  const routes = Object.values(build.routes).filter(({ id }) => id !== "root");
  process.stdout.write(JSON.stringify(routes.map(({ id, path, module }) => ({
    id,
    path: "/" + (path ?? ""),
    hasAction: "action" in module,
    hasPage: "default" in module || "loader" in module,
    hasFiles: module.handle?.largestBody !== undefined,
  }))), () => process.exit(0));
`;

/**
 * Every route of the built manifest. Read in a process of its own: a build reads its environment when it is imported.
 *
 * @throws Error when there is no build
 */
export function builtRoutes({ databasePath }: Pick<Portal, "databasePath">): BuiltRoute[] {
  const build = join(import.meta.dirname, "../../build/server/index.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", LIST], {
    env: { ...process.env, NODE_ENV: "production", DATABASE_PATH: databasePath, BUILD: `file://${build}` },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The build could not be read:\n${stderr}`);
  return JSON.parse(stdout);
}
