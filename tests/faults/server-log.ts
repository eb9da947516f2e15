import { expect } from "vitest";
import type { Portal } from "../e2e/portal.ts";
import { ask } from "./http-client.ts";

const ERROR = 50;
const PATIENCE = { timeout: 10_000, interval: 20 };

/**
 * The failures that a running server's log tells of. Its lines come through a pipe, later than the answers: so this asks
 * once more, and waits for the line about that. The log must be at the level "info".
 */
export async function failuresLoggedBy({ origin, log }: Pick<Portal, "origin" | "log">): Promise<string[]> {
  const { headers } = await ask(origin, "/");
  const id = String(headers["x-request-id"]);
  await expect.poll(() => log.some((line) => line.includes(id)), PATIENCE).toBe(true);
  return failuresIn(log);
}

/** The lines of a server's log that tell of a failure: an error, an answer of 5xx, or a line that is no JSON. */
export function failuresIn(lines: readonly string[]): string[] {
  return lines.filter((line) => {
    if (!line.startsWith("{")) return !line.startsWith("Patient Voice is open");
    const { level, status = 0 } = JSON.parse(line) as { level: number; status?: number };
    return level >= ERROR || status >= 500;
  });
}
