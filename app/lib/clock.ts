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

/** Does something as of another moment, and lets time go on after it. */
export function asOf<T>(moment: Date, work: () => T): T {
  const before = read;
  read = () => moment.getTime();
  try {
    return work();
  } finally {
    read = before;
  }
}
