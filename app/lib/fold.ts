/**
 * Words as they are compared in a search: without regard to capitals, accents, apostrophes, full stops, hyphens or
 * the form in which Unicode writes a letter. "St. Leonard’s-on-Sea" and "st leonards on sea" are the same; any other
 * sign, such as `%`, stands for itself.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}.'’ʼ‘`´]/gu, "")
    .replace(/ς/g, "σ")
    .replace(/[\p{Pd}\p{Z}\p{Cc},;]+/gu, " ")
    .trim();
}
