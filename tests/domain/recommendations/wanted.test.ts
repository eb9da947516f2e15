import { beforeEach, describe, expect, test } from "vitest";
import { getActor } from "#app/domain/people/queries.server.ts";
import { listDesk } from "#app/domain/recommendations/desk/queries.server.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import {
  acceptRecommendation,
  redirectRecommendation,
  returnRecommendation,
  sendRecommendation,
} from "#app/domain/recommendations/sending/commands.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { recommendations } from "#db/schema/index.ts";
import { declineResponse, passResponse, sendResponseBack } from "#tests/as-read.ts";
import { createRecommendation } from "#tests/factories.ts";
import { fill, formValueOf, makeWorld, vacate } from "./model/world.ts";

/* What the desk says is wanted of its reader: what they can do now, and what it waits for. */

let moment = Date.parse("2026-01-12T10:00:00Z");
beforeEach(() => {
  db.delete(recommendations).run();
  // Each step has a moment of its own, as in a day of work.
  setClock(() => {
    moment += 1000;
    return moment;
  });
  for (const place of ["G", "H", "A", "B", "P"] as const) fill(world, place);
});

const world = makeWorld();
const as = (place: keyof typeof world.people) => getActor(world.people[place]);
const RESPONSE = {
  kind: "explained",
  post: "Lead nurse",
  text: "We share one clinic.",
  change: null,
  dueOn: null,
  place: null,
  madeOn: null,
  evidence: null,
} as const;
const WHY = { text: "Which clinic?", more: "Name it." };

const make = (values: object) =>
  createRecommendation(world.groups.G, undefined, {
    state: "accepted",
    ownerGroupId: world.ids.P,
    sinceOn: "2026-01-05",
    dueOn: "2026-02-02",
    firstSentOn: "2026-01-05",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
    textPassedAt: new Date("2026-01-06T10:00:00Z"),
    ...values,
  }).reference;
const ofA = (values: object = {}) =>
  make({ ownerGroupId: null, ownerOrganisationId: world.ids.A, ...values });
const wanted = (place: keyof typeof world.people, reference: string) =>
  listDesk(as(place), "all").rows.find((each) => each.reference === reference)?.wanted;
const send = (place: keyof typeof world.people, reference: string, to: keyof typeof world.people) =>
  expect(sendRecommendation(as(place), reference, { to: formValueOf(world, to) })).toEqual({ ok: true });

describe("what came back", () => {
  test("a level can send on again, give back to the group that asks, or answer itself", () => {
    const reference = make({});
    expect(wanted("P", reference)).toBe("Respond, send it on, or give it back to the group that asks");
    send("P", reference, "A");
    expect(wanted("A", reference)).toBe("Accept it, return it, or say who the right ones are");
    returnRecommendation(as("A"), reference, WHY);
    expect(wanted("P", reference)).toBe("Send it on, give it back to the group that asks, or respond");
    returnRecommendation(as("P"), reference, WHY);
    expect(wanted("G", reference)).toBe("Change its words if they need it, and have it supported again");
  });

  test("what an organisation sent on is its own again, and no group's to have back from it", () => {
    const reference = ofA();
    expect(wanted("A", reference)).toBe("Respond, or send it on");
    send("A", reference, "B");
    redirectRecommendation(as("B"), reference, { to: formValueOf(world, "P"), text: "They run it." });
    expect(wanted("A", reference)).toBe("Send it to the right ones, or respond");
    send("A", reference, "P");
    acceptRecommendation(as("P"), reference);
    expect(wanted("P", reference)).toBe("Respond, send it on, or give it back to the group that asks");
  });

  test("a redirected one is still supported, and goes to the right ones", () => {
    const reference = make({
      state: "sent",
      ownerGroupId: world.ids.G,
      toGroupId: world.ids.P,
      acceptedAt: null,
    });
    redirectRecommendation(as("P"), reference, { to: formValueOf(world, "A"), text: "They run it." });
    expect(wanted("G", reference)).toBe("Send it to the right ones");
  });
});

describe("what somebody stands in for", () => {
  test("is not theirs to accept or to answer", () => {
    const [sent, accepted] = [make({ state: "sent", toOrganisationId: world.ids.A }), ofA()];
    const [promised, notHelped] = [
      ofA({ state: "answered", dueOn: null, promisedOn: "2026-06-01" }),
      ofA({ state: "answered" }),
    ];
    vacate(world, "A");
    expect(wanted("P", sent)).toBe(
      "Return it, or say who the right ones are: nobody is in the office that could accept it",
    );
    expect(wanted("P", accepted)).toBe(
      "Send it on, or find somebody for the office: nobody else can respond",
    );
    for (const answered of [promised, notHelped])
      expect(wanted("P", answered)).toBe("Find somebody for the office: nobody else can respond");
    fill(world, "A");
    expect(wanted("A", promised)).toBe("Say when the change is made");
    expect(wanted("A", notHelped)).toBe("Answer those whom it has not helped");
  });

  test("a response waits for an office that nobody holds, and whoever wrote it writes another", () => {
    const reference = ofA();
    respondToRecommendation(as("A"), reference, RESPONSE, [world.ids.B]);
    expect(wanted("B", reference)).toBe("Agree to the response, or say why not");
    expect(wanted("A", reference)).toBe("Nothing now: others have yet to agree to the response");
    vacate(world, "B");
    expect(wanted("P", reference)).toBe(
      "Find somebody for the office: nobody else can agree to the response",
    );
    expect(wanted("A", reference)).toBe("Write another response: not everyone agrees to this one");
  });
});

describe("a response that goes nowhere as it is", () => {
  test("is written again when another organisation says why not, and when a moderator asks for other words", () => {
    const reference = ofA();
    respondToRecommendation(as("A"), reference, RESPONSE, [world.ids.B]);
    declineResponse(as("B"), reference, { text: "Our clinic is elsewhere." });
    expect(wanted("A", reference)).toBe("Write another response: not everyone agrees to this one");

    respondToRecommendation(as("A"), reference, RESPONSE);
    expect(wanted("A", reference)).toBe("Nothing now: a moderator reads the response");
    sendResponseBack(world.moderator, reference, { text: "Name nobody." });
    expect(wanted("A", reference)).toBe("Write the response again: a moderator asks for other words");
    respondToRecommendation(as("A"), reference, RESPONSE);
    passResponse(world.moderator, reference);
    expect(wanted("A", reference)).toBeNull();
  });

  test("is no business of an office that it was sent on to", () => {
    const reference = ofA();
    respondToRecommendation(as("A"), reference, RESPONSE);
    sendResponseBack(world.moderator, reference, { text: "Name nobody." });
    send("A", reference, "B");
    acceptRecommendation(as("B"), reference);
    expect(wanted("B", reference)).toBe("Respond, or send it on");
  });
});

test("words that a moderator asks for come before all else, from the group that asks alone", () => {
  const held = { textPassedAt: null, textNote: "Name nobody." };
  const drafted = make({ state: "draft", ownerGroupId: world.ids.G, acceptedAt: null, ...held });
  expect(wanted("G", drafted)).toBe("Change its words: a moderator asks for other ones");
  expect(wanted("P", make(held))).toBe("Respond, send it on, or give it back to the group that asks");
});
