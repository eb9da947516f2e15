const CLOCK_24 = /^(\d\d)[:.]?(\d\d)$/;
const CLOCK_12 = /^(\d{1,2})(?:[:.](\d\d))?(am|pm)$/;

const PART_OF_HOUR = /^(half|quarter)(past|to)(\d{1,2})(am|pm)$/;

/**
 * A time of day as people write it: "2pm", "2.30 p.m.", "14:00", "midday", "12 noon", "half past 2 in the afternoon".
 *
 * @returns `HH:MM`, or undefined when it is no time or when it could be morning or afternoon, like "2:30".
 */
export function readTimeOfDay(written: string): string | undefined {
  const text = written
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s/g, "")
    .replace(/\.?m\.$/, "m")
    .replace(/o['’]clock/, "")
    .replace(/inthemorning$/, "am")
    .replace(/(?:intheafternoon|intheevening)$/, "pm");
  if (/^(?:12)?(?:midday|noon)$/.test(text)) return "12:00";
  if (/^(?:12)?midnight$/.test(text)) return "00:00";

  const [, part, way, hour12, halfOfDay] = PART_OF_HOUR.exec(text) ?? [];
  if (part && (part !== "half" || way === "past")) {
    const minutes = part === "half" ? "30" : way === "past" ? "15" : "45";
    const hour = way === "to" ? Number(hour12) - 1 : Number(hour12);
    // A quarter to twelve is in the other half of the day.
    const other = halfOfDay === "am" ? "pm" : "am";
    return readTimeOfDay(`${hour || 12}.${minutes}${way === "to" && hour === 11 ? other : halfOfDay}`);
  }

  const [, hours24, minutes24] = CLOCK_24.exec(text) ?? [];
  if (hours24 !== undefined && minutes24 !== undefined) return within(Number(hours24), minutes24);

  const [, hours12, minutes12 = "00", half] = CLOCK_12.exec(text) ?? [];
  const hour = Number(hours12);
  if (hours12 === undefined || hour < 1 || hour > 12) return undefined;
  return within((hour % 12) + (half === "pm" ? 12 : 0), minutes12);
}

function within(hour: number, minutes: string): string | undefined {
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}
