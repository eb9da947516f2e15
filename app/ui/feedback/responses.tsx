import { StaffSay } from "../parts/voices.tsx";
import { each } from "../site/each.tsx";
import { PlainText } from "./feedback-text.tsx";

export interface OrganisationResponse {
  organisationName: string;
  words: string;
  respondedOn: string;
}

/** What organisations responded. Who wrote it there is not told: the organisation stands by it. */
export function Responses({ responses }: { responses: readonly OrganisationResponse[] }) {
  return (
    <>
      {each(responses, ({ organisationName, words, respondedOn }) => (
        <StaffSay heading={`Reply from ${organisationName}`} who={respondedOn}>
          <PlainText text={words} />
        </StaffSay>
      ))}
    </>
  );
}
