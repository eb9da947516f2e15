import type { Answer } from "../../faults/http-client.ts";
import type { World } from "../world/world.ts";
import type { Case } from "./cases.ts";
import { headerFaultsIn } from "./headers.ts";
import { leaksIn, normalised, unmarked, wordOf } from "./judge.ts";
import type { Word } from "./row.ts";

export type Found = { differences: string[]; asked: number; hidden: number; canaries: number };

const AT_ONCE = 6;

/** So many that write nothing are asked before it is looked at what was written: that look costs as much as an answer. */
const TOGETHER = 24;

/** The words for an answer that wrote something. */
const WRITES: readonly Word[] = ["do", "204", "made"];

/**
 * Asks every case and says where the answer is another than the truth table's, where something was written that should
 * not be, where something hidden looks unlike what is not there, and where somebody is shown what is not theirs.
 *
 * @param most stop after so many differences: a mutant is dead at the first
 */
export async function runCases(world: World, cases: readonly Case[], most = Infinity): Promise<Found> {
  const found: Found = { differences: [], asked: 0, hidden: 0, canaries: 0 };
  const seen = new Map<string, string>();
  const isWriting = ({ transport, expected }: Case) => transport === "POST" && WRITES.includes(expected);

  for (const few of inGroups(
    cases.filter((one) => !isWriting(one)),
    TOGETHER,
  )) {
    const first = await askTogether(world, few);
    const { answers, wrote } = world.rewind.hasMoved()
      ? await askOneByOne(world, few, first)
      : { answers: first, wrote: [] };
    for (const [index, one] of few.entries()) judge(one, answers[index] as Answer, wrote.includes(one));
    if (wrote.length > 0) world.rewind.back();
    if (found.differences.length >= most) return found;
  }
  for (const one of cases.filter(isWriting)) {
    const answer = await ask(world, one);
    const hasWritten = world.rewind.hasMoved() && Object.keys(world.rewind.changes()).length > 0;
    judge(one, answer, hasWritten);
    if (hasWritten) world.rewind.back();
    if (found.differences.length >= most) return found;
  }
  compareHidden();
  return found;

  function judge(one: Case, answer: Answer, hasWritten: boolean): void {
    const name = `${one.transport} ${one.route.path} ${one.thing} as ${one.who}`;
    const word = wordOf(answer, hasWritten);
    found.asked += 1;
    if (word !== one.expected) found.differences.push(`${name}: expected ${one.expected}, was ${word}`);
    if (hasWritten !== isWriting(one) && word === one.expected)
      found.differences.push(`${name}: ${hasWritten ? "wrote something" : "wrote nothing"}`);
    const missing =
      one.transport === "GET" && word === "ok" ? (one.row.shows?.(one.thing, one.who) ?? []) : [];
    for (const text of missing.filter((part) => !unmarked(answer.body).includes(part)))
      found.differences.push(`${name}: does not show ${text}`);
    for (const leak of leaksIn(answer, one, world.things))
      found.differences.push(`${name}: was shown ${leak}`);
    for (const fault of headerFaultsIn(answer)) found.differences.push(`${name}: ${fault}`);
    found.canaries += answer.body.match(/CNRY-/g)?.length ?? 0;
    if (one.transport === "HEAD" && answer.body !== "") found.differences.push(`${name}: has a body`);
    if (one.expected === "no" && answer.status === 404)
      seen.set(`${one.transport} ${one.route.path} ${one.who} ${one.thing}`, normalised(answer));
  }

  /** What is hidden must be byte for byte what is not there. */
  function compareHidden(): void {
    for (const one of cases) {
      const key = `${one.transport} ${one.route.path} ${one.who}`;
      const hidden = seen.get(`${key} ${one.thing}`);
      const missing = seen.get(`${key} missing`);
      if (hidden === undefined || missing === undefined || one.thing === "missing") continue;
      found.hidden += 1;
      if (hidden !== missing) found.differences.push(`${key}: ${one.thing} looks unlike what is not there`);
    }
  }
}

async function askTogether(world: World, cases: readonly Case[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const few of inGroups(cases, AT_ONCE))
    answers.push(...(await Promise.all(few.map((one) => ask(world, one)))));
  return answers;
}

/**
 * Something was written while these requests were answered. That so many were refused is plain. Otherwise they are asked
 * one by one in the world as it was made: a job may have written, and its change (an office whose last day is over takes
 * its holder's sessions along) would be in the first answers.
 */
async function askOneByOne(
  world: World,
  few: readonly Case[],
  first: readonly Answer[],
): Promise<{ answers: readonly Answer[]; wrote: Case[] }> {
  const refused = first.filter(({ status }) => status === 403).length;
  const isPlain = onlyTold(world, refused);
  world.rewind.back();
  if (isPlain) return { answers: first, wrote: [] };
  const answers: Answer[] = [];
  const wrote: Case[] = [];
  for (const one of few) {
    let answer = await ask(world, one);
    let hasWritten = wroteMore(world, answer, one);
    // As with what is sent: what the post office writes beside is not written a second time.
    if (hasWritten) {
      world.rewind.back();
      answer = await ask(world, one);
      hasWritten = wroteMore(world, answer, one);
    }
    answers.push(answer);
    if (hasWritten) wrote.push(one);
    world.rewind.back();
  }
  return { answers, wrote };
}

function wroteMore(world: World, { status }: Answer, { row }: Case): boolean {
  const changed = world.rewind.hasMoved() ? Object.keys(world.rewind.changes()) : [];
  const isRemembered = row.remembers && onlyRemembered(changed);
  const isRefusal = status === 403 && onlyTold(world, 1);
  return changed.length > 0 && !isRemembered && !isRefusal;
}

const AUDIT_LOG = ["events", "sqlite_sequence"];

/** What a page may write of those who look at it. */
const REMEMBERED = [...AUDIT_LOG, "feedback_readings"];

function onlyRemembered(tables: readonly string[]): boolean {
  return tables.every((table) => REMEMBERED.includes(table));
}

/** Is all that was written that so many people were refused something? */
function onlyTold({ rewind }: World, refused: number): boolean {
  if (!Object.keys(rewind.changes()).every((table) => AUDIT_LOG.includes(table))) return false;
  const came = rewind.rows<{ name: string }>(
    "select name from main.events where sequence not in (select sequence from before.events)",
  );
  return came.length === refused && came.every(({ name }) => name === "access.denied");
}

function ask(
  { people, portal }: World,
  { transport, address, route, row, who, thing }: Case,
): Promise<Answer> {
  const [method = "GET", way] = transport.split(" ");
  const path =
    way === "?_data"
      ? `${address}?_data=${encodeURIComponent(route.id)}`
      : way === ".data"
        ? `${address === "/" ? "/_root" : address}.data`
        : address;
  // A copy of the person: what an answer does to a cookie must not reach the next case.
  const person = people[who].copy();
  if (method === "POST") return person.post(path, row.form?.(portal.cast, thing, who) ?? {});
  return person.ask(path, { method, headers: { "Sec-Fetch-Site": "same-origin" } });
}

function inGroups<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
