import { formatDate } from "#app/lib/london.ts";
import { always, at, type Email } from "./parts.server.ts";

/** The emails about what becomes of what is somebody's. They go whatever emails somebody chose to have. */
export const OWN_DATA_EMAILS = {
  requestByPost: always(() => ({
    subject: "Somebody asked us for something in your name",
    lines: [
      "By post or telephone somebody, we think you, asked for a copy of what is yours, or to be erased.",
      "If it was you, you need not do anything.",
      at("If it was not you, tell us today: here is how to reach a person", "/help"),
    ],
  })),
  accountClosed: always(() => ({
    subject: "Your account is closed",
    lines: [
      "Your account at Patient Voice was closed just now, and what was yours is erased. What you chose to leave stays, and nothing in it points to you.",
      "This is our last email to you: we do not have your address any more.",
      at("If you did not close it, tell us today: here is how to reach a person", "/help"),
    ],
  })),
  accountUnused: always((_memberId, { day = "" }) => ({
    subject: "Your account that nobody uses",
    lines: [
      `Nobody has logged in to your account at Patient Voice for a long time. On ${formatDate(new Date(day))} we erase it.`,
      at("To keep it, log in before then", "/log-in"),
      "Your feedback that is published stays, and nothing in it points to you. All else that is yours goes.",
      "If you do not want to keep the account, you need not do anything.",
    ],
  })),
  feedbackGrowsOld: always((_memberId, { day = "" }) => ({
    subject: "Something that you told us grows old",
    lines: [
      `On ${formatDate(new Date(day))} we take away what points to you in feedback that is about two years old.`,
      "Your words stay, and you cannot find them under your account any more.",
      at("Until then you can read it, change it or withdraw it. It is on your page", "/your-page"),
    ],
  })),
} satisfies Record<string, Email>;
