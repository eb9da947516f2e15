import { now } from "#app/lib/clock.ts";
import { formatDate } from "#app/lib/london.ts";
import { codeHolder } from "../../policy.ts";
import { kindsOfConcern } from "../concerns/find-concerns.ts";
import { listHelpFor } from "../concerns/help.server.ts";
import { describeFeedback, getHeldFeedback } from "../queries.server.ts";

/** What the page that says "sent" tells: whom it goes to, who helps today, and what is asked next. */
export function describeSentAtOnce(id: string, passages: readonly string[]) {
  const sent = getHeldFeedback(codeHolder(id));
  const { reference, groupName, organisationName, audience } = describeFeedback(sent);
  return {
    reference,
    groupName,
    organisationName,
    isForGroup: audience === "group",
    sentOn: formatDate(now()),
    signposts: kindsOfConcern(passages),
    contacts: listHelpFor(sent),
  };
}
