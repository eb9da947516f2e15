import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { readHolders } from "#app/domain/people/holders.server.ts";
import { countWhole, readClock } from "#app/domain/recommendations/clocks.ts";
import { db } from "#db/client.server.ts";
import { recommendationSteps, recommendations } from "#db/schema/index.ts";
import { dueDay, holder, type Model, type Thing, workingDaysBetween } from "./reference.ts";
import { nameOfPlace, type World } from "./world.ts";

/** Every recommendation of a history, as the database and the code have it, is as the reference says. */
export function compare(model: Model, world: World): void {
  const holders = readHolders();
  for (const thing of model.things.values()) {
    const row = db.select().from(recommendations).where(eq(recommendations.reference, thing.reference)).get();
    if (!row) throw new Error(`${thing.reference} is lost`);
    const owners = [row.ownerGroupId, row.ownerOrganisationId].filter((id) => id !== null);
    const owner = { groupId: row.ownerGroupId, organisationId: row.ownerOrganisationId };
    const held = holders.holderOf(owner);
    const steps = db
      .select({ step: recommendationSteps.step })
      .from(recommendationSteps)
      .where(eq(recommendationSteps.recommendationId, row.id))
      .orderBy(recommendationSteps.at, recommendationSteps.id)
      .all();
    const above = db
      .select({ reference: recommendations.reference, state: recommendations.state })
      .from(recommendations)
      .where(eq(recommendations.id, row.combinedIntoId ?? ""))
      .get();
    if (above?.state === "takenBack") throw new Error(`${thing.reference} is lost below one that is no more`);
    expect({
      owners: owners.length,
      above: above?.reference ?? null,
      state: row.state,
      owner: nameOfPlace(world, owner),
      to: nameOfPlace(world, { groupId: row.toGroupId, organisationId: row.toOrganisationId }),
      holder: held && nameOfPlace(world, held),
      history: steps.map(({ step }) => step),
      due: readClock(row, model.today)?.dueOn ?? null,
      whole: row.firstSentOn && countWhole(row.firstSentOn, model.today),
      promised: row.promisedOn,
      made: row.madeOn,
    }).toEqual(expected(model, thing));
  }
}

function expected(model: Model, thing: Thing) {
  return {
    owners: 1,
    above: thing.above,
    state: thing.state,
    owner: thing.owner,
    to: thing.to,
    holder: holder(model, thing.owner),
    history: thing.history,
    due: dueDay(thing.clock, model.today),
    whole: thing.firstSent && workingDaysBetween(thing.firstSent, model.today),
    promised: thing.promised,
    made: thing.made,
  };
}
