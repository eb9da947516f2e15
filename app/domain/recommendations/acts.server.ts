import type { RecommendationState } from "#db/vocabulary.ts";
import { inGroup, inOrganisation, type Place, readHolders } from "../people/holders.server.ts";
import { type Actor, canSomewhere, scopeOf } from "../policy.ts";
import { listAskedGroups } from "./asking/queries.server.ts";
import { mayPause } from "./clocks.ts";
import { listBelow, listCombinable } from "./combining/queries.server.ts";
import { mayClose } from "./owning/commands.server.ts";
import {
  isActingFor,
  isWithOrigin,
  mayGiveBack,
  ownerOf,
  placeOf,
  type RecommendationRow,
  receiverOf,
  speaksForItself,
} from "./queries.server.ts";
import { findOpenResponse, listPartnersToAgree } from "./responding/open.server.ts";
import { mayReword } from "./rules.ts";

type RecommendationAct =
  | "gather"
  | "reword"
  | "support"
  | "send"
  | "takeBack"
  | "accept"
  | "return"
  | "redirect"
  | "combine"
  | "takeApart"
  | "pause"
  | "resume"
  | "respond"
  | "close"
  | "note"
  | "take"
  | "sayForGroup"
  | "agree"
  | "check";

/** What an actor may do with it now: for the page, which decides nothing. */
export function listActs(actor: Actor, row: RecommendationRow): Partial<Record<RecommendationAct, boolean>> {
  if (!canSomewhere(actor, "recommendation:decide") && !canSomewhere(actor, "recommendation:check"))
    return {};
  const holders = readHolders();
  const acts = (place: Place) => isActingFor(actor, place, holders);
  const speaks = (place: Place) => acts(place) && speaksForItself(place, holders.holderOf(place));
  const owner = ownerOf(row);
  const receiver = receiverOf(row);
  const isOwner = acts(owner);
  const isOrigin = isWithOrigin(row);
  const isAlone = row.combinedIntoId === null;
  const isAbove = listBelow(row).length > 0;
  const open = findOpenResponse(row);
  const isFree = isAlone && !open;
  const isOwned = speaks(owner) && isFree && row.state === "accepted";
  const isBeforeSending = isOwner && isOrigin && (row.state === "draft" || row.state === "supported");
  const hasReceived = receiver !== undefined && acts(receiver);
  return {
    gather: isBeforeSending,
    reword: mayReword(row) && acts(inGroup(row.groupId)),
    support: isBeforeSending && row.state === "draft",
    send: isFree && isOwner && (row.state === "supported" || row.state === "accepted"),
    takeBack: isOwner && isOrigin && ["draft", "supported", "sent"].includes(row.state) && isAlone,
    accept: receiver !== undefined && speaks(receiver),
    return: hasReceived || (isOwner && isFree && mayGiveBack(row)),
    redirect: hasReceived,
    combine: isOwned && !isAbove && listCombinable(row).length > 0,
    pause: isOwned && mayPause(row),
    resume: isOwner && row.pausedOn !== null,
    respond:
      speaks(owner) &&
      isAlone &&
      open?.state !== "waiting" &&
      (row.state === "accepted" || row.state === "answered"),
    takeApart: isOwned && isAbove,
    close: speaks(owner) && mayClose(row),
    note: isOwner || hasReceived,
    take: acts(placeOf(row)) && row.closedOn === null,
    sayForGroup: row.state === "answered" && listAskedGroups(row).some((id) => acts(inGroup(id))),
    agree: listPartnersToAgree(row).some((id) => speaks(inOrganisation(id))),
    check: scopeOf(actor, "recommendation:check").all && row.firstSentOn !== null,
  };
}

/** How it stands, for whoever came too late to do something with it. */
export type HowItStands = RecommendationState | "together" | "paused" | "onItsWay";

/** What keeps others from doing something with it stands before its state. */
export function howItStands(row: RecommendationRow): HowItStands {
  if (row.combinedIntoId) return "together";
  if (findOpenResponse(row)) return "onItsWay";
  return row.pausedOn ? "paused" : row.state;
}
