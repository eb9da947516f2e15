import { asc } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { stages, themes, tumourGroups } from "#db/schema/index.ts";
import type { LabelKind } from "#db/vocabulary.ts";

/** What a comment can be about, in the order of the framework. */
export function listThemes() {
  return allThemes().all();
}

const allThemes = prepared(() =>
  db
    .select({ id: themes.id, category: themes.category, name: themes.name, description: themes.description })
    .from(themes)
    .orderBy(asc(themes.position)),
);

/** Where in the pathway, from seeing a GP to care at home. */
export function listStages() {
  return allStages().all();
}

const allStages = prepared(() =>
  db.select({ id: stages.id, name: stages.name }).from(stages).orderBy(asc(stages.position)),
);

export function listTumourGroups() {
  return allTumourGroups().all();
}

const allTumourGroups = prepared(() =>
  db
    .select({ id: tumourGroups.id, name: tumourGroups.name })
    .from(tumourGroups)
    .orderBy(asc(tumourGroups.position)),
);

/** Whether there is such a theme, stage or tumour group. */
export function isLabel({ kind, id }: { kind: LabelKind; id: string }): boolean {
  const lists = { theme: listThemes, stage: listStages, tumourGroup: listTumourGroups };
  return lists[kind]().some((label) => label.id === id);
}
