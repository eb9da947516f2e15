import { setTimeout as wait } from "node:timers/promises";
import type { RequestContext } from "#app/request-context.ts";

/** Milliseconds. Far more than a letter and its event take, and less than anybody notices. */
const LETTER = 100;

/** A password is hashed on purpose slowly: here in 35 ms. */
const PASSWORD = 200;

/**
 * Waits until so much time has passed since the request came: what is written for an address with an account is not
 * what is written for another, and a thousand answers would tell which it was (A21 of the bar, ASVS 6.3.8).
 */
export async function answerEvenly(
  { startedAt }: RequestContext,
  work: "letter" | "password" = "letter",
): Promise<void> {
  const least = work === "letter" ? LETTER : PASSWORD;
  const left = startedAt + least - performance.now();
  if (left > 0) await wait(left);
}
