/** What a person has come to, as the story of a week knows it without asking the code. */
export type PersonNow = {
  /** "gone" is erased, dead, or closed: whatever ends all emails. */
  is: "there" | "disabled" | "gone";
  isRefused: boolean;
  /** Until when they want nothing at all. What waits is told afterwards. */
  pausedUntil: number;
  forAll: string;
  byGroup: Record<string, string>;
  groups: readonly string[];
  /** Until when they have read their news. */
  readUpTo: number;
};

export type Told = {
  /** Stands in the email, and in no other. */
  marker: string;
  to: string;
  when: "always" | "prompt" | "gathered";
  groupId: string;
  at: number;
};

export type Week = {
  told: Told[];
  /** What arrived, in the order in which it did. */
  received: { marker: string; to: string; at: number }[];
  /** What may have arrived, so that nobody sends it again. */
  uncertain: Set<string>;
  /** What was about something that went before it was told, or went to an address that was refused. */
  pointless: Set<string>;
  /** Each person from the beginning, with what they came to and when. */
  people: Map<string, { at: number; now: PersonNow }[]>;
};

export type Faults = { twice: string[]; unasked: string[]; missing: string[]; toTheDead: string[] };

/** Holds a week against what was promised: none twice, none that was not asked for, none missing, none to the dead. */
export function judgeWeek(week: Week): Faults {
  const faults: Faults = { twice: [], unasked: [], missing: [], toTheDead: [] };
  const arrived = new Set<string>();
  for (const { marker, to, at } of week.received) {
    const told = week.told.find((one) => one.marker === marker && one.to === to);
    const person = stateAt(week, to, at);
    if (arrived.has(marker)) faults.twice.push(marker);
    arrived.add(marker);
    if (person?.is === "gone") faults.toTheDead.push(marker);
    else if (!told || !person || !isWanted(person, told) || isPaused(person, told, at))
      faults.unasked.push(marker);
  }
  for (const told of week.told) {
    const isExcused = week.uncertain.has(told.marker) || week.pointless.has(told.marker);
    const wasAlwaysWanted = statesSince(week, told.to, told.at).every((person) => isWanted(person, told));
    if (!arrived.has(told.marker) && !isExcused && wasAlwaysWanted) faults.missing.push(told.marker);
  }
  return faults;
}

function isWanted({ is, isRefused, forAll, byGroup, groups, readUpTo }: PersonNow, told: Told): boolean {
  if (is === "gone") return false;
  if (told.when === "always") return true;
  const choice = byGroup[told.groupId] ?? forAll;
  const isRead = readUpTo >= told.at;
  return is === "there" && !isRefused && groups.includes(told.groupId) && choice !== "none" && !isRead;
}

function isPaused({ pausedUntil }: PersonNow, { when }: Told, at: number): boolean {
  return when !== "always" && at < pausedUntil;
}

function stateAt(week: Week, to: string, at: number): PersonNow | undefined {
  return week.people.get(to)?.findLast((state) => state.at <= at)?.now;
}

function statesSince(week: Week, to: string, at: number): PersonNow[] {
  const states = week.people.get(to) ?? [];
  const first = states.findLastIndex((state) => state.at <= at);
  return states.slice(Math.max(first, 0)).map(({ now }) => now);
}
