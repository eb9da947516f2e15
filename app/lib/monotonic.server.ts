import { uptime } from "node:os";
import { SECOND } from "./durations.ts";

/**
 * Milliseconds since the machine began, which setting its clock does not change. It goes on while the machine sleeps, as
 * `process.hrtime` does not: a lid that was closed for a night is no fault of the clock.
 */
const machine = () => uptime() * SECOND;
let read: () => number = machine;

export function monotonic(): number {
  return read();
}

/** Makes `monotonic()` answer what the test says. Without an argument the machine's own time returns. */
export function setMonotonic(source: (() => number) | undefined = undefined): void {
  read = source ?? machine;
}
