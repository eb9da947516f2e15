/** Signs around a word that was found: no text that people type has them. */
export const BEFORE = "\u0002";
export const AFTER = "\u0003";

/** Part of an excerpt, marked where it is a word that was looked for. */
export type Part = { text: string; isMarked: boolean };

/** An excerpt as a page shows it, of passages and paragraphs in one line. A sign that somebody did type after all only moves a mark. */
export function markExcerpt(excerpt: string): Part[] {
  return excerpt
    .trim()
    .replace(/\s*\n\s*/g, " … ")
    .replace(/\s+/g, " ")
    .split(BEFORE)
    .flatMap((stretch, at) => {
      const [inside = "", ...rest] = at === 0 ? ["", stretch] : stretch.split(AFTER);
      return [
        { text: inside, isMarked: true },
        { text: rest.join(""), isMarked: false },
      ];
    })
    .filter(({ text }) => text !== "");
}
