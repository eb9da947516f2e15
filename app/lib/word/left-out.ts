/** What a Word file can hold that notes cannot. */
const KINDS = [
  "hidden",
  "deletions",
  "headingNumbers",
  "footnotes",
  "comments",
  "headersAndFooters",
  "charts",
  "prompts",
  "codes",
  "pictures",
  "links",
  "equations",
  "signs",
  "embedded",
] as const;

export type LeftOutKind = (typeof KINDS)[number];

/** How often each kind of thing is in the file, and the words that could be seen of it. */
export type LeftOut = { kind: LeftOutKind; count: number; texts: string[] }[];

/** Gathers what is left out while a file is read. */
export class LeftOutSoFar {
  readonly #counts = new Map<LeftOutKind, number>();
  readonly #texts = new Map<LeftOutKind, string[]>();

  /** @param text what could be seen of it; of what is hidden or deleted nothing is ever kept */
  add(kind: LeftOutKind, text = "", count = 1): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
    const words = text.replace(/\s+/g, " ").trim();
    if (words) this.#texts.set(kind, [...(this.#texts.get(kind) ?? []), words]);
  }

  list(): LeftOut {
    return KINDS.flatMap((kind) => {
      const texts = this.#texts.get(kind) ?? [];
      // A note to which no number leads is still there to be read.
      const count = Math.max(this.#counts.get(kind) ?? 0, texts.length);
      return count > 0 ? [{ kind, count, texts }] : [];
    });
  }
}
