import { now } from "#app/lib/clock.ts";
import { formatDate } from "#app/lib/london.ts";
import { codeHolder } from "../../policy.ts";
import { whyNobodyAnswers } from "../answers.ts";
import { findWordsAfterwards } from "../asked-about.server.ts";
import { kindsOfConcern } from "../concerns/find-concerns.ts";
import { listBereavementSupport, listHelpFor } from "../concerns/help.server.ts";
import { isBereaved } from "../drafts/questions.ts";
import { asTold } from "../more/queries.server.ts";
import { hasMoreToTell } from "../more/questions.ts";
import { describeFeedback, getHeldFeedback } from "../queries.server.ts";
import { textsOf } from "../texts.ts";

/** What the page that says "sent" tells: whom it goes to, who helps today, and what is asked next. */
export function describeSentAtOnce(id: string) {
  const sent = getHeldFeedback(codeHolder(id));
  const { reference, groupName, organisationName, audience } = describeFeedback(sent);
  return {
    heading: isBereaved(sent) ? "We have received what you told us" : "Your feedback is sent",
    reference,
    groupName,
    organisationName,
    whyNobodyAnswers: organisationName ? null : whyNobodyAnswers(sent),
    isForGroup: audience === "group",
    found: findWordsAfterwards(textsOf(sent)),
    sentOn: formatDate(now()),
    signposts: kindsOfConcern(textsOf(sent)),
    contacts: listHelpFor(sent),
    support: isBereaved(sent) ? listBereavementSupport(sent) : null,
    mayTellMore: hasMoreToTell(asTold(sent)),
  };
}
