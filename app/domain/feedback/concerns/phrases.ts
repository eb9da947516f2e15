import type { ConcernKind } from "#db/vocabulary.ts";

/**
 * What somebody writes who may need help today, or another service than this one. The lists route and diagnose nothing
 * (requirements.md 7.2). They are data: whoever owns a list changes it here, and raises its version, so that every concern
 * says by which list it was found.
 *
 * A phrase is words in small letters. `a|b` stands for either word, `…` for up to three words of any kind. Apostrophes
 * may be missing in what people write, so they are left out here.
 */
export type PhraseList = { owner: string; version: number; phrases: readonly string[] };

/** The kinds of concern that words can raise; "may identify" is raised by people alone. */
export type WrittenConcernKind = Exclude<ConcernKind, "mayIdentify">;

export const PHRASE_LISTS = {
  unwell: {
    owner: "Clinical safety lead",
    version: 1,
    phrases: [
      "chest pain|pains",
      "pain|pains|tightness in my|his|her|the|their chest",
      "cant|cannot|couldnt|hardly|barely breathe|breath",
      "could|can hardly|barely|not breathe",
      "hard|struggling|struggle|struggled|struggles|trouble|difficulty … breathe|breathing",
      "short|shortness of breath",
      "gasping for breath|air",
      "temperature … 38|39|40|41",
      "high temperature|fever",
      "feverish",
      "shivering|shivery|shivers|rigor|rigors",
      "bleeding|bleed … wont|wouldnt|not|never stop|stopping|stopped",
      "bleeding heavily|badly",
      "cough|coughing|coughed|coughs|vomit|vomiting|vomited|passing|passed up blood",
      "vomiting|passing|throwing blood",
      "cant|cannot|couldnt feel my|his|her legs|feet|arms",
      "numb|numbness|tingling … legs|feet|back|bottom",
      "legs|leg … numb|weak",
      "cant|cannot|couldnt control … bladder|bowel|bowels",
      "lost control of … bladder|bowel|bowels",
      "cord compression",
      "neutropenic|neutropenia",
      "sepsis|septic",
      "cant|cannot|couldnt keep anything|food|water|fluids|tablets down",
      "passed|passing out",
      "i|he|she|they|mum|dad|wife|husband collapsed",
      "unconscious",
      "overdose|overdosed",
    ],
  },
  selfHarm: {
    owner: "Safeguarding lead",
    version: 1,
    phrases: [
      "kill|killing|end|ending|hurt|hurting|harm|harming|cut|cutting myself",
      "kill|killing|hurt|hurting|harm|harming himself|herself|themselves|themself",
      "end|ending my|his|her|their life",
      "end|ending it all",
      "take|taking|took my|his|her|their own life",
      "suicide|suicidal",
      "self harm|harming|harmed|harms",
      "selfharm|selfharming",
      "want|wanted|wanting|wish|ready|rather to die",
      "want|wanted|wish|rather to be dead",
      "wish|wished i|he|she was|were dead",
      "better off dead",
      "better off without me",
      "dont|didnt|not|no|longer want to live|exist",
      "dont|didnt|not|longer want to be here|alive",
      "dont|didnt want to wake up",
      "no|any reason|point|longer … living|live",
      "no|any point … going on|carrying",
      "cant|cannot go|carry on living|any|anymore|like",
      "cant|cannot cope any|anymore",
      "nothing … to live for",
    ],
  },
  abuse: {
    owner: "Safeguarding lead",
    version: 1,
    phrases: [
      "abuse|abused|abuses|abusing|abusive",
      "neglect|neglected|neglectful",
      "assault|assaulted|assaults",
      "rape|raped",
      "molested|groped",
      "touched|touching|touches me|him|her … inappropriately|sexually|wrong|private",
      "he|she|they|husband|wife|partner|son|daughter|carer|nurse|man|woman hit|hits|beat|beats|slapped|slaps|punched|kicked|pushed|shoved me|him|her|them|mum|dad",
      "scared|afraid|frightened|terrified of my|his|her husband|wife|partner|son|daughter|carer|boyfriend|girlfriend|family|brother|sister|father|mother|ex",
      "threatened|threatens|threatening me|him|her|us|to",
      "locked|locks|lock me|him|her|them in|up|out",
      "takes|taking|took my|his|her|their money|pension",
      "steals|stealing|stole|stolen my|his|her|their money|pension|tablets|medicine|medication|morphine",
      "going|want|wanted to kill|stab|shoot|attack him|her|them|you|someone|somebody",
      "will kill|stab|shoot|attack him|her|them|you",
      "held|restrained me|him|her|them down",
      "bruises|bruised all|on|over",
    ],
  },
  complaint: {
    owner: "Head of patient experience",
    version: 1,
    phrases: [
      "formal|official complaint|complaints",
      "make|made|making|raise|raised|raising|lodge|lodged|file|filed|submit|submitted a|my|an … complaint",
      "want|wanted|wish|like|going|intend|need to complain",
      "this is a complaint",
      "complaints procedure|process|department",
      "solicitor|solicitors|lawyer|lawyers",
      "legal action|advice",
      "sue|suing",
      "negligent|negligence|malpractice",
      "compensation",
      "ombudsman",
    ],
  },
} as const satisfies Record<WrittenConcernKind, PhraseList>;
