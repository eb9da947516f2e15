import { ORGANISATION_KINDS } from "#db/vocabulary.ts";
import { Button } from "../nhs/button.tsx";
import { Input } from "../nhs/input.tsx";
import { Radios } from "../nhs/radios.tsx";
import { DayField } from "../site/day-field.tsx";
import type { Fields } from "../site/fields.ts";
import { PostForm } from "../site/post-form.tsx";

interface OrganisationFormProps {
  form: Fields;
  /** What the button does. */
  action: string;
}

export function OrganisationForm({ form, action }: OrganisationFormProps) {
  return (
    <PostForm noValidate>
      <Input label="Name" {...form.field("name")} />
      <Radios
        label="Kind"
        items={Object.entries(ORGANISATION_KINDS).map(([value, label]) => ({ value, label }))}
        {...form.field("kind")}
      />
      <Input
        label="ODS code (optional)"
        hint="Its code of the NHS Organisation Data Service, like RWF."
        width={10}
        spellCheck={false}
        {...form.field("odsCode")}
      />
      <DayField form={form} name="startsOn" label="First day (optional)" hint="For example, 1 4 2013." />
      <Button>{action}</Button>
    </PostForm>
  );
}

/** A hospital or another place where an organisation gives care. */
export function SiteForm({ form, action }: OrganisationFormProps) {
  return (
    <PostForm noValidate>
      <Input label="Name" {...form.field("name")} />
      <Input label="Town" {...form.field("town")} />
      <Input
        label="ODS code"
        hint="Its code of the NHS Organisation Data Service, like RWF03."
        width={10}
        spellCheck={false}
        {...form.field("odsCode")}
      />
      <DayField form={form} name="startsOn" label="First day (optional)" />
      <DayField
        form={form}
        name="endsOn"
        label="Last day (optional)"
        hint="From the day after it, nobody can give feedback about it."
      />
      <Button>{action}</Button>
    </PostForm>
  );
}
