import { eq } from "drizzle-orm";
import { startSession } from "#app/auth/session.server.ts";
import { issueToken } from "#app/domain/people/one-time-tokens.server.ts";
import { db } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { createMember } from "../../factories.ts";
import { canariesFor } from "./canary.ts";

const DAY = 24 * 60 * 60 * 1000;

type People = Record<
  "member" | "otherMember" | "carer" | "facilitator" | "otherFacilitator" | "administrator",
  string
>;
type Place = { groupId: string; otherGroupId: string; organisationId: string };

/** What people keep for themselves, and what administrators work on: rows of those tables, and their ids. */
export async function makeAccountsAndOffices(ids: People, { groupId, otherGroupId, organisationId }: Place) {
  const passkey = crypto.randomUUID();
  db.insert(tables.passkeys)
    .values({
      id: passkey,
      memberId: ids.member,
      credentialId: "Y3JlZGVudGlhbA",
      publicKey: "a2V5",
      counter: 0,
      transports: [],
      createdAt: new Date(),
      ...(canariesFor(tables.passkeys, "member", "weald") as { name: string }),
    })
    .run();
  // Nobody opens its secret here: what a right code does, tests/auth shows.
  const secret = "nothing that is sealed";
  const app = { id: crypto.randomUUID(), memberId: ids.carer, secret };
  db.insert(tables.authenticators)
    .values({ ...app, createdAt: new Date(), confirmedAt: new Date() })
    .run();
  const device = await deviceOf(ids.member, "member", "weald");
  const otherDevice = await deviceOf(ids.otherMember, "otherMember", "coast");
  db.insert(tables.emailChanges)
    .values({
      id: crypto.randomUUID(),
      memberId: ids.member,
      createdAt: new Date(Date.now() - 9 * DAY),
      confirmedAt: new Date(Date.now() - 9 * DAY),
      undoneAt: new Date(Date.now() - 8 * DAY),
      ...(canariesFor(tables.emailChanges, "member", "weald") as { oldEmail: string; newEmail: string }),
    })
    .run();

  const canaries = canariesFor(tables.members, "invited", "none");
  const invited = createMember({
    ...canaries,
    emailKey: canaries.email?.toLowerCase(),
    status: "unconfirmed",
    houseRulesAcceptedAt: null,
    emailConfirmedAt: null,
  }).id;
  const disabledCanaries = canariesFor(tables.members, "disabled", "none");
  const disabled = createMember({
    ...disabledCanaries,
    emailKey: disabledCanaries.email?.toLowerCase(),
    status: "disabled",
  }).id;

  const contact = crypto.randomUUID();
  db.insert(tables.contactDetails)
    .values({
      id: contact,
      kind: "helpline",
      organisationId,
      confirmedOn: "2020-01-01",
      confirmedById: ids.administrator,
      expiresOn: "2999-01-01",
      ...(canariesFor(tables.contactDetails, "shown", "any") as Record<
        "telephone" | "email" | "link" | "hours" | "note" | "owner",
        string
      >),
    })
    .run();

  const waiting = crypto.randomUUID();
  const refused = crypto.randomUUID();
  const asked = { office: "facilitator", askedAt: new Date(), askedById: ids.facilitator } as const;
  db.insert(tables.officeProposals)
    .values({ ...asked, id: waiting, memberId: ids.member, groupId, state: "waiting" })
    .run();
  db.insert(tables.officeProposals)
    .values({
      ...asked,
      id: refused,
      memberId: ids.otherMember,
      groupId: otherGroupId,
      state: "refused",
      decidedAt: new Date(),
      ...canariesFor(tables.officeProposals, "refused", "coast"),
    })
    .run();

  // A second step that its owner has lost: one removal waits for another administrator, one for its day.
  const removal = (
    memberId: string,
    name: string,
    values: Partial<typeof tables.secondStepRemovals.$inferInsert>,
  ) => {
    const id = crypto.randomUUID();
    const words = canariesFor(tables.secondStepRemovals, name, "none") as { reason: string };
    db.insert(tables.secondStepRemovals)
      .values({ id, memberId, state: "asked", askedAt: new Date(), ...words, ...values })
      .run();
    return id;
  };
  const approved = { state: "approved", approvedAt: new Date() } as const;
  const removals = {
    asked: removal(ids.otherFacilitator, "asked", {}),
    byAdministrator: removal(ids.facilitator, "byAdministrator", { askedById: ids.administrator }),
    approved: removal(ids.carer, "approved", approved),
    stopped: removal(ids.otherMember, "stopped", { state: "stopped", settledAt: new Date() }),
  };

  // Reports to be taken back: one waits for another administrator, one was asked for by the one who looks.
  const recall = (
    madeOn: string,
    name: string,
    values: Partial<typeof tables.reportRecalls.$inferInsert>,
  ) => {
    const id = crypto.randomUUID();
    const words = canariesFor(tables.reportRecalls, name, "none") as { reason: string };
    db.insert(tables.reportRecalls)
      .values({ id, state: "asked", askedAt: new Date(), ...words, madeOn, ...values })
      .run();
    return id;
  };
  const recalls = {
    asked: recall("2020-01-01", "asked", {}),
    byAdministrator: recall("2020-01-02", "byAdministrator", { askedById: ids.administrator }),
    stopped: recall("2020-01-03", "stopped", { state: "stopped", settledAt: new Date() }),
  };

  const held = (memberId: string) =>
    db.select().from(tables.offices).where(eq(tables.offices.memberId, memberId)).get()?.id ?? "";
  return {
    passkey,
    device,
    otherDevice,
    invited,
    disabled,
    contact,
    waiting,
    refused,
    removalAsked: removals.asked,
    removalByAdministrator: removals.byAdministrator,
    keepLink: issueToken("keepSecondStep", ids.carer, removals.approved),
    removalApproved: removals.approved,
    removalStopped: removals.stopped,
    recallAsked: recalls.asked,
    recallByAdministrator: recalls.byAdministrator,
    recallStopped: recalls.stopped,
    office: held(ids.facilitator),
    site: db.select().from(tables.sites).get()?.id ?? "",
  };
}

/** A second session, as on a telephone. */
async function deviceOf(memberId: string, name: string, place: string): Promise<string> {
  const device = `CNRY-sessions-${name}-device-${place}`;
  await startSession(memberId, { isOwnDevice: true, hasSecondStep: true, device });
  const found = db.select().from(tables.sessions).where(eq(tables.sessions.memberId, memberId)).get();
  return found?.publicId ?? "";
}
