import { newId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { organisations } from "#db/schema/index.ts";
import type { OrganisationKind } from "#db/vocabulary.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { Actor } from "../policy.ts";
import { findOrganisationByCode } from "./ods.server.ts";

export type NewOrganisation = {
  odsCode: string;
  name: string;
  kind: OrganisationKind;
  startsOn?: string | undefined;
};

/** Adds an organisation under its code of the NHS Organisation Data Service, which no two share. */
export function addOrganisation(
  actor: Actor,
  input: NewOrganisation,
): { ok: true; organisationId: string } | { ok: false; reason: "codeTaken" } {
  authorize(actor, "organisation:add");
  return inTransaction((tx) => {
    if (findOrganisationByCode(input.odsCode)) return { ok: false, reason: "codeTaken" };
    const organisationId = newId();
    tx.insert(organisations)
      .values({ id: organisationId, ...input })
      .run();
    recordEvent(tx, actor, "organisation.added", { organisationId });
    return { ok: true, organisationId };
  });
}
