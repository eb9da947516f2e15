import { Button } from "../nhs/button.tsx";
import { Input } from "../nhs/input.tsx";
import { Radios } from "../nhs/radios.tsx";
import { Select } from "../nhs/select.tsx";
import { DayField } from "../site/day-field.tsx";
import { PostForm } from "../site/post-form.tsx";

interface GrantFormProps {
  form: { field(name: string): { id: string; name: string; value: string; error?: string } };
  groups: readonly Choice[];
  organisations: readonly Choice[];
}

type Choice = { id: string; name: string };

/** Which office, where, from when until when, and who takes over. */
export function GrantForm({ form, groups, organisations }: GrantFormProps) {
  const group = (name: string, label: string) => (
    <Select label={label} items={toItems("Choose a group", groups)} {...form.field(name)} />
  );
  return (
    <PostForm noValidate>
      <Radios
        label="Which office?"
        items={[
          {
            value: "facilitator",
            label: "Facilitator",
            hint: "Runs a group. The first one is made here; later ones are proposed by the group.",
            conditional: group("facilitatorOf", "Of which group?"),
          },
          {
            value: "representative",
            label: "Representative",
            hint: "Sits for a group in the group above it.",
            conditional: group("representativeOf", "Of which group?"),
          },
          {
            value: "reviewer",
            label: "Reviewer",
            hint: "A health professional or commissioner who responds for one organisation.",
            conditional: (
              <Select
                label="For which organisation?"
                items={toItems("Choose an organisation", organisations)}
                {...form.field("reviewerFor")}
              />
            ),
          },
          { value: "moderator", label: "Moderator", hint: "Reads what is sent before others do." },
          {
            value: "administrator",
            label: "Administrator",
            hint: "Runs the service. Another administrator must approve it first.",
          },
        ]}
        {...form.field("office")}
      />
      <DayField form={form} name="startsOn" label="First day (optional)" hint="Leave it empty for today." />
      <DayField
        form={form}
        name="endsOn"
        label="Last day (optional)"
        hint="Leave it empty if nobody knows yet. You can end the office later."
      />
      <Input
        label="Deputy (optional)"
        hint="The email address of the person who takes over when this one leaves. It gives them no rights."
        type="email"
        autoComplete="off"
        spellCheck={false}
        {...form.field("deputy")}
      />
      <Button>Give this office</Button>
    </PostForm>
  );
}

function toItems(nothing: string, choices: readonly Choice[]) {
  return [{ value: "", label: nothing }, ...choices.map(({ id, name }) => ({ value: id, label: name }))];
}
