import type { RecommendationRow } from "../queries.server.ts";

/** What of a row of the desk says more than its state: whose word is waited for, and which response is on its way. */
export type DeskFacts = {
  row: RecommendationRow;
  /** Does it lie with the reader's offices? */
  isTheirs: boolean;
  isToAgree: boolean;
  isToSay: boolean;
  openResponse: "draft" | "waiting" | null;
};

/** What is wanted of whoever reads the row; null where others have to do something. */
export function wantedOf({ row, isTheirs, isToAgree, isToSay, openResponse }: DeskFacts): string | null {
  if (isToAgree) return "Agree to the response, or say why not";
  if (!isTheirs) return isToSay ? SAY_IF_HELPED : null;
  if (openResponse === "waiting") return "Nothing now: a moderator reads the response";
  if (openResponse === "draft") return "Nothing now: others have yet to agree to the response";
  switch (row.state) {
    case "draft":
      return row.firstSentOn ? "Change it, and have it supported again" : "Have it supported at a meeting";
    case "supported":
      return "Send it";
    case "sent":
      return "Accept it, return it, or say who the right ones are";
    case "accepted":
      return row.pausedOn ? null : "Respond, or send it on";
    case "answered":
      if (row.dueOn) return "Answer those whom it has not helped";
      if (row.promisedOn && !row.madeOn) return "Say when the change is made";
      return isToSay ? SAY_IF_HELPED : null;
    default:
      return null;
  }
}

const SAY_IF_HELPED = "Say for the group if it helped";
