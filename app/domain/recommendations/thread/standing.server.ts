import { now } from "#app/lib/clock.ts";
import { formatDay, today } from "#app/lib/london.ts";
import { RECOMMENDATION_STATES } from "#db/vocabulary.ts";
import { readHolders } from "../../people/holders.server.ts";
import {
  clockFor,
  countWhole,
  isAcknowledgementLate,
  isPromiseLate,
  readClock,
  sayClock,
  standingPromise,
} from "../clocks.ts";
import { placeOf, type RecommendationRow } from "../queries.server.ts";
import { findOpenResponse } from "../responding/open.server.ts";
import { findTakenBack } from "./taken-back.server.ts";

/** Where it is now, by when something is due, and how long the whole has taken, in words. */
export function describeStanding(row: RecommendationRow, isForInside: boolean) {
  const day = today(now());
  const holders = readHolders();
  const place = placeOf(row);
  const reading = readClock(clockFor(row, isForInside), day);
  const takenBack = findTakenBack(row);
  const promiseOn = standingPromise(row);
  return {
    state: RECOMMENDATION_STATES[row.state],
    place: holders.nameOf(place),
    /** Who sees to it where nobody holds the office. */
    passedTo: holders.passedTo(place),
    clock: reading && {
      ...reading,
      text: sayClock(reading),
    },
    /** It came back, and has to be sent again. */
    isBack: (row.state === "draft" || row.state === "supported") && row.firstSentOn !== null,
    takenBack: takenBack && { on: formatDay(takenBack.on), by: takenBack.by },
    /** An answer is written, and a moderator reads it: nothing is due while it waits. */
    isAnswerWaiting: findOpenResponse(row)?.state === "waiting",
    isUnacknowledged: row.state === "sent" && isAcknowledgementLate(row, day),
    promise: promiseOn && { by: formatDay(promiseOn), isLate: isPromiseLate(row, day) },
    whole:
      row.firstSentOn === null
        ? null
        : {
            days: countWhole(row.firstSentOn, row.closedOn ?? day),
            from: formatDay(row.firstSentOn),
            until: row.closedOn && formatDay(row.closedOn),
          },
  };
}
