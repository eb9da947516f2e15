import { newId } from "#app/lib/ids.ts";
import type { RequestContext } from "#app/request-context.ts";

/**
 * The number of this opening of a page (`openingId`), for a hidden field `page`: a form that is given back keeps the one that
 * it was sent with, so that a second press stays one, and whoever opens the page again makes a second thing.
 */
export function openingOf(context: RequestContext): string {
  return context.rejectedForm?.values.page?.[0] ?? newId();
}
