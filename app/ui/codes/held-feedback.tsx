import type { ComponentProps } from "react";
import { BereavementSupport } from "../contacts/bereavement-support.tsx";
import type { Contact } from "../contacts/contacts.tsx";
import { AskedBefore } from "../feedback/asked-before.tsx";
import { OtherTexts } from "../feedback/other-texts.tsx";
import { Passages, type PassagesProps } from "../feedback/passages.tsx";
import type { QuestionToAnswer } from "../feedback/question-to-answer.tsx";
import { Readers } from "../feedback/readers.tsx";
import { Reference } from "../feedback/reference.tsx";
import { StatusHistory } from "../feedback/status-history.tsx";
import { StatusOnWay } from "../feedback/status-on-way.tsx";
import { WaitsForWriter } from "../feedback/waits-for-writer.tsx";
import { Button } from "../nhs/button.tsx";
import { Details } from "../nhs/details.tsx";
import { SummaryList } from "../nhs/summary-list.tsx";
import { Beside, Facts, Links } from "../parts/aside.tsx";
import { OwnAnswer, type OwnAnswerProps } from "../recommendations/own-answer.tsx";
import { Resting } from "../recommendations/resting.tsx";
import { OwnReaction } from "../responses/own-reaction.tsx";
import { Responses, type ShownResponse } from "../responses/responses.tsx";
import type { Fields } from "../site/fields.ts";
import { Page } from "../site/page.tsx";
import { EmailForm } from "./email-form.tsx";

interface NamedAnswer {
  name: string;
  answer: string;
}

interface HeldFeedbackProps {
  heading: string;
  place: string;
  reference: string;
  state: string;
  /** Why it was not published, or is held. */
  reason: string | null;
  status: Pick<ComponentProps<typeof StatusOnWay>, "text" | "tone">;
  reached: number | null;
  ahead: ComponentProps<typeof StatusHistory>["ahead"];
  changes: ComponentProps<typeof StatusHistory>["changes"];
  /** What a moderator asked and waits for an answer. */
  question: ComponentProps<typeof QuestionToAnswer>["question"];
  form: Fields;
  longestAnswer: number;
  asked: ComponentProps<typeof AskedBefore>["asked"];
  passages: PassagesProps;
  otherTexts: ComponentProps<typeof OtherTexts>["texts"];
  answers: readonly NamedAnswer[];
  sharing: readonly NamedAnswer[];
  readers: ComponentProps<typeof Readers>["readers"];
  passedOn: readonly string[];
  isFollowed: "confirmed" | "waiting" | null;
  isMember: boolean;
  /** Who helps after somebody has died; null for everybody else. */
  support: readonly Contact[] | null;
  mayChange: boolean;
  /** A question has no answer yet. */
  mayTellMore: boolean;
  /** Nobody has read it yet. */
  mayChangeGroup: boolean;
  /** Those that rest on it and that everyone may read. */
  recommendations: ComponentProps<typeof Resting>["recommendations"];
  /** Three months after a change that rests on it. */
  isAskedIfHelped: boolean;
  saidIfHelped: OwnAnswerProps["said"];
  responses: readonly (ShownResponse & ComponentProps<typeof OwnReaction>["response"] & { isNew: boolean })[];
}

/** What stands behind a code: where it is, what was said to it, who read it, and what its writer can do. */
export function HeldFeedback(held: HeldFeedbackProps) {
  const isWithdrawn = held.state === "withdrawn";
  return (
    <Page aside={<BesideHeld {...held} />}>
      <p className="nhsuk-hint">
        Reference <Reference>{held.reference}</Reference>
      </p>
      <h1>{held.heading}</h1>
      <StatusOnWay {...held.status} reached={held.reached} href="#where-it-is" />
      <WaitsForWriter {...held} at="/follow" limit={held.longestAnswer} />
      {isWithdrawn && <p>You withdrew this feedback. Its words are gone from every page.</p>}
      <Passages {...held.passages} />
      <Responses
        responses={held.responses.map((response) => ({
          ...response,
          acts: <OwnReaction at="/follow" report={`/follow/report/${response.id}`} response={response} />,
        }))}
      />
      <OwnAnswer at="/follow" said={held.saidIfHelped} />
      <AskedBefore asked={held.asked} />
      <OtherTexts texts={held.otherTexts} names={held.passages.names} />
      <Readers readers={held.readers} audience={null} passedOn={held.passedOn} />
      {held.answers.length > 0 && (
        <Details summary="Your other answers">
          <SummaryList rows={held.answers.map(({ name, answer }) => ({ key: name, value: answer }))} />
        </Details>
      )}
      {held.support && <BereavementSupport contacts={held.support} />}
      {!isWithdrawn && <ByEmail isFollowed={held.isFollowed} />}
    </Page>
  );
}

function ByEmail({ isFollowed }: Pick<HeldFeedbackProps, "isFollowed">) {
  return (
    <>
      <h2>Hear of it by email</h2>
      {isFollowed === "confirmed" && (
        <form method="post" action="/follow/email/stop">
          <p>We write to you when something has changed.</p>
          <Button variant="secondary">Stop the emails</Button>
        </form>
      )}
      {isFollowed === "waiting" && (
        <p>We have sent you an email with a link. Open it to say that the address is yours.</p>
      )}
      {isFollowed !== "confirmed" && <EmailForm />}
    </>
  );
}

function BesideHeld({ changes, ahead, recommendations, sharing, ...held }: HeldFeedbackProps) {
  const { state, mayChange, isMember } = held;
  const isOpen = state !== "withdrawn";
  return (
    <>
      <Beside heading="Where it is" id="where-it-is" isPrinted>
        <StatusHistory changes={changes} ahead={ahead} />
      </Beside>
      <Resting recommendations={recommendations} />
      <Beside heading="Your choices" isPrinted>
        <Facts facts={isOpen ? sharing : []} />
        <Links
          links={[
            isOpen && { href: "/follow/sharing", label: "Change who may read it and how we may use it" },
            mayChange && { href: "/follow/change", label: "Change your words, or add to them" },
            held.mayTellMore && { href: "/follow/more", label: "Tell us more" },
            held.mayChangeGroup && { href: "/follow/more/group", label: "Change the group that it goes to" },
            { href: "/follow/code", label: "Get a new code" },
            isMember && { href: "/follow/claim", label: "Keep it in your account" },
            { href: "/follow/download", label: "Download it" },
            isOpen && { href: "/follow/withdraw", label: "Withdraw this feedback" },
            { href: "/follow/erase", label: "Erase everything about it" },
          ]}
        />
        <form method="post" action="/follow/close" className="nhsuk-u-margin-top-3">
          <Button variant="secondary" small>
            Close it on this device
          </Button>
        </form>
      </Beside>
    </>
  );
}
