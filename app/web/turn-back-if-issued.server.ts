import type { MemberActor } from "#app/domain/policy.ts";
import { findIssuedSlug } from "#app/domain/reports/issued/queries.server.ts";
import { refusal } from "#app/lib/written.ts";
import type { RequestContext } from "#app/request-context.ts";
import { turnBack } from "./message.server.ts";

const ISSUED = refusal("This report has been signed off and issued. Here is what everyone reads.");

/**
 * Leads those who wrote a report, or might have signed it, from a page where it was in work to what everyone reads.
 *
 * @throws Response 303 to the report, once it is issued
 */
export function turnBackIfIssued(
  context: RequestContext,
  actor: MemberActor,
  version: string | undefined,
): void {
  const slug = findIssuedSlug(actor, version);
  if (slug) throw turnBack(context, `/reports/${slug}`, ISSUED);
}
