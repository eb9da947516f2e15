import { eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { organisations, sites } from "#db/schema/index.ts";
import type { OrganisationKind } from "#db/vocabulary.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { Actor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import type { EndInput, OrganisationInput, SiteInput } from "./form.ts";
import { getOrganisation, getSite } from "./lists.server.ts";
import { findOrganisationByCode, findSiteByCode } from "./ods.server.ts";

export type NewOrganisation = {
  odsCode: string | null;
  name: string;
  kind: OrganisationKind;
  startsOn?: string | null | undefined;
};

/** Adds an organisation under its code of the NHS Organisation Data Service, which no two share. */
export function addOrganisation(
  actor: Actor,
  input: NewOrganisation,
): Result<{ organisationId: string }, "codeTaken"> {
  authorize(actor, "organisation:add");
  return inTransaction((tx) => {
    if (isTaken(input.odsCode, null)) return { ok: false, reason: "codeTaken" };
    const organisationId = newId();
    tx.insert(organisations)
      .values({ id: organisationId, ...input })
      .run();
    recordEvent(tx, actor, "organisation.added", { organisationId });
    return { ok: true, organisationId };
  });
}

/** Changes what is known of an organisation. Its history stays with it: what took its place is another one. */
export function changeOrganisation(
  actor: Actor,
  id: string | undefined,
  input: OrganisationInput,
): Result<{ organisationId: string }, "codeTaken"> {
  const { id: organisationId } = getOrganisation(actor, id);
  authorize(actor, "organisation:change");
  return inTransaction((tx) => {
    if (isTaken(input.odsCode, organisationId)) return { ok: false, reason: "codeTaken" };
    tx.update(organisations).set(input).where(eq(organisations.id, organisationId)).run();
    recordEvent(tx, actor, "organisation.changed", { organisationId });
    return { ok: true, organisationId };
  });
}

/** Says on which day an organisation ended or will end, and which one does its work from then on. */
export function endOrganisation(
  actor: Actor,
  id: string | undefined,
  { endsOn, successorId }: EndInput,
): Result<Nothing, "noSuccessor" | "endsBeforeItStarts"> {
  const { id: organisationId, startsOn } = getOrganisation(actor, id);
  authorize(actor, "organisation:change");
  if (startsOn && endsOn < startsOn) return { ok: false, reason: "endsBeforeItStarts" };
  return inTransaction((tx) => {
    if (successorId && !canFollow(actor, organisationId, successorId))
      return { ok: false, reason: "noSuccessor" };
    tx.update(organisations).set({ endsOn, successorId }).where(eq(organisations.id, organisationId)).run();
    recordEvent(tx, actor, "organisation.ended", { organisationId });
    return { ok: true };
  });
}

/** Adds a hospital or another site to an organisation. */
export function addSite(
  actor: Actor,
  organisationId: string | undefined,
  input: SiteInput,
): Result<{ organisationId: string }, "codeTaken"> {
  const organisation = getOrganisation(actor, organisationId);
  authorize(actor, "organisation:change");
  return inTransaction((tx) => {
    if (findSiteByCode(input.odsCode)) return { ok: false, reason: "codeTaken" };
    const siteId = newId();
    tx.insert(sites)
      .values({ id: siteId, organisationId: organisation.id, ...input })
      .run();
    recordEvent(tx, actor, "site.added", { siteId, organisationId: organisation.id });
    return { ok: true, organisationId: organisation.id };
  });
}

/** Changes what is known of a site; its last day closes it. */
export function changeSite(
  actor: Actor,
  id: string | undefined,
  input: SiteInput,
): Result<{ organisationId: string }, "codeTaken"> {
  const { id: siteId, organisationId } = getSite(actor, id);
  authorize(actor, "organisation:change");
  return inTransaction((tx) => {
    const other = findSiteByCode(input.odsCode);
    if (other && other.id !== siteId) return { ok: false, reason: "codeTaken" };
    tx.update(sites).set(input).where(eq(sites.id, siteId)).run();
    recordEvent(tx, actor, "site.changed", { siteId, organisationId });
    return { ok: true, organisationId };
  });
}

function isTaken(odsCode: string | null, ownId: string | null): boolean {
  const other = odsCode === null ? undefined : findOrganisationByCode(odsCode);
  return other !== undefined && other.id !== ownId;
}

/** Neither itself nor one that it follows: the chain of successors must end. */
function canFollow(actor: Actor, id: string, successorId: string): boolean {
  let next: string | null = successorId;
  for (let steps = 0; next !== null && steps < 50; steps++) {
    if (next === id) return false;
    next = getOrganisation(actor, next).successorId;
  }
  return true;
}
