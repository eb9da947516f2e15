/** Where in a text the words stand that led to a suggestion, in UTF-16 units. */
export type Span = { start: number; end: number };

/** A label that a text speaks of, by its id among those of its kind. */
export type Found = { id: string; score: number; spans: Span[] };
