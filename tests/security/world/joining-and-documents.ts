import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { createMember } from "../../factories.ts";
import { pdf } from "../../made-files.ts";
import { canariesFor } from "./canary.ts";

const HOUR = 60 * 60 * 1000;

type People = Record<"member" | "carer" | "facilitator" | "otherFacilitator" | "representative", string>;
type Places = Record<"weald" | "coast" | "county", string>;
type Place = "weald" | "coast";

/** Who waits at the door of a group, whom it invited, who of its people is listed, and what it keeps. */
export function makeJoiningAndDocuments(ids: People, places: Places) {
  for (const who of [ids.carer, ids.representative])
    db.update(tables.memberships).set({ isListed: true }).where(eq(tables.memberships.memberId, who)).run();
  return {
    requests: {
      waiting: request("waiting", "weald", { state: "asked" }),
      answered: request("answered", "weald", { state: "declined", settledAt: new Date() }),
      ofCoast: request("ofCoast", "coast", { state: "asked" }),
      // Of two who know the matrix: one waits for the county's answer, and one was declined.
      ofMember: request("ofMember", "county", { state: "asked", memberId: ids.member }),
      ofCarer: request("ofCarer", "county", {
        state: "declined",
        settledAt: new Date(),
        memberId: ids.carer,
      }),
    },
    invitations: {
      open: invitation("open", "weald", { state: "sent" }),
      revoked: invitation("revoked", "weald", { state: "revoked", settledAt: new Date() }),
      ofCoast: invitation("ofCoast", "coast", { state: "sent" }),
    },
    ...makeDocuments(),
  };

  function request(
    name: string,
    place: keyof Places,
    values: Pick<typeof tables.joinRequests.$inferInsert, "state" | "settledAt"> & { memberId?: string },
  ): string {
    const { reason = "", answer } = canariesFor(tables.joinRequests, name, place);
    const row = {
      id: crypto.randomUUID(),
      groupId: places[place],
      askedAt: new Date(Date.now() - HOUR),
      reason,
      ...(values.state === "declined" && { answer }),
      ...values,
      memberId: values.memberId ?? stranger(`asker${name}`, place),
    };
    db.insert(tables.joinRequests).values(row).run();
    return row.id;
  }

  function invitation(
    name: string,
    place: Place,
    values: Pick<typeof tables.invitations.$inferInsert, "state" | "settledAt">,
  ): string {
    const hourAgo = new Date(Date.now() - HOUR);
    const row = {
      id: crypto.randomUUID(),
      groupId: places[place],
      memberId: stranger(`invited${name}`, place),
      createdAt: hourAgo,
      sentAt: hourAgo,
      ...(canariesFor(tables.invitations, name, place) as { email: string }),
      ...values,
    };
    db.insert(tables.invitations).values(row).run();
    return row.id;
  }

  function makeDocuments() {
    const folders = {
      empty: folder("empty", "weald"),
      full: folder("full", "weald"),
      ofCoast: folder("ofCoast", "coast"),
    };
    const documents = {
      loose: document("loose", "weald", ids.facilitator),
      inFolder: document("inFolder", "weald", ids.facilitator, folders.full),
      ofCoast: document("ofCoast", "coast", ids.otherFacilitator, folders.ofCoast),
    };
    return { folders, documents };
  }

  function folder(name: string, place: Place): string {
    const id = crypto.randomUUID();
    const words = canariesFor(tables.folders, name, place) as { name: string };
    db.insert(tables.folders)
      .values({ id, groupId: places[place], createdAt: new Date(), ...words })
      .run();
    return id;
  }

  function document(name: string, place: Place, addedById: string, folderId?: string): string {
    const id = crypto.randomUUID();
    const words = canariesFor(tables.documents, name, place) as { title: string };
    const bytes = pdf();
    const of = { groupId: places[place], folderId, addedById, addedAt: new Date() };
    db.insert(tables.documents)
      .values({ id, kind: "pdf", size: bytes.length, ...of, ...words })
      .run();
    db.insert(tables.documentContents).values({ documentId: id, bytes }).run();
    return id;
  }
}

/** Somebody who is none of the principals. */
function stranger(name: string, place: string): string {
  const canaries = canariesFor(tables.members, name, place);
  return createMember({ ...canaries, emailKey: canaries.email?.toLowerCase() }).id;
}
