import { Temporal } from "temporal-polyfill";
import { dayFromParts } from "./london.ts";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** A day without a year is the next one of that name, unless it was so many days ago: then somebody is late. */
const DAYS_LATE = 60;

/**
 * A day as people write it: "12 November", "12 Nov 2026", "November 12", "12/11/2026", "12.11.26", "12 11 2026".
 *
 * @param today `YYYY-MM-DD`, from which a day without a year is understood
 * @returns `YYYY-MM-DD`; undefined when it is no day
 */
export function readWrittenDay(written: string, today: string): string | undefined {
  const words = written.toLowerCase().replace(/(\d)(?:st|nd|rd|th)\b/g, "$1");
  const parts = words.split(/[\s,./-]+/).filter((part) => part !== "" && part !== "of");
  const [first = "", second = "", year = ""] = /^[a-z]/.test(parts[0] ?? "")
    ? [parts[1], parts[0], ...parts.slice(2)]
    : parts;
  if (parts.length > 3 || !/^\d{1,2}$/.test(first)) return undefined;
  const month = monthOf(second);
  if (year !== "") return dayFromParts(first, month, year.length === 2 ? `20${year}` : year);
  const thisYear = Number(today.slice(0, 4));
  const late = Temporal.PlainDate.from(today).subtract({ days: DAYS_LATE }).toString();
  return [thisYear - 1, thisYear, thisYear + 1, thisYear + 2]
    .map((one) => dayFromParts(first, month, String(one)))
    .find((day) => day !== undefined && day >= late);
}

function monthOf(word: string): string {
  if (/^\d{1,2}$/.test(word)) return word;
  const index = word.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(word));
  return index < 0 ? (word === "sept" ? "9" : "") : String(index + 1);
}
