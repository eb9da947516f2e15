import type { HelpedAnswer } from "../../vocabulary.ts";

/** Somebody of the cast, and how long ago: each step is taken by a command under the clock of its day. */
export type Step = { by: string; daysAgo: number } & (
  | {
      does:
        | "support"
        | "accept"
        | "take"
        | "follow"
        | "pass"
        | "passEntry"
        | "publish"
        | "resume"
        | "takeApart";
    }
  | { does: "send"; to: string }
  | { does: "return"; text: string; more: string }
  | { does: "redirect"; to: string; text: string }
  | { does: "pause" | "takeBack" | "close" | "note"; text: string }
  | { does: "explain"; post: string; text: string }
  | { does: "refuse"; post: string; text: string }
  | { does: "promise"; post: string; text: string; change: string; inDays: number }
  | {
      does: "change";
      post: string;
      text: string;
      change: string;
      place: string;
      evidence: string;
      sinceDaysAgo: number;
    }
  | { does: "ask" }
  | { does: "quote"; about: readonly string[] }
  | { does: "sayForGroup"; answer: "yes" | "partly"; text: string }
  | { does: "combineWith"; other: string; title: string; asks: string; why: string; doneWhen: string }
  | { does: "writersSay"; answers: readonly HelpedAnswer[]; text: string }
);

export type Story = {
  key: string;
  group: "weald" | "coast" | "km-cap";
  by: string;
  daysAgo: number;
  title: string;
  asks: string;
  why: string;
  doneWhen: string;
  /** Words by which the feedback underneath is found. */
  about: readonly string[];
  steps: readonly Step[];
};
