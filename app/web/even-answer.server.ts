import { setTimeout as wait } from "node:timers/promises";
import type { RequestContext } from "#app/request-context.ts";

/** Milliseconds. Far more than an email and its event take, and less than anybody notices. */
const EMAIL = 100;

/** A password is hashed on purpose slowly: here in 35 ms. */
const PASSWORD = 200;

/**
 * Waits until so much time has passed since the request came: what is written for an address with an account is not
 * what is written for another, and a thousand answers would tell which it was (requirements.md A21).
 */
export async function answerEvenly(
  { startedAt }: RequestContext,
  work: "email" | "password" = "email",
): Promise<void> {
  const least = work === "email" ? EMAIL : PASSWORD;
  const left = startedAt + least - performance.now();
  if (left > 0) await wait(left);
}
