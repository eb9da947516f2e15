import { setTimeout as wait } from "node:timers/promises";

/**
 * Waits until a whole number of steps has passed since `began`. How long something took that looks at more than its reader
 * may know is then told by nothing but the number of steps, which nearly always is one.
 */
export async function untilNextStep(began: number, step: number): Promise<void> {
  const until = began + Math.ceil((performance.now() - began) / step) * step;
  // A timer may fire early by as long as the thread was busy before it was set.
  for (let left = until - performance.now(); left > 0; left = until - performance.now())
    await wait(Math.ceil(left));
}
