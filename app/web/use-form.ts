import { usePage } from "./page-context.ts";
import type { FieldError } from "./read-form.server.ts";

export type Form = {
  errors: FieldError[];
  /** What a field shows: what was typed if the form came back, else what is stored. */
  field(name: string): { id: string; name: string; value: string; error?: string };
  /** The same for a list of boxes. */
  fields(name: string): { id: string; name: string; values: string[]; error?: string };
};

/** The form of this page: stored values to begin with, and what was typed when it was turned down. */
export function useForm(stored: Record<string, string | readonly string[] | null | undefined> = {}): Form {
  const rejected = usePage().root.rejectedForm;
  const errorOf = (name: string) => rejected?.errors.find(({ field }) => field === name)?.message;
  const valuesOf = (name: string): string[] => {
    if (rejected) return rejected.values[name] ?? [];
    const value = stored[name];
    return typeof value === "string" ? [value] : [...(value ?? [])];
  };
  return {
    errors: rejected?.errors ?? [],
    field: (name) => ({ id: name, name, value: valuesOf(name)[0] ?? "", error: errorOf(name) }),
    fields: (name) => ({ id: name, name, values: valuesOf(name), error: errorOf(name) }),
  };
}
