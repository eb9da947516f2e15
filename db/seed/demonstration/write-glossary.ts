import { fold } from "#app/domain/text/fold.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "../../client.server.ts";
import { glossaryTerms, unclearWords } from "../../schema/index.ts";

const TERMS = [
  ["ICB", "Integrated Care Board, which plans and pays for health care in an area"],
  ["KM-CAP", "Kent and Medway Cancer Action Partnership"],
  ["CAG", "Cancer Action Group"],
  ["PALS", "Patient Advice and Liaison Service"],
  ["CNS", "clinical nurse specialist"],
  ["MDT", "the meeting in which specialists agree on a treatment"],
] as const;

/** Words that readers of a group asked about and that wait to be explained. */
const UNCLEAR = ["pathway", "conjure up"];

/** What words mean, and which ones somebody did not understand. */
export function writeGlossary(tx: Transaction, groupId: string, updatedAt: Date): void {
  for (const [term, meaning] of TERMS) {
    const row = { id: newId(), term, termKey: fold(term), meaning, updatedAt, updatedById: null };
    tx.insert(glossaryTerms).values(row).run();
  }
  for (const word of UNCLEAR)
    tx.insert(unclearWords)
      .values({ groupId, word, wordKey: fold(word) })
      .run();
}
