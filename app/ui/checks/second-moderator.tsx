import { type FormVersion, FormVersionFields } from "../feedback/form-version-fields.tsx";
import { Button } from "../nhs/button.tsx";
import { Checkboxes } from "../nhs/checkboxes.tsx";
import { InsetText } from "../nhs/inset-text.tsx";
import { PostForm } from "../site/post-form.tsx";

export interface Second {
  /** Why two moderators are needed; null where one is enough. */
  because: string | null;
  asked: "byMe" | "byAnother" | null;
}

const WAITS = "Another moderator has to agree.";

/** Of what was sent without an account: that one moderator is not enough, why, and whose turn it is. */
export function SecondModerator({ second: { because, asked } }: { second: Second }) {
  if (!because) return null;
  return (
    <InsetText>
      <p>
        It was sent without an account. {because}. {asked === "byAnother" ? "" : WAITS}
      </p>
      {asked === "byMe" && <p>You would publish it.</p>}
      {asked === "byAnother" && <p>Another moderator would publish it. If you agree, publish it.</p>}
    </InsetText>
  );
}

/** What only a person can see in words. */
export function OfficeHolderField() {
  return (
    <Checkboxes
      label="Is it about somebody who holds an office?"
      labelSize="s"
      hint="Somebody who runs a group, moderates, or responds for an organisation. Then another moderator has to agree."
      items={[{ value: "yes", label: "Yes, it says something about such a person" }]}
      name="officeHolder"
      values={[]}
    />
  );
}

interface QuotingProps {
  reference: string;
  formVersion: FormVersion;
  asked: "notAsked" | "byMe" | "byAnother" | "agreed";
}

const QUOTING = {
  notAsked: "Its writer lets us quote it. It was sent without an account, so two moderators have to agree.",
  byMe: `You picked it as a quotation. ${WAITS}`,
  byAnother: "Another moderator picked it as a quotation.",
  agreed: "Two moderators agreed that it can be quoted.",
} as const;

/** Whether what was sent without an account can be quoted in public. */
export function Quoting({ reference, formVersion, asked }: QuotingProps) {
  return (
    <section className="app-no-print">
      <h2>Quoting it</h2>
      <p>{QUOTING[asked]}</p>
      {(asked === "notAsked" || asked === "byAnother") && (
        <PostForm action={`/manage/checks/${reference}/quote`}>
          <FormVersionFields formVersion={formVersion} />
          <Button variant="secondary">
            {asked === "notAsked" ? "Pick it as a quotation" : "Agree that it is quoted"}
          </Button>
        </PostForm>
      )}
    </section>
  );
}
