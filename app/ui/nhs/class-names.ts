type Part = string | 0 | false | null | undefined;

/** Class names that apply, in order; nothing when none does. */
export function classNames(...parts: Part[]): string | undefined {
  return parts.filter(Boolean).join(" ") || undefined;
}
