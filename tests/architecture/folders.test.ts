import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Import, importsIn, importsOf, SOURCE_FILES } from "./source.ts";

const ROUTE_IMPORTS = [
  "app/domain",
  "app/auth",
  "app/web",
  "app/ui",
  "app/lib",
  "app/request-context.ts",
  "db/vocabulary.ts",
];

/** What each folder, and each file that stands beside the folders, may import. The most exact entry counts. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "app/lib": [],
  "app/domain": ["app/lib", "db", "environment.ts"],
  "app/auth": ["app/domain", "app/lib", "app/request-context.ts", "db", "environment.ts"],
  "app/web": ["app/auth", "app/lib", "app/request-context.ts", "db", "environment.ts"],
  "app/ui": ["app/lib", "db/vocabulary.ts"],
  "app/routes": ROUTE_IMPORTS,
  "app/demonstration": [...ROUTE_IMPORTS, "db/rewrite/in-thread.ts", "db/seed/demonstration/cast.ts"],

  // The composition of the program, each file with what it puts together.
  "app/request-context.ts": [
    "app/domain/policy.ts",
    "app/domain/people/proof.server.ts",
    "app/web/read-form.server.ts",
    "server/framework",
  ],
  "app/routes.ts": ["app/demonstration/routes.ts"],
  "app/gate.server.ts": ["app/routes.ts"],
  "app/jobs.server.ts": ["app/auth", "app/domain", "app/lib", "db", "environment.ts"],
  "app/application.server.ts": [
    ...["app/gate.server.ts", "app/jobs.server.ts", "app/request-context.ts"],
    ...["app/auth", "app/domain", "app/lib", "app/web", "db", "environment.ts"],
    ...["server/framework/application.ts", "server/http/failures.ts"],
  ],
  "app/root-data.server.ts": ["app/domain", "app/web", "app/lib", "app/request-context.ts"],
  "app/root.tsx": ["app/ui", "app/web"],
  "app/entry.server.tsx": [
    ...[
      "app/application.server.ts",
      "app/gate.server.ts",
      "app/root-data.server.ts",
      "app/root.tsx",
      "app/request-context.ts",
    ],
    ...["app/ui", "app/web", "server/framework/view.ts"],
  ],
  "app/entry.client.ts": ["app/ui/browser"],

  db: ["environment.ts"],
  // May load facts through domain commands.
  "db/seed": ["app/domain", "app/lib", "db"],

  "server/framework": [],
  "server/http": ["server/framework"],
  "server.ts": ["server", "environment.ts"],
  "environment.ts": [],

  scripts: [
    ...["app/domain", "app/auth", "app/lib", "db", "environment.ts"],
    ...["server.ts", "server/framework/build-directory.ts", "tests/e2e"],
  ],
  "remix.config.js": ["server/framework/build-directory.ts"],
  "vite.config.ts": ["remix.config.js", "scripts/remove-unused-css.ts"],
  "drizzle.config.ts": [],
  "playwright.config.ts": ["scripts/browser.ts"],
  "vitest.config.ts": [],
  "vitest.faults.config.ts": [],
  "vitest.security.config.ts": ["tests/security"],
};

/** From the most exact entry to the least. */
const PLACES = Object.keys(MAY_IMPORT).sort((one, other) => other.length - one.length);

const imports = importsIn(SOURCE_FILES);

test("the table of docs/architecture.md says the same of each folder in it", () => {
  const table =
    readFileSync("docs/architecture.md", "utf8").match(/\| Folder \| Holds[\s\S]*?\n\n/)?.[0] ?? "";
  const rows = [...table.matchAll(/^\| `([^`]+)` \|.*\| ([^|]+) \|$/gm)];
  expect(rows.length).toBe(7);
  for (const [, folder = "", mayImport = ""] of rows) {
    const [always = ""] = mayImport.split("(");
    const named = [...always.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    expect(named.sort(), folder).toEqual([...(MAY_IMPORT[folder] ?? [])].sort());
  }
});

test("each file is in a folder that is known", () => {
  expect(SOURCE_FILES.flatMap(unknownPlace)).toEqual([]);
});

test.each(Object.entries(MAY_IMPORT))("%s imports only what it may: %j", (place) => {
  const own = imports.filter(({ file }) => placeOf(file) === place);
  expect(own.flatMap(wrongImport)).toEqual([]);
});

test("control: the imports of every place are looked at", () => {
  const seen = new Set(imports.map(({ file }) => placeOf(file)));
  const withImports = Object.keys(MAY_IMPORT).filter((place) => MAY_IMPORT[place]?.length);
  expect(withImports.filter((place) => !seen.has(place))).toEqual([]);
});

test("control: a file in a folder that nobody named fails, and so does one beside the folders", () => {
  expect(unknownPlace("app/zzz/page.ts")).toEqual([
    "app/zzz/page.ts is in no known folder: move it into one, or say in MAY_IMPORT what its folder may import",
  ]);
  expect(unknownPlace("app/zzz.ts")).toHaveLength(1);
  expect(unknownPlace("zzz.ts")).toHaveLength(1);
  expect(wrongImport({ file: "app/zzz/page.ts", target: "db/client.server.ts" })).toHaveLength(1);
});

test("control: an import that may not be fails, however it is written", () => {
  const text = `import type { Actor } from "#app/domain/policy.ts";
export { can } from "../domain/policy.ts";
import "../../db/client.server.ts";
const late = () => import("#environment");
import { z } from "zod";`;
  const targets = ["app/domain/policy.ts", "app/domain/policy.ts", "db/client.server.ts", "environment.ts"];
  expect(importsOf("app/lib/x.ts", text)).toEqual(targets);
  const wrong = targets.flatMap((target) => wrongImport({ file: "app/lib/x.ts", target }));
  expect(wrong[0]).toBe("app/lib/x.ts imports app/domain/policy.ts: app/lib may import only itself");
  expect(wrong).toHaveLength(4);
  expect(wrongImport({ file: "server/framework/x.ts", target: "server/http/guard.ts" })).toHaveLength(1);
  expect(wrongImport({ file: "db/x.ts", target: "db/seed/x.ts" })).toHaveLength(1);
});

function placeOf(file: string): string | undefined {
  return PLACES.find((place) => isWithin(file, place));
}

function unknownPlace(file: string): string[] {
  if (placeOf(file)) return [];
  return [`${file} is in no known folder: move it into one, or say in MAY_IMPORT what its folder may import`];
}

function wrongImport({ file, target }: Import): string[] {
  const place = placeOf(file);
  const allowed = (place && MAY_IMPORT[place]) || [];
  if (placeOf(target) === place && place) return [];
  if (allowed.some((each) => isWithin(target, each))) return [];
  return [`${file} imports ${target}: ${place} may import only ${["itself", ...allowed].join(", ")}`];
}

function isWithin(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}
