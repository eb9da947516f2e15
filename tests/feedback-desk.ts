import type { MemberActor } from "#app/domain/policy.ts";
import { type DeskShown, getFeedbackDesk } from "#app/domain/reports/working/desk.server.ts";

/** The feedback about an organisation as the desk of its staff lists it. */
export function listAbout(actor: MemberActor, organisationId: string, show: DeskShown = "all") {
  return getFeedbackDesk(actor, { about: `organisation-${organisationId}` }, show);
}
