const MARK = / \(illustrative\)$/;

/** Whether a group is made up, and says so in its name. */
export function isIllustrative(name: string): boolean {
  return MARK.test(name);
}

const KIND = / Cancer Action Group$/;

/** Its area alone, where a row says it once more: "Weald". */
export function areaOf(name: string): string {
  return shortName(name).replace(KIND, "");
}

/** The name of a group without what marks a made-up one: a page says that once, in its heading. */
export function shortName(name: string): string {
  return name.replace(MARK, "");
}
