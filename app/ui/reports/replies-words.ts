/** How many comments were answered, out of how many. Who answered nothing is named too. */
export function repliesWords(count: number | "hidden", of: number | "hidden" | undefined): string {
  const all = of === "hidden" ? " (out of how many is not shown)" : "";
  const out = typeof of === "number" ? ` of about ${of} comments` : "";
  if (count === 0) return `no reply yet${out ? ` to about ${of} comments` : all}`;
  if (count === "hidden") return `some${out || " comments"} answered, how many is not shown`;
  return `about ${count}${out || " comments"} answered${all}`;
}
