import type { Fields } from "./fields.ts";

/** Says which findings somebody has seen, so that words that they leave as they are go through. */
export function SeenField({ form }: { form: Fields }) {
  const { value } = form.field("seen");
  return value ? <input type="hidden" name="seen" value={value} /> : null;
}
