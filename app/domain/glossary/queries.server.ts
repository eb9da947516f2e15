import { createHash } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { glossaryTerms, groups, unclearWords } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { type Actor, scopeOf } from "../policy.ts";

/** Each is looked for in every page of notes: so many are a list that people can keep. */
export const MOST_TERMS = 300;
const MOST_WORDS = 50;

/** What words mean, for the pages where they stand. */
export function listTerms() {
  return allTerms().all();
}

const allTerms = prepared(() =>
  db
    .select({ id: glossaryTerms.id, term: glossaryTerms.term, meaning: glossaryTerms.meaning })
    .from(glossaryTerms)
    .orderBy(asc(glossaryTerms.termKey))
    .limit(MOST_TERMS),
);

/** @throws Response 403 for all but facilitators and moderators */
export function listTermsToEdit(actor: Actor) {
  authorize(actor, "glossary:edit");
  return listTerms();
}

/** @throws Response 404 when there is no such term, otherwise as `listTermsToEdit` */
export function getTerm(actor: Actor, id: string | undefined) {
  const term = listTermsToEdit(actor).find((one) => one.id === id);
  if (!term) throw notFound();
  return term;
}

/** The words that readers did not understand, by the groups that the actor facilitates: which, never who or how many. */
export function listUnclearWords(actor: Actor) {
  return scopeOf(actor, "word:list")
    .groupIds.map((groupId) => ({
      group: groupName().get({ id: groupId })?.name ?? "",
      words: wordsOfGroup()
        .all({ groupId })
        .map((asked) => ({ ...asked, key: keyOf(asked.word) })),
    }))
    .filter(({ words }) => words.length > 0);
}

const groupName = prepared(() =>
  db
    .select({ name: groups.name })
    .from(groups)
    .where(eq(groups.id, sql.placeholder("id"))),
);

const wordsOfGroup = prepared(() =>
  db
    .select({ word: unclearWords.word })
    .from(unclearWords)
    .where(eq(unclearWords.groupId, sql.placeholder("groupId")))
    .orderBy(asc(unclearWords.wordKey))
    .limit(MOST_WORDS),
);

/** The word of that key, if it is one that the actor may see. */
export function findUnclearWord(actor: Actor, key: string | null): string | undefined {
  const listed = listUnclearWords(actor).flatMap(({ words }) => words);
  return listed.find((asked) => asked.key === key)?.word;
}

/** For the address of a page: what somebody typed stands in none, since browsers keep them. */
function keyOf(word: string): string {
  return createHash("sha256").update(word).digest("base64url").slice(0, 12);
}
