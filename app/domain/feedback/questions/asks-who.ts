import { plainText } from "../../text/plain-text.ts";

/** What asks who the writer is, or for what would tell it. Bounded, so that the time grows with the text alone. */
const ASKS_WHO = [
  /\bwho (?:are you|is (?:the|this) (?:writer|patient|person|author)|wrote|was the patient)\b/i,
  /\b(?:your|their|his|her|the (?:patient|writer|person)'?s?) (?:full |first |last |real )?(?:name|surname|initials|address|postcode|phone|telephone|mobile|email|e-mail|date of birth|birthday|dob|nhs number|hospital number)\b/i,
  /\b(?:nhs|hospital|mrn|patient) number\b/i,
  /\bdate of birth\b/i,
  /\bhow (?:can|could|do) we (?:contact|reach|call|ring|phone|email) (?:you|them)\b/i,
  /\b(?:contact|phone|telephone) details\b/i,
  /\bidentify (?:you|yourself|the (?:patient|writer|person))\b/i,
  /\bwhich patient\b/i,
];

/** Does a question ask who the writer is? It tells the moderator, who decides. */
export function asksWhoWrote(question: string): boolean {
  const { plain } = plainText(question);
  return ASKS_WHO.some((pattern) => pattern.test(plain));
}
