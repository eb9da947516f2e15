/**
 * The beginning of a text, with an ellipsis where something follows: up to the end of a sentence where one ends in its
 * second half, or else cut between words.
 */
export function excerpt(text: string, length = 300): string {
  const oneLine = text.replace(/\s+/g, " ").trim();
  if (oneLine.length <= length) return oneLine;
  const cut = oneLine.slice(0, length);
  const sentences = cut.match(/^.*[.!?](?= )/)?.[0] ?? "";
  if (sentences.length > length / 2) return `${sentences}\u00a0…`;
  const end = cut.lastIndexOf(" ");
  // Without a space the cut may fall inside a surrogate pair: the lone half is dropped.
  const whole = end > length / 2 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, "");
  return `${whole.replace(/[\s.,;:–-]+$/, "")}…`;
}

/** Some words of a text with what stands on each side of them, cut between words, and an ellipsis where more follows. */
export function excerptAround(text: string, from: number, to: number, length = 40): string {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  // Without a space the cut may fall inside a surrogate pair: the lone half is dropped.
  const start =
    before.length > length ? `… ${before.slice(-length).replace(/^(\S*\s+|[\uDC00-\uDFFF])/, "")}` : before;
  const end =
    after.length > length ? `${after.slice(0, length).replace(/(\s+\S*|[\uD800-\uDBFF])$/, "")} …` : after;
  return `${start}${text.slice(from, to)}${end}`.replace(/\s+/g, " ").trim();
}
