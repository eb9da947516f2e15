/**
 * Which words speak of a theme. One word or phrase that is `enough` suggests it; of those that only `help` it takes
 * two different ones; each of `against` takes one `enough` away. `wait*` stands for every word that begins so.
 */
export type Phrases = { enough: string; help?: string; against?: string };

/** Goes up with every change of the lists of themes, stages and tumour groups: a suggestion keeps the version that it was made with. */
export const PHRASES_VERSION = 1;
