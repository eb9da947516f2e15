import { z } from "zod";
import { choice, optionalPassage, passage } from "#app/lib/fields.ts";

export const LONGEST_QUESTION = 1000;
export const LONGEST_ANSWER = 2000;
const LONGEST_REASON = 1000;

/** How long a writer has to answer: the question says until when, and then what there is decides. */
export const DAYS_TO_ANSWER = 14;

export const questionForm = z.object({
  text: passage(
    "Enter what you would like to know",
    LONGEST_QUESTION,
    "Your question must be 1,000 characters or less",
  ),
});

export type QuestionInput = z.output<typeof questionForm>;

/** `question`: which one the page showed. */
export const answerForm = z.object({
  question: z.string().max(64).default(""),
  answer: passage("Enter your answer", LONGEST_ANSWER, "Your answer must be 2,000 characters or less"),
});

export type AnswerInput = z.output<typeof answerForm>;

/** What a moderator does with a question: passes a reviewer's on or not, takes one back, or passes the answer on. */
export const questionDecisionForm = z
  .object({
    decision: choice(["pass", "decline", "takeBack", "passAnswer"], "Select what happens with it"),
    reason: optionalPassage(LONGEST_REASON, "The reason must be 1,000 characters or less"),
  })
  .refine(({ decision, reason }) => decision !== "decline" || reason !== "", {
    path: ["reason"],
    message: "Enter why it is not passed on",
  });

export type QuestionDecision = z.output<typeof questionDecisionForm>;
