import type { PlaceKind } from "#db/vocabulary.ts";
import { Button } from "../nhs/button.tsx";
import { CharacterCount } from "../nhs/character-count.tsx";
import { Checkboxes } from "../nhs/checkboxes.tsx";
import { Details } from "../nhs/details.tsx";
import { InsetText } from "../nhs/inset-text.tsx";
import { Radios } from "../nhs/radios.tsx";
import { Beside } from "../parts/aside.tsx";
import { Way } from "../parts/stations.tsx";
import { PlaceFields } from "./place-fields.tsx";

interface TextField {
  id: string;
  name: string;
  value: string;
  error?: string;
}

interface AtOnceFieldsProps {
  form: {
    field(name: string): TextField;
    fields(name: string): Omit<TextField, "value"> & { values: string[] };
  };
  hospitals: readonly { value: string; label: string }[];
  otherPlaces: readonly PlaceKind[];
  /** The most characters of each passage. */
  limit: number;
  audiences: Record<string, string>;
  uses: Record<string, string>;
}

/** In 120 words or fewer, with what is folded away: a test counts them. */
export function BeforeYouStart({
  isVisitor,
  pausedUntil,
  begun,
}: {
  isVisitor: boolean;
  pausedUntil: string | undefined;
  /** Where feedback is gone on with that was begun. */
  begun: string | undefined;
}) {
  return (
    <>
      <p>
        Tell us about cancer care that you have had, or someone close to you has had.
        {isVisitor && !pausedUntil && " You do not need an account."}
      </p>
      {pausedUntil && (
        <InsetText>
          Sending without an account is turned off until {pausedUntil}. You can write here now. At the end you
          log in or create an account, and your words come along.
        </InsetText>
      )}
      {begun && (
        <p>
          You have feedback that you did not send. <a href={begun}>Continue it</a>
        </p>
      )}
      <p>
        This page is not watched all the time. <a href="/help">Get help now</a>
      </p>
      <Details summary="Before you start">
        <p>
          Do not include names of patients or staff, addresses, phone or NHS numbers, or exact dates. Do not
          send patient referrals here.
        </p>
        <p>This is not a complaint. To complain, ask the hospital's Patient Advice and Liaison Service.</p>
      </Details>
    </>
  );
}

/** Where only an account helps: both ways take along what stands in the form. */
export function GetAnAccount() {
  return (
    <InsetText>
      <p>To send it now, log in or create an account. Every word and choice comes along.</p>
      <Button variant="secondary" small formAction="/feedback/log-in" id="account">
        Log in
      </Button>{" "}
      <Button variant="secondary" small formAction="/feedback/create-account">
        Create an account
      </Button>
    </InsetText>
  );
}

/** The whole of feedback, in the order in which a person tells it. */
export function AtOnceFields({ form, hospitals, otherPlaces, limit, audiences, uses }: AtOnceFieldsProps) {
  return (
    <>
      <PlaceFields
        form={form}
        hospitals={hospitals}
        otherPlaces={otherPlaces}
        hint="It goes to the local group for that place."
      />
      <CharacterCount
        label="What went well?"
        labelSize="m"
        hint="You can leave one of the two boxes empty."
        limit={limit}
        rows={6}
        {...form.field("wentWell")}
      />
      <CharacterCount
        label="What could be better?"
        labelSize="m"
        limit={limit}
        rows={6}
        {...form.field("couldBeBetter")}
      />
      {/* Who helps with what they write: a script puts it here. */}
      <div data-looked="" role="status" />
      <Radios
        label="Who may read it?"
        labelSize="m"
        hint="Readers do not see who wrote it."
        items={itemsOf(audiences)}
        {...form.field("audience")}
      />
      <Checkboxes
        label="How may we use it?"
        labelSize="m"
        hint="If you tick none, then it is read, and used nowhere."
        items={itemsOf(uses)}
        {...form.fields("uses")}
      />
    </>
  );
}

/** What a person can know before they begin. */
export function BesideForm() {
  return (
    <>
      <Beside heading="What happens next">
        <Way
          steps={[
            { name: "You send it", about: "You get a code, or give an email, or neither." },
            { name: "A trained person reads it", about: "They may ask you something." },
            { name: "Your group and staff read it", about: "They do not see who wrote it." },
            { name: "You see what came of it", about: "A response, a change, or why not." },
          ]}
        />
      </Beside>
      <Beside heading="You have a code?">
        <p className="app-lone-link">
          <a href="/follow">Follow your feedback</a>
        </p>
      </Beside>
      <Beside heading="Would you rather talk?">
        <p>
          A facilitator can write it down for you, at a meeting or by phone.{" "}
          <a href="/groups">Find your group</a>
        </p>
      </Beside>
    </>
  );
}

function itemsOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
