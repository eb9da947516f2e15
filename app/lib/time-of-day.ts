const CLOCK_24 = /^(\d\d)[:.]?(\d\d)$/;
const CLOCK_12 = /^(\d{1,2})(?:[:.](\d\d))?(am|pm)$/;

/**
 * A time of day as people write it: "2pm", "2.30 p.m.", "14:00", "midday", "12 noon".
 *
 * @returns `HH:MM`, or undefined when it is no time or when it could be morning or afternoon, like "2:30".
 */
export function readTimeOfDay(written: string): string | undefined {
  const text = written
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s/g, "")
    .replace(/\.?m\.$/, "m");
  if (/^(?:12)?(?:midday|noon)$/.test(text)) return "12:00";
  if (/^(?:12)?midnight$/.test(text)) return "00:00";

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
