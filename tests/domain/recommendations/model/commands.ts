import fc from "fast-check";
import type { MemberActor } from "#app/domain/policy.ts";
import { combineRecommendations, takeApart } from "#app/domain/recommendations/combining/commands.server.ts";
import {
  closeRecommendation,
  pauseRecommendation,
  resumeRecommendation,
} from "#app/domain/recommendations/owning/commands.server.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import {
  acceptRecommendation,
  redirectRecommendation,
  returnRecommendation,
  sendRecommendation,
} from "#app/domain/recommendations/sending/commands.server.ts";
import {
  draftRecommendation,
  rewordRecommendation,
  supportRecommendation,
  takeBack,
} from "#app/domain/recommendations/writing/commands.server.ts";
import { newId } from "#app/lib/ids.ts";
import { passResponse } from "#tests/as-read.ts";
import { compare } from "./compare.ts";
import {
  after,
  below,
  holder,
  type Model,
  mayBeSentTo,
  newClock,
  PLACES,
  type PlaceName,
  type Thing,
  workingDaysBetween,
} from "./reference.ts";
import { actorOf, decide, fill, formValueOf, setTime, vacate, type World } from "./world.ts";

const WORDS = {
  title: "A quiet room",
  asks: "Keep a room free.",
  why: "Hard news.",
  doneWhen: "It is free.",
};

const PROMISED_FOR = "2028-01-01";
const MADE_ON = "2025-01-01";

/** Who takes a step: an office, or whichever looks after the place where the recommendation lies. */
type Who = PlaceName | "whoever has it";

/** What came of a step: done, refused by the business, or not theirs to do (403, or 404 where they may not even read it). */
type Outcome = "done" | "refused" | "notTheirs";

/** One step of a history: what must come of it by the reference, and what the code makes of it. */
class Step implements fc.Command<Model, World> {
  readonly name: string;
  readonly index: number;
  readonly who: Who;
  readonly act: Act;
  constructor(name: string, index: number, who: Who, act: Act) {
    this.name = name;
    this.index = index;
    this.who = who;
    this.act = act;
  }
  check() {
    return true;
  }
  run(model: Model, world: World) {
    const things = [...model.things.values()];
    const thing = things[this.index % Math.max(1, things.length)];
    if (!thing) return;
    const place = thing.to ?? thing.owner;
    const who = this.who === "whoever has it" ? (holder(model, place) ?? place) : this.who;
    const expected = this.act.expect(model, thing, who);
    const seen = outcomeOf(() => this.act.run(world, thing, actorOf(world, who)));
    if (seen !== expected)
      throw new Error(
        `${this.name} by ${who} to a ${thing.state} of ${thing.owner}: ${seen}, not ${expected}`,
      );
    // What a step that came to nothing may have changed shows after the next one that came to something, or at the end.
    if (expected === "done") compare(model, world);
  }
  toString() {
    return `${this.name}(${this.index}, ${this.who})`;
  }
}

type Act = {
  expect(model: Model, thing: Thing, who: PlaceName): Outcome;
  run(world: World, thing: Thing, actor: MemberActor): { ok: boolean };
};

/** Only whoever looks after the place may; then what the rule says. */
function theirs(
  place: (thing: Thing) => PlaceName,
  rule: (model: Model, thing: Thing) => boolean,
): Act["expect"] {
  return (model, thing, who) => {
    if (holder(model, place(thing)) !== who) return "notTheirs";
    return rule(model, thing) ? "done" : "refused";
  };
}

/** The same for what only the office of the place itself says: whoever stands in for it does not speak in its name. */
function inName(
  place: (thing: Thing) => PlaceName,
  rule: (model: Model, thing: Thing) => boolean,
): Act["expect"] {
  const expect = theirs(place, rule);
  return (model, thing, who) => (who === place(thing) ? expect(model, thing, who) : "notTheirs");
}

const owner = (thing: Thing) => thing.owner;
const origin = (thing: Thing) => thing.origin;
const receiver = (thing: Thing) => thing.to ?? thing.owner;

/** What only the group that asks may do, while it has it: others are turned away even when they own it. */
function originOnly(rule: (model: Model, thing: Thing) => boolean): Act["expect"] {
  const expect = theirs(owner, rule);
  return (model, thing, who) => (thing.owner === thing.origin ? expect(model, thing, who) : "notTheirs");
}

/** Whoever has done this goes on reading it. */
function readOn(
  place: (thing: Thing) => PlaceName,
  rule: (model: Model, thing: Thing) => boolean,
): Act["expect"] {
  const expect = theirs(place, rule);
  return (model, thing, who) => {
    const outcome = expect(model, thing, who);
    if (outcome === "done") thing.readByToo.push(who);
    return outcome;
  };
}

function enter(thing: Thing, entry: string): void {
  thing.history.push(entry);
}

export const ACTS = {
  support: {
    expect: originOnly((_model, thing) => {
      if (thing.state !== "draft") return false;
      thing.state = "supported";
      enter(thing, "supported");
      return true;
    }),
    // Of a meeting of the same day: words that were changed take a new decision.
    run: (world, { reference, origin }, actor) =>
      supportRecommendation(actor, reference, { decision: decide(world, origin) }),
  },
  reword: {
    expect: theirs(origin, (_model, thing) => {
      if (thing.state !== "draft" && thing.state !== "supported") return false;
      thing.state = "draft";
      thing.readByToo = [];
      enter(thing, "reworded");
      return true;
    }),
    run: (_world, { reference }, actor) => rewordRecommendation(actor, reference, WORDS),
  },
  accept: {
    expect: (model, thing, who) => {
      if (who !== receiver(thing) || holder(model, who) !== who) return "notTheirs";
      // Pressing twice is accepting once.
      if (!thing.to) return thing.state === "accepted" && thing.takenBy === who ? "done" : "refused";
      Object.assign(thing, { state: "accepted", owner: thing.to, to: null, takenBy: who });
      enter(thing, "accepted");
      return "done";
    },
    run: (_world, { reference }, actor) => acceptRecommendation(actor, reference),
  },
  return: {
    expect: readOn(receiver, (model, thing) => {
      if (thing.to) giveBack(model, thing, "draft", "returned");
      // A level that had accepted it gives it back to the group that asks.
      else if (
        thing.state === "accepted" &&
        thing.owner === "P" &&
        thing.origin !== "P" &&
        !thing.above &&
        !thing.waits
      ) {
        Object.assign(thing, {
          state: "draft",
          owner: thing.origin,
          clock: newClock(model, null),
          takenBy: null,
        });
        enter(thing, "returned");
      } else return false;
      return true;
    }),
    run: (_world, { reference }, actor) =>
      returnRecommendation(actor, reference, { text: "Not ours.", more: "Say which clinic." }),
  },
  takeBack: {
    expect: originOnly((model, thing) => {
      if (!["draft", "supported", "sent"].includes(thing.state)) return false;
      Object.assign(thing, { state: "takenBack", to: null, clock: null });
      enter(thing, "takenBack");
      release(model, thing);
      return true;
    }),
    run: (_world, { reference }, actor) => takeBack(actor, reference, { text: "It was done." }),
  },
  pause: {
    expect: inName(owner, (model, thing) => {
      const { clock } = thing;
      if (thing.state !== "accepted" || thing.above || !clock || thing.waits) return false;
      const used = clock.pauses.reduce(
        (sum, { from, to }) => sum + workingDaysBetween(from, to ?? model.today),
        0,
      );
      if (clock.pauses.some(({ to }) => to === null) || used >= 20) return false;
      clock.pauses.push({ from: model.today, to: null });
      enter(thing, "paused");
      return true;
    }),
    run: (_world, { reference }, actor) =>
      pauseRecommendation(actor, reference, { text: "We wait for a plan." }),
  },
  resume: {
    expect: theirs(owner, (model, thing) => {
      const open = thing.clock?.pauses.find(({ to }) => to === null);
      if (!open) return false;
      open.to = model.today;
      enter(thing, "resumed");
      return true;
    }),
    run: (_world, { reference }, actor) => resumeRecommendation(actor, reference),
  },
  takeApart: {
    expect: inName(owner, (model, thing) => {
      if (below(model, thing).length === 0 || thing.state !== "accepted" || thing.waits) return false;
      Object.assign(thing, { state: "takenBack", clock: null });
      enter(thing, "takenApart");
      release(model, thing);
      return true;
    }),
    run: (_world, { reference }, actor) => takeApart(actor, reference),
  },
  close: {
    expect: inName(owner, (model, thing) => {
      if (
        thing.state !== "answered" ||
        thing.above ||
        thing.clock ||
        thing.waits ||
        thing.promised ||
        thing.made
      )
        return false;
      for (const each of [thing, ...below(model, thing)]) {
        Object.assign(each, { state: "closed", clock: null });
        enter(each, "closed");
      }
      return true;
    }),
    run: (_world, { reference }, actor) => closeRecommendation(actor, reference, { text: "Nothing more." }),
  },
} satisfies Record<string, Act>;

/** Those below one that is no more stand by themselves again. */
function release(model: Model, thing: Thing): void {
  for (const part of below(model, thing)) {
    part.above = null;
    enter(part, "takenApart");
  }
}

/** To the group that asks as it was before it was sent, to a level that had accepted it as accepted; 20 days either way. */
function giveBack(model: Model, thing: Thing, state: "draft" | "supported", entry: string): void {
  const back = thing.owner === thing.origin ? state : "accepted";
  Object.assign(thing, { state: back, to: null, clock: newClock(model, null), takenBy: null });
  enter(thing, entry);
}

export const sendTo = (to: PlaceName): Act => ({
  expect: (model, thing, who) => {
    if (holder(model, thing.owner) !== who) return "notTheirs";
    const isReady = thing.state === "supported" || thing.state === "accepted";
    if (!mayBeSentTo(thing, to) || !isReady || thing.above || thing.waits) return "refused";
    Object.assign(thing, {
      state: "sent",
      to,
      clock: newClock(model, to),
      takenBy: null,
      firstSent: thing.firstSent ?? model.today,
    });
    enter(thing, "sent");
    return "done";
  },
  run: (world, { reference }, actor) => sendRecommendation(actor, reference, { to: formValueOf(world, to) }),
});

export const redirectTo = (to: PlaceName): Act => ({
  expect: (model, thing, who) => {
    if (holder(model, receiver(thing)) !== who) return "notTheirs";
    if (!thing.to || to === thing.to || !mayBeSentTo(thing, to)) return "refused";
    giveBack(model, thing, "supported", "redirected");
    thing.readByToo.push(who);
    return "done";
  },
  run: (world, { reference }, actor) =>
    redirectRecommendation(actor, reference, { to: formValueOf(world, to), text: "They run the clinic." }),
});

const KINDS = ["explained", "changePlanned", "changeMade", "notChanging"] as const;
type Kind = (typeof KINDS)[number];

export const respondWith = (kind: Kind): Act => ({
  expect: (model, thing, who) => {
    if (thing.owner !== who || holder(model, who) !== who) return "notTheirs";
    if ((thing.state !== "accepted" && thing.state !== "answered") || thing.above || thing.waits)
      return "refused";
    enter(thing, "responded");
    thing.stoppedClock = thing.clock;
    thing.clock = null;
    // Everyone reads it, so a moderator reads it first.
    thing.waits = kind;
    return "done";
  },
  run: (_world, { reference }, actor) =>
    respondToRecommendation(actor, reference, {
      kind,
      post: "Lead nurse",
      text: "We looked at it.",
      change: null,
      dueOn: null,
      place: null,
      madeOn: null,
      evidence: null,
      ...(kind === "changePlanned" && { change: "A room", dueOn: PROMISED_FOR }),
      ...(kind === "changeMade" && {
        change: "A room",
        madeOn: MADE_ON,
        place: "Clinic",
        evidence: "A sign",
      }),
    }),
});

function publish(model: Model, thing: Thing, kind: Kind): void {
  for (const each of [thing, ...below(model, thing)]) {
    each.state = kind === "notChanging" ? "closed" : "answered";
    each.clock = null;
    if (kind !== "explained") each.promised = kind === "changePlanned" ? PROMISED_FOR : null;
    if (kind === "changeMade") each.made = MADE_ON;
    enter(each, "responsePublished");
  }
  thing.waits = null;
}

const pass: Act = {
  expect: (model, thing) => {
    // A moderator reads nothing that was never sent.
    if (!thing.firstSent) return "notTheirs";
    if (!thing.waits) return "refused";
    publish(model, thing, thing.waits);
    return "done";
  },
  run: (world, { reference }) => passResponse(world.moderator, reference),
};

/** Combines one with the next of the list. */
class Combine implements fc.Command<Model, World> {
  readonly index: number;
  readonly who: Who;
  constructor(index: number, who: Who) {
    this.index = index;
    this.who = who;
  }
  check({ things }: Model) {
    return things.size >= 2;
  }
  run(model: Model, world: World) {
    const things = [...model.things.values()];
    const one = things[this.index % things.length] as Thing;
    const other = things[(this.index + 1) % things.length] as Thing;
    const isFree = (thing: Thing) =>
      thing.state === "accepted" &&
      !thing.above &&
      below(model, thing).length === 0 &&
      !thing.waits &&
      !thing.clock?.pauses.some(({ to }) => to === null);
    const who = this.who === "whoever has it" ? (holder(model, one.owner) ?? one.owner) : this.who;
    let reference = "";
    const seen = outcomeOf(() => {
      const made = combineRecommendations(actorOf(world, who), one.reference, {
        ...WORDS,
        others: [other.reference],
      });
      if (made.ok) reference = made.reference;
      return made;
    });
    const isTheirs = who === one.owner && holder(model, who) === who;
    const mayRead = isTheirs && (holder(model, other.owner) === who || isReadBy(model, other, who));
    const isPossible = one.owner === other.owner && isFree(one) && isFree(other);
    const expected: Outcome = !mayRead ? "notTheirs" : isPossible ? "done" : "refused";
    if (seen !== expected) throw new Error(`combine by ${who}: ${seen}, not ${expected}`);
    if (expected === "done") {
      const days = [one, other].flatMap(({ clock }) => (clock ? [clock] : []));
      const first = [...days].sort((a, b) => (dueBase(a) < dueBase(b) ? -1 : 1))[0];
      const since = days.map((clock) => clock.since).sort()[0];
      model.things.set(reference, {
        reference,
        origin: one.owner === "A" || one.owner === "B" ? one.origin : (one.owner as "G"),
        state: "accepted",
        owner: one.owner,
        to: null,
        above: null,
        history: ["drafted", "combined", "combined"],
        firstSent: [one.firstSent, other.firstSent].flatMap((day) => day ?? []).sort()[0] ?? null,
        clock: first && since ? { since, lastDay: dueBase(first), pauses: [] } : null,
        stoppedClock: null,
        takenBy: who,
        waits: null,
        promised: null,
        made: null,
        readByToo: [],
      });
      for (const each of [one, other]) {
        each.above = reference;
        enter(each, "combined");
      }
    }
    compare(model, world);
  }
  toString() {
    return `combine(${this.index}, ${this.who})`;
  }
}

/** The due day with the pauses that are over: what is combined has none that runs. */
function dueBase(clock: NonNullable<Thing["clock"]>): string {
  const stood = clock.pauses.reduce((sum, { from, to }) => sum + workingDaysBetween(from, to ?? from), 0);
  let at = clock.lastDay;
  for (let left = Math.min(20, stood); left > 0; ) {
    at = after(at);
    left -= workingDaysBetween(after(at, -1), at);
  }
  return at;
}

/** The group that asks reads it, and so does whoever it lies with. */
function isReadBy(model: Model, thing: Thing, who: PlaceName): boolean {
  return [thing.origin, thing.owner, thing.to, ...thing.readByToo].some(
    (place) => place && (place === who || holder(model, place) === who),
  );
}

class Draft implements fc.Command<Model, World> {
  readonly origin: "G" | "H" | "P";
  constructor(origin: "G" | "H" | "P") {
    this.origin = origin;
  }
  check({ things }: Model) {
    return things.size < 5;
  }
  run(model: Model, world: World) {
    const by = holder(model, this.origin);
    const actor = actorOf(world, by ?? this.origin);
    const seen = outcomeOf(() => {
      const made = draftRecommendation(actor, world.groups[this.origin].slug, {
        ...WORDS,
        // What is begun twice in the same words is begun once.
        title: `${WORDS.title} ${newId()}`,
      });
      if (made.ok)
        model.things.set(made.reference, {
          reference: made.reference,
          origin: this.origin,
          state: "draft",
          owner: this.origin,
          to: null,
          above: null,
          history: ["drafted"],
          firstSent: null,
          clock: null,
          stoppedClock: null,
          takenBy: null,
          waits: null,
          promised: null,
          made: null,
          readByToo: [],
        });
      return made;
    });
    if (seen !== (by ? "done" : "notTheirs")) throw new Error(`draft in ${this.origin}: ${seen}`);
    compare(model, world);
  }
  toString() {
    return `draft(${this.origin})`;
  }
}

class Days implements fc.Command<Model, World> {
  readonly count: number;
  constructor(count: number) {
    this.count = count;
  }
  check() {
    return true;
  }
  run(model: Model, world: World) {
    model.today = after(model.today, this.count);
    setTime(model.today);
    compare(model, world);
  }
  toString() {
    return `days(${this.count})`;
  }
}

class Office implements fc.Command<Model, World> {
  readonly place: PlaceName;
  readonly ends: boolean;
  constructor(place: PlaceName, ends: boolean) {
    this.place = place;
    this.ends = ends;
  }
  check() {
    return true;
  }
  run(model: Model, world: World) {
    if (this.ends) {
      model.empty.add(this.place);
      vacate(world, this.place);
    } else {
      model.empty.delete(this.place);
      fill(world, this.place);
    }
    compare(model, world);
  }
  toString() {
    return `${this.ends ? "end" : "begin"}Office(${this.place})`;
  }
}

export function outcomeOf(work: () => { ok: boolean }): Outcome {
  try {
    return work().ok ? "done" : "refused";
  } catch (error) {
    if (error instanceof Response && (error.status === 403 || error.status === 404)) return "notTheirs";
    throw error;
  }
}

const index = fc.nat({ max: 5 });
const place = fc.constantFrom(...PLACES);
/** Mostly those who may: a history of nothing but refusals comes nowhere. */
const who = fc.oneof(
  { weight: 5, arbitrary: fc.constant("whoever has it" as const) },
  { weight: 1, arbitrary: place },
);
const step = (name: string, act: Act) => fc.tuple(index, who).map(([i, w]) => new Step(name, i, w, act));

/** Every step there is, those that lead on more often than those that end a story. */
export const ALL_STEPS = [
  fc.constantFrom("G" as const, "H" as const, "P" as const).map((origin) => new Draft(origin)),
  ...Object.entries(ACTS).map(([name, act]) => step(name, act)),
  ...PLACES.flatMap((to) => [step(`send to ${to}`, sendTo(to))]),
  ...(["A", "P"] as const).map((to) => step(`redirect to ${to}`, redirectTo(to))),
  ...KINDS.map((kind) => step(`respond ${kind}`, respondWith(kind))),
  step("pass", pass),
  fc.tuple(index, who).map(([i, w]) => new Combine(i, w)),
  fc.integer({ min: 1, max: 25 }).map((count) => new Days(count)),
  fc.integer({ min: 30, max: 60 }).map((count) => new Days(count)),
  fc.tuple(place, fc.boolean()).map(([place, ends]) => new Office(place, ends)),
];

const by = "whoever has it" as const;

/** Where histories begin, so that they come far: with two that are supported, accepted by one office, promised and made, or combined. */
export const BEGINNINGS: readonly (readonly fc.Command<Model, World>[])[] = (() => {
  const both = (name: string, act: Act) => [new Step(name, 0, by, act), new Step(name, 1, by, act)];
  const supported = [new Draft("G"), new Draft("H"), ...both("support", ACTS.support)];
  const accepted = (place: PlaceName) => [
    ...supported,
    ...both(`send to ${place}`, sendTo(place)),
    ...both("accept", ACTS.accept),
  ];
  const promised = [
    ...accepted("A"),
    new Step("respond", 0, by, respondWith("changePlanned")),
    new Step("respond", 1, by, respondWith("changeMade")),
    ...both("pass", pass),
  ];
  return [supported, accepted("P"), accepted("A"), promised, [...accepted("P"), new Combine(0, by)]];
})();
