/** How many comments were answered, out of how many. Who answered nothing is named too. */
export function repliesWords(count: number | "hidden", of: number | "hidden" | undefined): string {
  const all = of === "hidden" ? " (too few comments to say out of how many)" : "";
  const out = typeof of === "number" ? ` of about ${of} comments` : "";
  if (count === 0) return `no reply yet${out ? ` to about ${of} comments` : all}`;
  if (count === "hidden") return `too few replies to show a number${out ? `,${out}` : ""}`;
  return `about ${count}${out || " comments"} answered${all}`;
}
