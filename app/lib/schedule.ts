import { Cron } from "croner";

/** Times of a day in London, as a line of cron says them. The clocks change between one and three, so no line may name these hours. */
export class Schedule {
  readonly #cron: Cron;
  /** "Every hour" or "Every day", for people. */
  readonly often: string;

  /** @throws Error when the line names an hour that London has twice in a year, or not at all */
  constructor(line: string) {
    this.#cron = new Cron(line, { timezone: "Europe/London", paused: true });
    // A day of a line for every hour.
    if (this.#cron.nextRuns(24).some(isWhenClocksChange))
      throw new Error(`${line} is between one and three at night in London, when clocks change`);
    this.often = this.#cron.getPattern()?.split(" ")[1]?.includes("-") ? "Every hour" : "Every day";
  }

  /** When it is time again after a moment. */
  after(moment: Date): Date {
    const next = this.#cron.nextRun(moment);
    if (!next) throw new Error("A line of cron that never comes again");
    return next;
  }
}

const HOUR_IN_LONDON = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  hourCycle: "h23",
});

/** From one until three at night in London: what runs by itself waits, whenever it became due. */
export function isWhenClocksChange(moment: Date): boolean {
  return ["01", "02"].includes(HOUR_IN_LONDON.format(moment));
}
