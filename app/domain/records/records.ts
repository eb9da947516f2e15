/** What we keep, in the order in which people ask for it, and why. The page about privacy and the download read this. */
export const RECORDS = {
  account: {
    what: "Your name, email address and, if you gave it, your town and how you describe yourself",
    why: "So that you can log in, we can write to you, and your group knows who is in it. How you describe yourself is about health, so we keep it only if you agree",
    title: "Your account",
  },
  waysIn: {
    what: "Your password and second step, in a form that nobody can read back, and where you are logged in",
    why: "To check that it is you, and so that you can log a device out",
    title: "How you log in",
  },
  needs: {
    what: "What you need from us, how to reach you, and which emails you want",
    why: "So that facilitators of your groups can plan for it. It can say something about your health, so we keep it only if you agree",
    title: "What you need and how we reach you",
  },
  groups: {
    what: "The groups you are in, asked to join or were invited to",
    why: "So that you see their meetings and notes",
    title: "Your groups",
  },
  meetings: {
    what: "Which meetings you come to, and what you proposed for them",
    why: "So that there is a place for you",
    title: "Meetings",
  },
  feedback: {
    what: "Your feedback, what you allow us to do with it, and which offices read it",
    why: "To improve cancer care, as far as you allow it",
    title: "Your feedback",
  },
  conversation: {
    what: "What moderators and staff asked you about it, and what you said",
    why: "So that it is understood, and you hear what came of it",
    title: "Questions and answers about your feedback",
  },
  withoutAccount: {
    what: "For feedback without an account: your code, and your email address if you gave it, in forms that nobody can read",
    why: "So that you find it again, and hear that something has changed",
    title: "Feedback without an account",
  },
  notes: {
    what: "That you came to a meeting, what you said to its notes, what you took on, and documents that you added",
    why: "So that what was agreed is done",
    title: "Notes, actions and documents",
  },
  recommendations: {
    what: "Which recommendations you follow, and whether you said that a change helped",
    why: "To tell you what comes of them, and to tell others whether they helped",
    title: "Recommendations",
  },
  offices: {
    what: "Which offices you hold or held, from when to when",
    why: "So that it is known who may do what",
    title: "Offices",
  },
  emails: {
    what: "Which kinds of email went to you and when, without their words",
    why: "So that none comes twice",
    title: "Emails to you",
  },
  ownData: {
    what: "That you asked for your data, to be erased or for a pause, and what you agreed to when",
    why: "So that it is done. When you are erased it goes too, and the record of who did what shows that it was done",
    title: "What you asked of us and agreed to",
  },
  log: {
    what: "A record of who did what and when, without any of your words",
    why: "To find mistakes and misuse",
    title: "The record of who did what",
  },
  facts: {
    what: "What is about no person: groups, organisations, reports",
    why: "So that the service works",
    title: "About nobody",
  },
} as const satisfies Record<string, { what: string; why: string; title: string }>;

export type RecordName = keyof typeof RECORDS;
