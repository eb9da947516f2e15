/** What a person wrote has spaces in it; ids and choices do not. */
export function isWritten(value: string): boolean {
  return /\S\s+\S/.test(value);
}
