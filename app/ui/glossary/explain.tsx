import type { ReactNode } from "react";
import { each } from "../site/each.tsx";

export interface Term {
  term: string;
  meaning: string;
}

export type Explain = (text: string) => ReactNode;

/**
 * Explains words where they stand: after the first time on a page, its meaning follows in brackets, as part of the text.
 * So it is there for every reader, on paper too, and nothing has to be pointed at or opened. One for each page.
 */
export function createExplain(terms: readonly Term[]): Explain {
  const left = new Map(terms.map((term) => [term.term, term]));
  return (text) => {
    const wanted = [...left.values()].filter(({ term }) => text.includes(term));
    if (wanted.length === 0) return text;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${wanted.map(({ term }) => escapeText(term)).join("|")})(?![\\p{L}\\p{N}])`,
      "gu",
    );
    const parts: ReactNode[] = [];
    let end = 0;
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const term = left.get(found);
      // Said already on this page.
      if (!term) continue;
      left.delete(found);
      const after = index + found.length;
      // Whoever wrote it may have explained it there themselves.
      if (text.slice(after, after + term.meaning.length + 4).includes(term.meaning)) continue;
      parts.push(text.slice(end, after), <span className="app-explained"> ({term.meaning})</span>);
      end = after;
    }
    return parts.length === 0 ? text : each([...parts, text.slice(end)], (part) => part);
  };
}

function escapeText(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
