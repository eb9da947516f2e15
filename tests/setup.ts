import { afterAll, afterEach, vi } from "vitest";
import { makeDatabaseFresh, testDatabasePath } from "./fresh-database.ts";

/** Every test file works on a freshly migrated SQLite file: never a mock, never what another file left. */
process.env.NODE_ENV = "test";
process.env.DATABASE_PATH = testDatabasePath();
process.env.SECRET = "a secret that only the tests know, long enough";
await makeDatabaseFresh();

const { forgetFarewells } = await import("#app/domain/email/farewell-queue.ts");
forgetFarewells();
const { setClock } = await import("#app/lib/clock.ts");

afterEach(() => setClock());
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
