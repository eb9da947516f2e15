/** What somebody can ask for about themselves, also by post. */
export const REQUEST_KINDS = { copy: "A copy of everything", erasure: "To be erased" } as const;
export type RequestKind = keyof typeof REQUEST_KINDS;

export const REQUEST_STATES = {
  asked: "Waits for a second administrator",
  agreed: "Agreed",
  stopped: "Stopped",
} as const;
export type RequestState = keyof typeof REQUEST_STATES;

/** What everybody with an account has agreed to. */
export const TERMS = { houseRules: "House rules", privacy: "Privacy" } as const;
export type TermsName = keyof typeof TERMS;

/** Why somebody gets no messages. */
export const ABSENCES = { paused: "Paused", died: "Died" } as const;
export type Absence = keyof typeof ABSENCES;

/** What the family of somebody who has died would have happen with what they told. */
export const FAMILY_WISHES = {
  stays: "It stays, without their name",
  goes: "It is erased",
} as const;
export type FamilyWish = keyof typeof FAMILY_WISHES;

/** Where a group writes names of people, in the words of a facilitator who looks whether somebody is still named there. */
export const PLACES_OF_NAMES = {
  groups: "About the group",
  meetings: "A meeting",
  polls: "A question which date suits",
  actions: "An action",
  agenda_items: "An item of an agenda",
  notes_items: "An item of notes",
  attendances: "Who came to a meeting",
  corrections: "A correction to notes",
  addenda: "What was added to agreed notes",
  decisions: "What was decided",
  public_items: "An item of public notes",
  documents: "A document",
  folders: "A folder",
  recommendations: "A recommendation",
  recommendation_entry_texts: "An entry of a recommendation",
  recommendation_notes: "A note about a recommendation",
  recommendation_responses: "A response to a recommendation",
  published_changes: "What has changed",
  report_sections: "A report that is being drafted",
  report_asks: "What a report that is being drafted asks for",
} as const;
export type PlaceOfNames = keyof typeof PLACES_OF_NAMES;
