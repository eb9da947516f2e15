import type { Station } from "../parts/stations.tsx";

export interface Standing {
  standing: {
    state: string;
    place: string;
    clock: { text: string } | undefined;
    promise: { by: string; isLate: boolean } | "" | null;
    isBack: boolean;
    takenBack: { on: string; by: string } | undefined;
    isAnswerWaiting: boolean;
    whole: { until: string | null } | null;
  };
  together: { isBelow: boolean; apart: readonly unknown[] };
  isConfirmed: boolean;
  hasChanged: boolean;
  hasBeenAsked: boolean;
  isAnswered: boolean;
}

interface OnItsWay {
  state: string;
  declined: readonly unknown[];
  unanswered: readonly { who: string; isHeld: boolean }[];
}

/** What becomes of a response that is written and not published: who has to do something now. */
export function whatComes({ state, declined, unanswered }: OnItsWay): string {
  if (state === "waiting") return "A moderator reads it before everyone does.";
  if (declined.length > 0) return "It goes nowhere as it is. Another response takes its place.";
  const nobody = unanswered.filter(({ isHeld }) => !isHeld).map(({ who }) => who);
  if (nobody.length > 0)
    return `It cannot go: nobody holds the office at ${nobody.join(" and ")} any more. Write another response without them.`;
  return `It goes to a moderator once all have agreed. Still to say: ${unanswered.map(({ who }) => who).join(", ")}.`;
}

/** One sentence: where it is. */
export function summaryOf({ standing, together, isConfirmed, hasChanged }: Standing): string {
  if (together.apart.length > 0) return "It was taken apart again.";
  if (standing.takenBack) return `${standing.takenBack.by} took it back on ${standing.takenBack.on}.`;
  if (isConfirmed) return "It has changed, and patients confirmed it.";
  if (standing.promise) {
    const what = hasChanged ? "that more will change" : "it";
    return standing.promise.isLate
      ? `Staff promised ${what} by ${standing.promise.by}. It is late.`
      : `Staff promise ${what} by ${standing.promise.by}.`;
  }
  if (hasChanged) return "Staff say that it has changed. Patients have not confirmed it yet.";
  if (together.isBelow) return `${standing.place} deals with it together with others.`;
  if (standing.isAnswerWaiting)
    return `It is with ${standing.place}. Their answer is written, and a moderator reads it.`;
  if (standing.isBack) return `It came back to ${standing.place}, to be written again and sent.`;
  if (standing.clock) return `It is with ${standing.place}, ${standing.clock.text}.`;
  return `${standing.state}.`;
}

/** What is still to come; null at the end of the way. */
export function nextStation({ standing, isConfirmed, ...data }: Standing): Station | null {
  if (isConfirmed || standing.whole?.until) return null;
  if (standing.isAnswerWaiting)
    return {
      name: "An answer",
      standing: "next",
      about: "It is written. A moderator reads it before everyone does",
    };
  if (standing.promise)
    return {
      name: "The change",
      standing: "next",
      about: `Promised by ${standing.promise.by}${standing.promise.isLate ? ". It is late" : ""}`,
    };
  if (data.hasChanged)
    return {
      name: "Patients say if it helped",
      standing: "next",
      about: data.hasBeenAsked
        ? "We have asked the groups, and everyone whose words are behind this"
        : "We ask the groups, and everyone whose words are behind this, 3 months after the change",
    };
  if (data.together.isBelow)
    return { name: "An answer", standing: "next", about: "To all that are dealt with together" };
  if (standing.isBack && standing.clock)
    return { name: "Sent again", standing: "next", about: standing.clock.text };
  if (standing.clock) return { name: "An answer", standing: "next", about: standing.clock.text };
  // What was explained needs nothing more, unless somebody says so.
  return data.isAnswered ? null : { name: "An answer", standing: "next", about: "Once it is sent" };
}
