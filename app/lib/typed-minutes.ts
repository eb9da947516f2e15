const IN_WORDS = new Map([
  ["quarter of an hour", 15],
  ["half an hour", 30],
  ["half hour", 30],
  ["three quarters of an hour", 45],
  ["hour", 60],
  ["one hour", 60],
  ["hour and a half", 90],
  ["one and a half hours", 90],
  ["two hours", 120],
]);

const MINUTES = /^(\d{1,3}) ?(?:m|mins?|minutes?|['’])$/;
const HOURS = /^(\d{1,2})(?:[.,](5))? ?(?:h|hrs?|hours?)$/;
const BOTH = /^(\d{1,2}) ?(?:h|hrs?|hours?)(?: and)? ?(\d{1,2})(?: ?(?:m|mins?|minutes?))?$/;

/**
 * How long something takes, as people write it: "20 minutes", "20 min.", "half an hour", "1.5 hours", "1h30", "an hour and a
 * half". A number alone says no unit: where minutes are asked for, it is one of them.
 *
 * @returns minutes, or undefined when it is no length of time
 */
export function readMinutes(written: string): number | undefined {
  const text = written
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:about|around|an?) /, "")
    .replace(/\.$/, "");
  const minutes = MINUTES.exec(text)?.[1];
  if (minutes) return Number(minutes);
  const [, hours, half] = HOURS.exec(text) ?? [];
  if (hours) return Number(hours) * 60 + (half ? 30 : 0);
  const [, first, second] = BOTH.exec(text) ?? [];
  if (first && second) return Number(first) * 60 + Number(second);
  return IN_WORDS.get(text);
}
