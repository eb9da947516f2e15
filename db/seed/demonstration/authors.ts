import type { Basis, Voice } from "#db/vocabulary.ts";
import type { Random } from "./random.ts";
import type { Subject } from "./variants.ts";

/** Somebody who writes: whose care they tell of, where it was, and which group they are in. */
export type Author = {
  name: string;
  voice: Voice;
  basis: Basis | null;
  subject: Subject | null;
  organisationId: string | null;
  group: string;
  tumourGroupId: string | null;
};

/** Ids of `db/seed/organisations.ts`, as it makes them from the codes. */
const ORGANISATIONS = { rwf: 45, rvv: 43, rpa: 5, rn7: 4, ryy: 2, unsure: 1 };

const GROUP_OF: Record<string, string> = { rwf: "weald", rvv: "coast", rpa: "medway", rn7: "north-kent" };

const TUMOURS = {
  "brain-cns": 4,
  breast: 22,
  colorectal: 13,
  gynaecological: 6,
  haematological: 10,
  "head-neck": 5,
  lung: 9,
  prostate: 14,
  sarcoma: 1.5,
  skin: 4,
  "upper-gastro": 5,
  urological: 4,
  other: 3,
};

/** Cancers of which the other sex has none, or hardly any. */
const ONLY: Record<string, Subject["pronouns"]> = { prostate: "he", gynaecological: "she", breast: "she" };

type Relation = [name: string, pronouns: Subject["pronouns"]];

const CLOSE: Relation[] = [
  ["my wife", "she"],
  ["my wife", "she"],
  ["my husband", "he"],
  ["my husband", "he"],
  ["my mum", "she"],
  ["Mum", "she"],
  ["my dad", "he"],
  ["Dad", "he"],
  ["my mother", "she"],
  ["my father", "he"],
  ["my partner", "she"],
  ["my partner", "he"],
  ["my sister", "she"],
  ["my brother", "he"],
];

const FURTHER: Relation[] = [
  ["my aunt", "she"],
  ["my uncle", "he"],
  ["my friend", "she"],
  ["my friend", "he"],
  ["my mother-in-law", "she"],
  ["my father-in-law", "he"],
  ["my neighbour", "she"],
  ["my neighbour", "he"],
];

const FIRST_NAMES =
  "Alan Alice Amina Andrew Angela Anil Ann Barbara Barry Beryl Brenda Brian Carol Catherine Chloe Christine Clive Daljit Dave Dawn Derek Diane Doreen Edwin Eileen Elaine Emeka Fatima Fiona Gareth Gillian Gloria Grace Graham Hannah Harjit Hazel Hilary Ian Irene Jackie Jagdish Janet Jean Joan Joyce Judith Karen Keith Kevin Kwame Lesley Linda Lorna Malcolm Marcus Margaret Marion Meera Michelle Mohammed Nigel Norman Olive Pamela Patrick Pauline Peter Rashid Ray Rita Rosemary Roy Sandra Sheila Shirley Stella Steve Stuart Sunita Susan Sylvia Teresa Terry Trevor Usha Valerie Vera Victor Wendy Winston Yvonne Zofia".split(
    " ",
  );
const LAST_INITIALS = "A B C D E F G H J K L M N O P R S T W".split(" ");

const VOICE_OF = { own: "own", carer: "caredFor", bereaved: "died", further: "someoneElse" } as const;

/** A made-up writer. Names are first names with an initial, which is how most people choose to be shown. */
export function inventAuthor(random: Random): Author {
  const told = random.weighted({ own: 62, carer: 24, bereaved: 7, further: 7 });
  const place = random.weighted(ORGANISATIONS);
  const group = random.chance(0.08) ? "km-cap" : (GROUP_OF[place] ?? "km-cap");
  const [name, pronouns] = random.pick(told === "further" ? FURTHER : CLOSE);
  const subject = told === "own" ? null : { name, pronouns };
  return {
    name: `${random.pick(FIRST_NAMES)} ${random.pick(LAST_INITIALS)}`,
    voice: VOICE_OF[told],
    basis: told === "further" ? random.pick(["asked", "agreed"] as const) : null,
    subject,
    organisationId: place === "unsure" ? null : place,
    group,
    tumourGroupId: random.chance(0.08) ? null : tumourOf(subject, random),
  };
}

function tumourOf(subject: Subject | null, random: Random): string {
  const tumour = random.weighted(TUMOURS);
  const only = ONLY[tumour];
  return subject && only && only !== subject.pronouns ? tumourOf(subject, random) : tumour;
}
