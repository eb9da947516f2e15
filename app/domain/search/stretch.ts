/** The part of an index to look at: from one place to before another, as the pieces lie from old to new. */
export type Stretch = { from: bigint; before: bigint };

export const ANYWHERE: Stretch = { from: 0n, before: 2n ** 63n - 1n };
