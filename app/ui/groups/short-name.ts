/** The name of a group without what marks a made-up one: a page says that once, in its heading. */
export function shortName(name: string): string {
  return name.replace(/ \(illustrative\)$/, "");
}
