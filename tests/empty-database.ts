import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "../db/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    emptyDatabase: string;
  }
}

/** Migrates one database for the whole run; each test file starts from a copy of it. */
export default function prepare(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "patient-voice-empty-"));
  const path = join(folder, "empty.db");
  migrate(path);
  project.provide("emptyDatabase", path);
}
