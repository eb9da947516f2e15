/**
 * The way of a comment, in the words of its statuses and in their order (product.md "Status"). A status that is not among
 * them stands beside the way.
 */
export const WAY: readonly string[] = [
  "Received",
  "Being checked",
  "With your group",
  "In a recommendation",
  "Answered",
  "Change planned",
  "Change made",
  "Confirmed by patients",
];

/** How many stations of the way are reached; null for a status that stands beside it. */
export function countReached(status: { text: string }): number | null {
  const index = WAY.indexOf(status.text);
  return index < 0 ? null : index + 1;
}
