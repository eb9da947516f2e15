/** The words of organisations and of the contact details that lead to them; `vocabulary.ts` says how words are kept. */

export const ORGANISATION_KINDS = {
  trust: "Hospital trust",
  commissioner: "Commissioner",
  provider: "Other provider",
  network: "Network",
} as const;

/** What a contact detail leads to. National numbers (999, 111, Samaritans) are not among them: they do not change. */
export const CONTACT_KINDS = {
  helpline: "24-hour cancer helpline",
  pals: "Patient Advice and Liaison Service (PALS)",
  complaints: "Complaints",
  bereavement: "Bereavement support",
  service: "The people who run Patient Voice",
} as const;

export type OrganisationKind = keyof typeof ORGANISATION_KINDS;
export type ContactKind = keyof typeof CONTACT_KINDS;
