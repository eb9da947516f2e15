import type { Logger } from "pino";

const EVERY_MILLISECONDS = 500;

/** So late, and whoever asked meanwhile has waited: something in this process works too long at once. */
const LATE_MILLISECONDS = 1000;

/** Logs when the event loop stood still. While it does, nothing is answered, /healthz neither (requirements.md R20). */
export function watchStandstill(log: Logger): () => void {
  let last = performance.now();
  const timer = setInterval(() => {
    const late = performance.now() - last - EVERY_MILLISECONDS;
    last = performance.now();
    if (late > LATE_MILLISECONDS) log.warn({ milliseconds: Math.round(late) }, "the event loop stood still");
  }, EVERY_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}
