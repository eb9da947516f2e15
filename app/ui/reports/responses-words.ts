/** How many comments have a response, out of how many. Who responded to nothing is named too. */
export function responsesWords(count: number | "hidden", of: number | "hidden" | undefined): string {
  const all = of === "hidden" ? " (out of how many is not shown)" : "";
  const out = typeof of === "number" ? ` of about ${of} comments` : "";
  if (count === 0) return `no response yet${out ? ` to about ${of} comments` : all}`;
  if (count === "hidden") return `some${out || " comments"} have a response, how many is not shown`;
  return `about ${count}${out || " comments"} have a response${all}`;
}
