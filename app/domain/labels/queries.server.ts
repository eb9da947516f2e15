import { asc } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { stages, themes, tumourGroups } from "#db/schema/index.ts";
import type { LabelKind } from "#db/vocabulary.ts";

const allThemes = db
  .select({ id: themes.id, category: themes.category, name: themes.name, description: themes.description })
  .from(themes)
  .orderBy(asc(themes.position))
  .prepare();

const allStages = db
  .select({ id: stages.id, name: stages.name })
  .from(stages)
  .orderBy(asc(stages.position))
  .prepare();

const allTumourGroups = db
  .select({ id: tumourGroups.id, name: tumourGroups.name })
  .from(tumourGroups)
  .orderBy(asc(tumourGroups.position))
  .prepare();

/** What a comment can be about, in the order of the framework. */
export function listThemes() {
  return allThemes.all();
}

/** Where in the pathway, from seeing a GP to care at home. */
export function listStages() {
  return allStages.all();
}

export function listTumourGroups() {
  return allTumourGroups.all();
}

/** Whether there is such a theme, stage or tumour group. */
export function isLabel({ kind, id }: { kind: LabelKind; id: string }): boolean {
  const lists = { theme: listThemes, stage: listStages, tumourGroup: listTumourGroups };
  return lists[kind]().some((label) => label.id === id);
}
