const KIND = / Cancer Action Group$/;

/** The area of a group alone, where a row says it once more: "Weald". */
export function areaOf(name: string): string {
  return name.replace(KIND, "");
}
