/** The words of recommendations: what a group asks of another level or of an organisation, and what comes of it. */

export const RECOMMENDATION_STATES = {
  draft: "Being written",
  supported: "Supported by the group",
  sent: "Sent, not accepted yet",
  accepted: "Accepted",
  answered: "Answered",
  closed: "Closed",
  takenBack: "Taken back",
} as const;

/** What can happen to a recommendation: each is one entry of its thread. */
export const RECOMMENDATION_STEPS = {
  drafted: "Begun",
  gathered: "Feedback or a decision was put under it",
  dropped: "Feedback or a decision was taken from under it",
  reworded: "Its words were changed",
  supported: "The group supports it",
  sent: "Sent",
  accepted: "Accepted",
  returned: "Returned",
  redirected: "Redirected",
  takenBack: "Taken back",
  combined: "Combined with another",
  takenApart: "Stands by itself again",
  paused: "Paused",
  resumed: "Goes on",
  textPassed: "A moderator passed its words",
  textHeld: "A moderator asked for other words",
  responded: "A response was written",
  responsePublished: "Answered",
  responseReturned: "A moderator sent the response back",
  asked: "Patients were asked if it helped",
  helped: "Patients said if it helped",
  confirmed: "Confirmed by patients",
  closed: "Closed",
} as const;

/** What somebody answers who is asked, three months after a change, if it helped. */
export const HELPED_ANSWERS = {
  yes: "Yes",
  partly: "Partly",
  no: "No",
  tooEarly: "It is too early to say",
  doesNotAffectMe: "It does not affect me",
} as const;

/** What came of what was asked. All six have the same weight; the order is that of the page. */
export const OUTCOMES = {
  confirmed: "Changed, and patients confirmed it",
  changed: "Changed, not yet confirmed",
  promised: "Promised",
  explained: "Answered with an explanation",
  refused: "No change, with the reason",
  noAnswer: "No answer yet",
} as const;

/** Who hears of what is late: the body that has it, and from twice the time on the level above; and who of what passed on. */
export const REMINDER_LEVELS = {
  own: "Who has it",
  above: "The level above",
  passedOn: "Whoever it has passed to",
} as const;

export type RecommendationState = keyof typeof RECOMMENDATION_STATES;
export type RecommendationStep = keyof typeof RECOMMENDATION_STEPS;
export type HelpedAnswer = keyof typeof HELPED_ANSWERS;
export type Outcome = keyof typeof OUTCOMES;
export type ReminderLevel = keyof typeof REMINDER_LEVELS;
