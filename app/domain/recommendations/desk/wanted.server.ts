import { mayGiveBack, type RecommendationRow } from "../queries.server.ts";

/** What of a row of the desk says more than its state: who reads it, what came last, and which response is on its way. */
export type DeskFacts = {
  row: RecommendationRow;
  /** Does it lie with the reader's offices? */
  isTheirs: boolean;
  /** And do they speak for the place that has it, or only stand in for it? */
  isInItsName: boolean;
  /** Does a response wait for their word: of an office that they hold, or of one that they only stand in for? */
  toAgree: "inItsName" | "standingIn" | null;
  isToSay: boolean;
  /** Are its words those of a group of theirs? */
  isTheirWords: boolean;
  /** How it came to where it lies. */
  lastMove: "sent" | "accepted" | "returned" | "redirected" | null;
  /** What became of the last response; with a draft, whether all others can still agree to it. */
  lastResponse: "waiting" | "toAgree" | "notAgreed" | "returned" | null;
};

/** What is wanted of whoever reads the row; null where others have to do something. */
export function wantedOf(facts: DeskFacts): string | null {
  const { row, isTheirs, isInItsName, toAgree, isToSay, lastResponse } = facts;
  if (toAgree === "inItsName") return "Agree to the response, or say why not";
  if (toAgree) return `${FIND_SOMEBODY}: nobody else can agree to the response`;
  if (!isTheirs) return isToSay ? SAY_IF_HELPED : null;
  if (lastResponse === "waiting") return "Nothing now: a moderator reads the response";
  if (lastResponse === "toAgree") return "Nothing now: others have yet to agree to the response";
  if (lastResponse === "notAgreed")
    return isInItsName ? "Write another response: not everyone agrees to this one" : NOBODY_ELSE_RESPONDS;
  if (isInItsName && lastResponse === "returned")
    return "Write the response again: a moderator asks for other words";
  if (row.textNote && facts.isTheirWords) return "Change its words: a moderator asks for other ones";
  switch (row.state) {
    case "draft":
      return row.firstSentOn
        ? "Change its words if they need it, and have it supported again"
        : "Have it supported at a meeting";
    case "supported":
      return wantedOfSupported(facts);
    case "sent":
      return isInItsName ? "Accept it, return it, or say who the right ones are" : STAND_IN_FOR_RECEIVER;
    case "accepted":
      return row.pausedOn ? null : wantedOfAccepted(facts);
    case "answered":
      return wantedOfAnswered(facts);
    default:
      return null;
  }
}

function wantedOfSupported({ row, lastMove }: DeskFacts): string {
  if (lastMove === "redirected") return "Send it to the right ones";
  return row.firstSentOn ? "Send it again" : "Send it";
}

/** A level that gets back what it sent on can give it back to the group that asks, as it can before. */
function wantedOfAccepted({ row, isInItsName, lastMove }: DeskFacts): string {
  const ways = [
    lastMove === "redirected" ? "send it to the right ones" : "send it on",
    ...(mayGiveBack(row) ? ["give it back to the group that asks"] : []),
  ];
  if (!isInItsName) return sentence([...ways, "find somebody for the office: nobody else can respond"]);
  return sentence(isBack(lastMove) ? [...ways, "respond"] : ["respond", ...ways]);
}

function wantedOfAnswered({ row, isInItsName, isToSay }: DeskFacts): string | null {
  if (!isInItsName && (row.dueOn || row.promisedOn)) return NOBODY_ELSE_RESPONDS;
  if (row.dueOn) return "Answer those whom it has not helped";
  if (row.promisedOn) return "Say when the change is made";
  return isToSay ? SAY_IF_HELPED : null;
}

const isBack = (move: DeskFacts["lastMove"]) => move === "returned" || move === "redirected";

function sentence(ways: readonly string[]): string {
  const text = ways.length < 3 ? ways.join(", or ") : `${ways.slice(0, -1).join(", ")}, or ${ways.at(-1)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const SAY_IF_HELPED = "Say for the group if it helped";
const FIND_SOMEBODY = "Find somebody for the office";
const NOBODY_ELSE_RESPONDS = `${FIND_SOMEBODY}: nobody else can respond`;
const STAND_IN_FOR_RECEIVER =
  "Return it, or say who the right ones are: nobody is in the office that could accept it";
