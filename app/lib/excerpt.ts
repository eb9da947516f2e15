/** The beginning of a text, cut between words, with an ellipsis where something follows. */
export function excerpt(text: string, length = 300): string {
  const oneLine = text.replace(/\s+/g, " ").trim();
  if (oneLine.length <= length) return oneLine;
  const cut = oneLine.slice(0, length);
  const end = cut.lastIndexOf(" ");
  // Without a space the cut may fall inside a surrogate pair: the lone half is dropped.
  const whole = end > length / 2 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, "");
  return `${whole.replace(/[\s.,;:–-]+$/, "")}…`;
}
