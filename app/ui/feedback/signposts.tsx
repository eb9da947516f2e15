import type { ConcernKind } from "#db/vocabulary.ts";
import { type Contact, LocalHelp } from "../contacts/contacts.tsx";
import { GetHelpNow } from "../contacts/get-help-now.tsx";
import { Card } from "../nhs/card.tsx";

/** A kind of concern for which there is a service that helps. */
export type SignpostKind = Exclude<ConcernKind, "mayIdentify">;

/**
 * Shows the right service for what somebody wrote, before the feedback is sent and after, and never stops it. The text
 * leads to a service and diagnoses nothing; beside the national numbers stand those of the organisation that it is about,
 * where it is known (requirements.md 7.2).
 */
export function Signposts({
  kinds,
  contacts,
  isVisitor = false,
}: {
  kinds: readonly SignpostKind[];
  contacts: readonly Contact[];
  /** Without an account nobody could be answered who complains. */
  isVisitor?: boolean;
}) {
  return (
    <>
      {kinds.includes("selfHarm") && <SomeoneToTalkTo />}
      {kinds.includes("abuse") && <SomeoneIsHarmed />}
      {kinds.includes("unwell") && <GetHelpNow contacts={contacts} />}
      {kinds.includes("complaint") && <ToComplain contacts={contacts} isVisitor={isVisitor} />}
    </>
  );
}

function SomeoneToTalkTo() {
  return (
    <Card variant="urgent" heading="You can talk to someone now">
      <p>
        Call Samaritans on <a href="tel:116123">116 123</a>. It is free, at any time of day or night. You do
        not have to give your name.
      </p>
      <p>
        Or <a href="tel:111">call 111</a> and choose the mental health option.
      </p>
      <p>
        If a life is at risk, <a href="tel:999">call 999</a> or go to A&amp;E (accident and emergency) now.
      </p>
    </Card>
  );
}

function SomeoneIsHarmed() {
  return (
    <Card variant="urgent" heading="If someone is being harmed">
      <p>
        If someone is in danger now, <a href="tel:999">call 999</a>.
      </p>
      <p>
        You can tell a nurse, a doctor or your council's adult social care team. They know how to help and
        what to keep private.
      </p>
    </Card>
  );
}

function ToComplain({ contacts, isVisitor }: { contacts: readonly Contact[]; isVisitor: boolean }) {
  return (
    <Card variant="non-urgent" heading="If you want to complain">
      <p>
        Patient Voice is not a complaints system. The hospital's Patient Advice and Liaison Service (PALS) can
        help you now, or tell you how to complain.
      </p>
      <LocalHelp contacts={contacts} kinds={["pals", "complaints"]} />
      <p>
        {isVisitor
          ? "We can pass your feedback on to them if you keep it in an account: they need a name to answer to."
          : "Once you have sent your feedback, you can ask us on your page to pass it on to them."}
      </p>
    </Card>
  );
}
