import { usePage } from "./page-context.ts";

/** Which act led to this page, as the redirect after it says in `?done=`; null when none did. */
export function useDone(): string | null {
  return new URLSearchParams(usePage().search).get("done");
}
