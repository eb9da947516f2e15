import { existsSync, globSync } from "node:fs";
import { resolve } from "node:path";

/** Imports every module of the server in a process of its own, and prints how many, and whether the database was opened. */
const modules = globSync(["app/**/*.server.ts", "db/*.ts", "db/schema/*.ts"]);
for (const module of modules) await import(resolve(module));
const isOpenAfterImports = existsSync(process.env.DATABASE_PATH ?? "");

const { sqlite } = await import("#db/client.server.ts");
sqlite();
const isOpenWhenAsked = existsSync(process.env.DATABASE_PATH ?? "");
process.stdout.write(JSON.stringify({ modules: modules.length, isOpenAfterImports, isOpenWhenAsked }));
