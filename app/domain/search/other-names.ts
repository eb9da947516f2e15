import { HOSPITAL_NAMES } from "../organisations/hospital-names.ts";

/** Names for one thing: whoever types one of them finds the others too. In small letters, as words stand in the index. */
const SAME: readonly (readonly string[])[] = [
  ...HOSPITAL_NAMES,
  ["kchft", "kent community health"],
  ["icb", "integrated care board"],
  ["ccg", "clinical commissioning group"],
  ["gp", "general practitioner", "general practice", "family doctor"],
  ["2ww", "2 ww", "2 week wait", "two week wait", "two weeks wait", "urgent suspected cancer"],
  ["cns", "nurse specialist", "specialist nurse"],
  ["mdt", "multidisciplinary team", "multi disciplinary team"],
  ["pals", "patient advice and liaison"],
  ["a e", "accident and emergency", "casualty", "emergency department"],
  ["bsl", "british sign language"],
  ["radiotherapy", "radio therapy"],
  ["chemotherapy", "chemo", "chemo therapy"],
  ["immunotherapy", "immuno therapy"],
  ["followup", "follow up"],
  ["checkup", "check up"],
  ["x ray", "xray"],
  ["email", "e mail"],
  ["car park", "carpark"],
  ["lymphoedema", "lymphedema"],
  ["oesophageal", "esophageal"],
  ["oesophagus", "esophagus"],
  ["leukaemia", "leukemia"],
  ["haematology", "hematology"],
  ["anaemia", "anemia"],
  ["gynaecology", "gynecology"],
  ["paediatric", "pediatric"],
  ["tumour", "tumor"],
];

/** As many words as the longest of these names. */
export const LONGEST_NAME = 5;

const OTHERS: ReadonlyMap<string, readonly string[]> = new Map(
  SAME.flatMap((names) => names.map((name) => [name, names.filter((other) => other !== name)] as const)),
);

/** What else the words may stand as in a text: another name of the same thing, or the reference that was meant. */
export function otherNamesOf(words: readonly string[]): string[] {
  const said = words.join(" ");
  return [...(OTHERS.get(said) ?? []), ...referencesMeant(words)].filter((other) => other !== said);
}

/** Without its signs, and with letters for digits that look alike: as forgiving as where a code is typed. */
function referencesMeant(words: readonly string[]): string[] {
  const [, kind = "", year = "", end = ""] = /^(?:km(r?)(\d\d))?([0-9a-z]{5})$/.exec(words.join("")) ?? [];
  const meant = end.replace(/o/g, "0").replace(/[il]/g, "1");
  if (year) return [["km", kind, year, meant].filter(Boolean).join(" ")];
  return words.length === 1 && meant !== end ? [meant] : [];
}
