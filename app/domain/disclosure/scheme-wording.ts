import { SCHEME, SCHEMES, type Scheme } from "./schemes.ts";

/** The rules by which reports are controlled today, in words, and where they come from. */
export function describeScheme(): { rules: [rule: string, value: string][]; source: string } {
  const scheme: Scheme = SCHEMES[SCHEME];
  return {
    rules: [
      ["Fewer people than this are never shown as a number", String(scheme.threshold)],
      ["Nobody at all", scheme.zero === "shown" ? "Shown as 0" : "Hidden like a small number"],
      ["Numbers are rounded to the nearest", String(scheme.roundTo)],
      ["Percentages need at least this many people", String(scheme.percentBase)],
      ["Ratings need at least this many people", String(scheme.scorePeople)],
      ["What stands beside a quotation describes at least this many people", String(scheme.quotePeople)],
      ["Two numbers, one within the other, differ by nobody or by at least", String(scheme.difference)],
    ],
    source: scheme.source,
  };
}
