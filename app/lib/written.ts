/** Words that stand in the code. Any other string, such as one that came with the request, is no type of this kind. */
export type Written<W extends string> = W extends unknown
  ? Record<never, never> extends Record<W, unknown>
    ? never
    : W
  : never;

declare const REFUSED: unique symbol;

/** Words that say that something was not done. They are not `Written`, so nothing sends them as a success. */
export type Refusal = string & { readonly [REFUSED]: true };

export function refusal<W extends string>(words: Written<W>): Refusal {
  return words as string as Refusal;
}
