import { type SQL, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import type { Transaction } from "#db/client.server.ts";
import { members, memberships, offices } from "#db/schema/index.ts";
import type { PlaceOfNames } from "#db/vocabulary.ts";
import { listNamesHeld, type NameHeld } from "../people/former-names.server.ts";
import { findMentioned, forgetMentioned, noteMentioned } from "./mentions/kept.server.ts";
import { findNames, findParts, type IsOrdinary, saysWho } from "./names.ts";
import { NAMED_PLACES } from "./places-of-names.ts";
import { apartFrom, hashText, type Span, takeOut } from "./spans.ts";
import { listTexts, type TextOfGroup, writeText } from "./texts-of-groups.server.ts";

const PLACES = Object.keys(NAMED_PLACES) as PlaceOfNames[];

/** What somebody is called in a text: the names that say who it is, those that may, and names of another time. */
type Called = { surely: string[]; maybe: string[]; otherwise: string[] };

/**
 * Takes somebody's name out of what the groups wrote that they were in. By itself only a first and last name goes that they had
 * while the text was written, and that nobody else of the group has; whatever else may mean them waits for a facilitator to
 * look at (decision 79). For a transaction that is open.
 */
export function takeNamesOutOfNotes(tx: Transaction, memberId: string): void {
  const held = listNamesHeld(tx, memberId);
  if (held.length === 0) return;
  const isOfPlace = readWordsOfPlaces(tx);
  for (const groupId of listGroups(tx, memberId)) {
    const others = namesOfOthers(tx, groupId, memberId);
    for (const place of PLACES)
      for (const text of listTexts(place, groupId, now()))
        takeOutOf(tx, groupId, text, calledIn(text, held, others, isOfPlace));
  }
}

function calledIn(
  { from, until }: TextOfGroup,
  held: readonly NameHeld[],
  others: ReadonlySet<string>,
  isOfPlace: IsOrdinary,
): Called {
  const isThen = (name: NameHeld) =>
    name.from.getTime() <= until && (name.until === null || name.until.getTime() >= from);
  const then = held.filter(isThen).map(({ name }) => name);
  const isTheirs = (name: string) => saysWho(name, isOfPlace) && !others.has(name.toLowerCase());
  return {
    surely: then.filter(isTheirs),
    maybe: then,
    otherwise: held
      .filter((name) => !isThen(name))
      .map(({ name }) => name)
      .filter((name) => saysWho(name, isOfPlace)),
  };
}

function takeOutOf(tx: Transaction, groupId: string, at: TextOfGroup, called: Called): void {
  if (!at.text) return;
  const surely = findNames(at.text, called.surely);
  const maybe = apartFrom(findParts(at.text, called.maybe), surely);
  const otherwise = apartFrom(findNames(at.text, called.otherwise), [...surely, ...maybe]);
  if (surely.length + maybe.length + otherwise.length === 0) return;
  const known = apartFrom(findMentioned(tx, at), surely);
  const waiting: Span[] = [...known, ...apartFrom([...maybe, ...otherwise], known)];
  const { text, left } = takeOut(at.text, surely, waiting);
  if (surely.length > 0) writeText(at, text);
  if (left.length > 0) noteMentioned(tx, groupId, at, left, hashText(text));
  else forgetMentioned(tx, at);
}

/** The groups that somebody is in, was in, or has an office of. */
function listGroups(tx: Transaction, memberId: string): string[] {
  return tx
    .selectDistinct({ id: memberships.groupId })
    .from(memberships)
    .where(sql`${memberships.memberId} = ${memberId}`)
    .union(
      tx
        .selectDistinct({ id: sql<string>`${offices.groupId}` })
        .from(offices)
        .where(sql`${offices.memberId} = ${memberId} and ${offices.groupId} is not null`),
    )
    .all()
    .map(({ id }) => id);
}

function namesOfOthers(tx: Transaction, groupId: string, memberId: string): Set<string> {
  const isOther: SQL = sql`${memberships.groupId} = ${groupId} and ${memberships.memberId} <> ${memberId}`;
  const rows = tx
    .select({ name: members.name, nameToShow: members.nameToShow })
    .from(memberships)
    .innerJoin(members, sql`${members.id} = ${memberships.memberId}`)
    .where(isOther)
    .all();
  return new Set(rows.flatMap(({ name, nameToShow }) => [name.toLowerCase(), nameToShow.toLowerCase()]));
}

/** The words of which names of groups, towns, hospitals and organisations are made. */
function readWordsOfPlaces(tx: Transaction): IsOrdinary {
  const names = tx
    .select({ name: sql<string>`name` })
    .from(
      sql`(select name from groups union select towns from groups union select name from organisations
        union select name || ' ' || town from sites)`,
    )
    .all();
  const words = new Set(names.flatMap(({ name }) => name.toLowerCase().match(/\p{L}+/gu) ?? []));
  return (word) => words.has(word.toLowerCase());
}
