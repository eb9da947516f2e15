/** What people call a hospital or its trust, in lists of names for one and the same. In small letters, as words stand in the index. */
export const HOSPITAL_NAMES: readonly (readonly string[])[] = [
  ["mtw", "mtwt", "maidstone and tunbridge wells"],
  ["ekhuft", "east kent hospitals"],
  ["qeqm", "qeqmh", "queen elizabeth the queen mother"],
  ["whh", "william harvey"],
  ["kch", "kent and canterbury hospital"],
  ["dvh", "darent valley"],
  ["mmh", "medway maritime", "medway hospital"],
  ["pembury", "pembury hospital", "tunbridge wells hospital"],
];
