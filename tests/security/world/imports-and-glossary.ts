import { db } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { canariesFor } from "./canary.ts";

/** A file that was brought into each of two groups, a word of the glossary, and a word that somebody asked about. */
export function makeImportsAndGlossary(
  ids: Record<"facilitator" | "otherFacilitator", string>,
  place: {
    weald: string;
    coast: string;
  },
) {
  const bring = (name: string, groupId: string, memberId: string): string => {
    const id = crypto.randomUUID();
    db.insert(tables.imports)
      .values({
        id,
        groupId,
        memberId,
        headingsHash: name,
        state: "done",
        rowCount: 1,
        rowsRead: 1,
        createdAt: new Date(),
        finishedAt: new Date(),
        ...(canariesFor(tables.imports, name, name) as { fileName: string }),
      })
      .run();
    db.insert(tables.importRefusals).values({ importId: id, line: 2, reason: "tooLong" }).run();
    return id;
  };
  const imports = {
    weald: bring("weald", place.weald, ids.facilitator),
    coast: bring("coast", place.coast, ids.otherFacilitator),
  };
  const term = crypto.randomUUID();
  db.insert(tables.glossaryTerms)
    .values({
      id: term,
      termKey: "cnry-term",
      updatedAt: new Date(),
      ...(canariesFor(tables.glossaryTerms, "known", "any") as { term: string; meaning: string }),
    })
    .run();
  const asked = (name: string, groupId: string) =>
    db
      .insert(tables.unclearWords)
      .values({
        groupId,
        wordKey: name,
        ...(canariesFor(tables.unclearWords, name, name) as { word: string }),
      })
      .run();
  asked("weald", place.weald);
  asked("coast", place.coast);
  return { imports, term };
}
