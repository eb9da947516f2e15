import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, inject } from "vitest";

/** Every test file works on its own copy of a freshly migrated SQLite file: never a mock, never a shared one. */
const folder = mkdtempSync(join(tmpdir(), "patient-voice-"));
process.env.NODE_ENV = "test";
process.env.DATABASE_PATH = join(folder, "test.db");
process.env.SECRET = "a secret that only the tests know, long enough";
const template = inject("emptyDatabase");
if (existsSync(template)) copyFileSync(template, process.env.DATABASE_PATH);

const { setClock } = await import("#app/lib/clock.ts");

afterEach(() => setClock());
afterAll(() => rmSync(folder, { recursive: true, force: true }));
