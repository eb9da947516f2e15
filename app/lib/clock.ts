/** The only clock. Tests set it; nothing else reads the time of day. */
const realTime = () => Date.now();
let read: () => number = realTime;

export function now(): Date {
  return new Date(read());
}

/** Makes `now()` answer what the test says. Without an argument the real time returns. */
export function setClock(source: (() => number) | undefined = undefined): void {
  read = source ?? realTime;
}
