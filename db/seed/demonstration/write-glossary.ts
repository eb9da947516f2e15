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
  ["2WW", "an urgent referral for suspected cancer, once called the two week wait"],
  [
    "Two week wait",
    "the old name of an urgent referral for suspected cancer: the hospital had to see you within two weeks",
  ],
  ["Immunotherapy", "treatment that helps the body’s own defences to attack cancer"],
  ["Lymphoedema", "swelling, often of an arm or a leg, that can come after treatment of the lymph nodes"],
  ["Palliative care", "care that eases pain and other symptoms of an illness that cannot be cured"],
  [
    "Hospice",
    "a place, or a team that comes home, for people whose illness cannot be cured, and for their families",
  ],
  ["Prehabilitation", "getting ready for treatment: food, exercise and how you feel"],
  ["Staging", "finding out how large a cancer is and whether it has spread"],
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
