/** Who can be tried out in the demonstration. Every name is made up; the organisations are real, what is said is not. */

export type CastPlace =
  | { group: string; office?: "facilitator" | "representative" }
  | { organisation: string; office: "reviewer" }
  | { office: "moderator" | "administrator" };

export type CastMember = {
  /** Part of the address that logs them in, and of their email address. */
  key: string;
  name: string;
  /** Under which heading they stand. */
  kind:
    | "Patients and carers"
    | "Facilitators and representatives"
    | "Health professionals"
    | "Running the service";
  who: string;
  places: readonly CastPlace[];
  describesAs: "patient" | "carer" | "healthProfessional" | "other" | null;
  /** Where they arrive, which is where to begin. */
  startsAt: string;
  tryFirst: string;
};

/** The domain that can never have a mail box (RFC 2606). */
export const CAST_DOMAIN = "example.org";

export const CAST: readonly CastMember[] = [
  {
    key: "maureen",
    name: "Maureen Attwell",
    kind: "Patients and carers",
    who: "Has had breast cancer, and is a member of the Weald group",
    places: [{ group: "weald" }],
    describesAs: "patient",
    startsAt: "/your-page",
    tryFirst: "See where her feedback is, read the response to it, and finish the draft that she left.",
  },
  {
    key: "desmond",
    name: "Desmond Oakes",
    kind: "Patients and carers",
    who: "Is being treated for prostate cancer, and is a member of the East Kent Coast group",
    places: [{ group: "coast" }],
    describesAs: "patient",
    startsAt: "/your-page",
    tryFirst:
      "Read what has changed in privacy. Then see why one comment was not published, and download what is yours.",
  },
  {
    key: "priya",
    name: "Priya Lall",
    kind: "Patients and carers",
    who: "Cares for her father, and is a member of the Weald group",
    places: [{ group: "weald" }],
    describesAs: "carer",
    startsAt: "/feedback",
    tryFirst: "Give feedback about his care. It takes about 5 minutes.",
  },
  {
    key: "colin",
    name: "Colin Hartridge",
    kind: "Patients and carers",
    who: "His wife died last year. He is a member of the East Kent Coast group",
    places: [{ group: "coast" }],
    describesAs: null,
    startsAt: "/your-page",
    tryFirst: "See how the questions change when somebody has died, and what staff wrote back.",
  },
  {
    key: "kath",
    name: "Kath Dunmore",
    kind: "Patients and carers",
    who: "Created an account this morning, and is in no group yet",
    places: [],
    describesAs: null,
    startsAt: "/groups",
    tryFirst: "Find a group near her and join it.",
  },
  {
    key: "frances",
    name: "Frances Linton",
    kind: "Facilitators and representatives",
    who: "Facilitator of the Weald group",
    places: [{ group: "weald", office: "facilitator" }],
    describesAs: "other",
    startsAt: "/manage",
    tryFirst:
      "Finish the notes of the last meeting and send them to those who came, then label new feedback with themes.",
  },
  {
    key: "tom",
    name: "Tom Beddow",
    kind: "Facilitators and representatives",
    who: "Facilitator of the East Kent Coast group",
    places: [{ group: "coast", office: "facilitator" }],
    describesAs: "other",
    startsAt: "/manage/groups/coast/meetings",
    tryFirst: "Plan a meeting, and see who is in the group.",
  },
  {
    key: "ruth",
    name: "Ruth Amory",
    kind: "Facilitators and representatives",
    who: "Facilitator of the county's partnership, KM-CAP",
    places: [{ group: "km-cap", office: "facilitator" }],
    describesAs: "other",
    startsAt: "/groups/km-cap",
    tryFirst: "Read what the groups brought to the county, and what came of it.",
  },
  {
    key: "gwen",
    name: "Gwen Sharpe",
    kind: "Facilitators and representatives",
    who: "Has had bowel cancer. Represents the Weald group at KM-CAP",
    places: [{ group: "weald", office: "representative" }],
    describesAs: "patient",
    startsAt: "/groups/km-cap/meetings",
    tryFirst: "Read what happened at the county to what her group asked for.",
  },
  {
    key: "nadia",
    name: "Nadia Farrow",
    kind: "Health professionals",
    who: "Lead cancer nurse, and reviewer for Maidstone and Tunbridge Wells NHS Trust",
    places: [{ organisation: "RWF", office: "reviewer" }],
    describesAs: "healthProfessional",
    startsAt: "/reports/live",
    tryFirst: "Read the patient voice report about the trust. Then open Manage and respond to one person.",
  },
  {
    key: "james",
    name: "James Whitlow",
    kind: "Health professionals",
    who: "Cancer manager, and reviewer for East Kent Hospitals University NHS Foundation Trust",
    places: [{ organisation: "RVV", office: "reviewer" }],
    describesAs: "healthProfessional",
    startsAt: "/manage/feedback",
    tryFirst: "See what has no response yet. What is said about other trusts is not there.",
  },
  {
    key: "leena",
    name: "Leena Carr",
    kind: "Health professionals",
    who: "Commissioner, and reviewer for NHS Kent and Medway Integrated Care Board",
    places: [{ organisation: "QKS", office: "reviewer" }],
    describesAs: "healthProfessional",
    startsAt: "/manage/recommendations",
    tryFirst: "Answer what a group asked of the commissioner. Then read what the whole county said.",
  },
  {
    key: "morgan",
    name: "Morgan Ellis",
    kind: "Running the service",
    who: "Moderator: reads what is sent before others do",
    places: [{ office: "moderator" }],
    describesAs: null,
    startsAt: "/manage/checks",
    tryFirst: "Publish one comment, hold one and say why. Then see the emails on this page.",
  },
  {
    key: "alun",
    name: "Alun Price",
    kind: "Running the service",
    who: "Administrator: has no right to read feedback by being one",
    places: [{ office: "administrator" }],
    describesAs: null,
    startsAt: "/admin",
    tryFirst:
      "Approve what waits, and look into the audit log. Then try to open a group's feedback: you cannot.",
  },
  {
    key: "beth",
    name: "Beth Yarrow",
    kind: "Running the service",
    who: "The second administrator, who asked for a third",
    places: [{ office: "administrator" }],
    describesAs: null,
    startsAt: "/admin/approvals",
    tryFirst: "Try to approve what she asked for herself: only Alun can.",
  },
];

export function emailOf({ key }: CastMember): string {
  return `${key}@${CAST_DOMAIN}`;
}
