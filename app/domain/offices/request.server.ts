import { getPerson } from "../people/lists.server.ts";
import { findMemberByEmail } from "../people/queries.server.ts";
import type { MemberActor } from "../policy.ts";
import type { Result } from "../result.ts";
import { grantOffice, type NotGranted, type OfficePlace } from "./commands.server.ts";
import { askForAdministrator } from "./proposals.server.ts";

export type OfficeRequest = {
  place: OfficePlace;
  startsOn: string | null;
  endsOn: string | null;
  deputyEmail: string | null;
};

/**
 * What an administrator's form does: an office that one person may give is given; that of an administrator waits for
 * another one.
 *
 * @throws Response 403 for all but administrators and for oneself, 404 without such a person
 */
export function requestOffice(
  actor: MemberActor,
  id: string | undefined,
  { place, startsOn, endsOn, deputyEmail }: OfficeRequest,
): Result<{ isWaiting: boolean }, NotGranted | "alreadyHeld"> {
  const person = getPerson(actor, id);
  const deputy = deputyEmail === null ? null : findMemberByEmail(deputyEmail);
  if (deputy === undefined) return { ok: false, reason: "deputyNotActive" };

  const terms = { startsOn, endsOn, deputyId: deputy?.id ?? null };
  const isWaiting = place.office === "administrator";
  const given = isWaiting
    ? askForAdministrator(actor, person.id, terms)
    : grantOffice(actor, person.id, place, terms);
  return given.ok ? { ok: true, isWaiting } : given;
}
