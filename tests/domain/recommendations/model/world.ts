import { eq } from "drizzle-orm";
import { getActor } from "#app/domain/people/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db } from "#db/client.server.ts";
import { decisions, meetings, notesItems, offices } from "#db/schema/index.ts";
import {
  createActor,
  createCounty,
  createGroup,
  createMeeting,
  createNotes,
  createOrganisation,
} from "#tests/factories.ts";
import { type Model, PLACES, type PlaceName } from "./reference.ts";

const DECIDING = "Deciding";
const LONG_AGO = new Date("2025-11-03T18:00:00Z");

/** The places of the model as they are in a database, with an office-holder each, and a moderator. */
export type World = ReturnType<typeof makeWorld>;

export function makeWorld() {
  const P = createCounty();
  const G = createGroup({ parentId: P.id });
  const H = createGroup({ parentId: P.id });
  const A = createOrganisation();
  const B = createOrganisation();
  const people = {
    G: createActor("facilitator", G).id,
    H: createActor("facilitator", H).id,
    P: createActor("facilitator", P).id,
    A: createActor("reviewer", { organisationId: A.id }).id,
    B: createActor("reviewer", { organisationId: B.id }).id,
  } satisfies Record<PlaceName, string>;
  const groups = { G, H, P };
  const ids = { G: G.id, H: H.id, P: P.id, A: A.id, B: B.id };
  const decision = { G: decisionOf(G), H: decisionOf(H), P: decisionOf(P) };
  const moderator = createActor("moderator");
  return { ids, groups, people, decision, moderator };
}

/** The group meets today and decides something, by which it supports what it asks. */
export function decide({ groups }: Pick<World, "groups">, place: keyof World["groups"]): string {
  return decisionOf(groups[place], now());
}

/** A decision of agreed notes. */
function decisionOf(group: Parameters<typeof createMeeting>[0], startsAt = LONG_AGO) {
  const meeting = createMeeting(group, { title: DECIDING, startsAt });
  const notes = createNotes(meeting, "agreed");
  const item = db.select().from(notesItems).where(eq(notesItems.notesId, notes.id)).get();
  const row = { id: newId(), itemId: item?.id ?? "", position: 1, text: "We ask for it." };
  db.insert(decisions).values(row).run();
  return row.id;
}

/** Where a history begins: everybody is in office, and the partnership meets on a day or has not planned to. */
export function begin(world: World, model: Model): void {
  setTime(model.today);
  db.delete(meetings).where(eq(meetings.title, "Model")).run();
  // Where something was decided in another history is no meeting to come in this one.
  db.update(meetings).set({ startsAt: LONG_AGO }).where(eq(meetings.title, DECIDING)).run();
  if (model.meeting)
    createMeeting(world.groups.P, { title: "Model", startsAt: new Date(`${model.meeting}T18:00:00Z`) });
  for (const place of PLACES) fill(world, place);
}

export function setTime(day: string): void {
  const moment = Date.parse(`${day}T12:00:00Z`);
  setClock(() => moment);
}

/** The office of a place ends for whoever holds it. */
export function vacate(world: World, place: PlaceName): void {
  db.update(offices)
    .set({ endedAt: new Date(0) })
    .where(eq(offices.memberId, world.people[place]))
    .run();
}

export function fill(world: World, place: PlaceName): void {
  db.update(offices).set({ endedAt: null }).where(eq(offices.memberId, world.people[place])).run();
}

export function actorOf(world: World, place: PlaceName): MemberActor {
  return getActor(world.people[place]);
}

export function nameOfPlace(
  world: World,
  { groupId, organisationId }: { groupId: string | null; organisationId: string | null },
) {
  return PLACES.find((place) => world.ids[place] === (groupId ?? organisationId)) ?? null;
}

export function formValueOf(world: World, place: PlaceName): string {
  return `${place === "A" || place === "B" ? "organisation" : "group"}-${world.ids[place]}`;
}
