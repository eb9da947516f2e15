/** Emails that no event sends: they come with their day, or go beside the one of an event. */
export type EmailWithoutEvent =
  | "meetingReminder"
  | "writeItUp"
  | "draftIdle"
  | "accountClosed"
  | "accountUnused"
  | "feedbackGrowsOld"
  | "toCheck"
  | "emailChangeAsked"
  | "recommendationReceived"
  | "recommendationToAgree"
  | "recommendationBack"
  | "recommendationReturnedAbove"
  | "recommendationReworded"
  | "recommendationNotAgreed"
  | "recommendationNotHelped"
  | "groupRecommendationMoved";
