import { CONTACT_KINDS } from "#db/vocabulary.ts";
import { Button } from "../nhs/button.tsx";
import { Input } from "../nhs/input.tsx";
import { Radios } from "../nhs/radios.tsx";
import { Select } from "../nhs/select.tsx";
import { DayField } from "../site/day-field.tsx";
import type { Fields } from "../site/fields.ts";
import { PostForm } from "../site/post-form.tsx";

interface ContactFormProps {
  form: Fields;
  organisations: readonly { id: string; name: string }[];
  /** What the button does. */
  action: string;
}

/** Where people get help, who answers for its being right, and until when it is shown. */
export function ContactForm({ form, organisations, action }: ContactFormProps) {
  return (
    <PostForm noValidate>
      <Radios
        label="What is it for?"
        items={Object.entries(CONTACT_KINDS).map(([value, label]) => ({ value, label }))}
        {...form.field("kind")}
      />
      <Select
        label="Organisation"
        hint="None for the people who run Patient Voice."
        items={[
          { value: "", label: "None" },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.field("organisationId")}
      />
      <Input
        label="Telephone number"
        hint="Fill in this, the email address or the link, or several of them."
        type="tel"
        width={20}
        autoComplete="off"
        {...form.field("telephone")}
      />
      <Input
        label="Email address"
        type="email"
        autoComplete="off"
        spellCheck={false}
        {...form.field("email")}
      />
      <Input
        label="Link"
        hint="It begins with https://"
        type="url"
        autoComplete="off"
        spellCheck={false}
        {...form.field("link")}
      />
      <Input
        label="Address for letters (optional)"
        hint="On one line, with commas."
        autoComplete="off"
        {...form.field("address")}
      />
      <Input
        label="When somebody answers (optional)"
        hint="In the words of whoever answers, like “Day and night”."
        {...form.field("hours")}
      />
      <Input label="Note (optional)" hint="Stands beside it on public pages." {...form.field("note")} />
      <Input
        label="Who answers for this being right?"
        hint="A post or a team, like the lead cancer nurse of the trust."
        {...form.field("owner")}
      />
      <ExpiryField form={form} />
      <Button>{action}</Button>
    </PostForm>
  );
}

/** After this day no public page shows it, until somebody has looked at it again. */
export function ExpiryField({ form }: { form: Fields }) {
  return (
    <DayField
      form={form}
      name="expiresOn"
      label="Show it until"
      hint="Within a year. After this day nobody sees it, until somebody has checked it again."
    />
  );
}
