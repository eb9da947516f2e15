import type { ReactElement } from "react";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { DateInput } from "#app/ui/nhs/date-input.tsx";
import { ErrorMessage } from "#app/ui/nhs/error-message.tsx";
import { ErrorSummary } from "#app/ui/nhs/error-summary.tsx";
import { Fieldset } from "#app/ui/nhs/fieldset.tsx";
import { FileUpload } from "#app/ui/nhs/file-upload.tsx";
import { Hint } from "#app/ui/nhs/hint.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Label } from "#app/ui/nhs/label.tsx";
import { Legend } from "#app/ui/nhs/legend.tsx";
import { PasswordInput } from "#app/ui/nhs/password-input.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { Textarea } from "#app/ui/nhs/textarea.tsx";
import { type Context, content, field, label, words } from "./context.tsx";

export const formAdapters: Record<string, (context: Context) => ReactElement> = {
  button: (context) => (
    <Button href={context.href} variant={context.variant} small={context.small}>
      {content(context)}
    </Button>
  ),

  "character-count": ({ maxlength, value, rows, attributes, ...context }) => (
    <CharacterCount
      {...field(context)}
      limit={maxlength}
      value={value}
      rows={rows}
      maxLength={attributes?.maxlength}
    />
  ),

  checkboxes: ({ items, values, small, ...context }) => (
    <Checkboxes {...field(context)} items={items.map(choice)} values={values} small={small} />
  ),

  "date-input": (context) => <DateInput {...field(context)} name={context.id} values={dateValues(context)} />,

  "error-message": (context) => <ErrorMessage>{content(context)}</ErrorMessage>,

  "error-summary": ({ errorList }) => (
    <ErrorSummary
      errors={errorList
        .filter(Boolean)
        .map((item: Context) => ({ field: item.href?.replace("#", ""), message: words(item) }))}
    />
  ),

  fieldset: ({ legend, ...context }) => {
    const named = label(legend);
    return (
      <Fieldset legend={named.label} legendSize={named.labelSize} isPageHeading={named.isPageHeading}>
        {content(context)}
      </Fieldset>
    );
  },

  "file-upload": (context) => <FileUpload {...field(context)} />,

  hint: (context) => <Hint>{content(context)}</Hint>,

  input: ({ type, value, width, code, ...context }) => (
    <Input
      {...field(context)}
      type={type}
      value={value}
      width={width}
      code={code}
      after={words(context.formGroup?.afterInput)}
      autoComplete={context.autocomplete}
      inputMode={context.inputmode}
      spellCheck={context.spellcheck}
    />
  ),

  label: (context) => {
    const named = label(context);
    return (
      <Label size={named.labelSize} isPageHeading={named.isPageHeading}>
        {named.label}
      </Label>
    );
  },

  legend: (context) => {
    const named = label(context);
    return (
      <Legend size={named.labelSize} isPageHeading={named.isPageHeading}>
        {named.label}
      </Legend>
    );
  },

  "password-input": ({ value, autocomplete, ...context }) => (
    <PasswordInput {...field(context)} value={value} autoComplete={autocomplete} />
  ),

  radios: ({ items, value, inline, ...context }) => (
    <Radios {...field(context)} items={items.map(choice)} value={value} inline={inline} />
  ),

  select: ({ items, value, ...context }) => (
    <Select
      {...field(context)}
      items={items.map((item: Context) => ({ value: item.value, label: item.text }))}
      value={value}
    />
  ),

  textarea: ({ rows, autocomplete, ...context }) => (
    <Textarea {...field(context)} rows={rows} autoComplete={autocomplete} />
  ),
};

function choice(item: Context) {
  return {
    value: item.value,
    label: words(item),
    hint: words(item.hint),
    conditional: words(item.conditional),
  };
}

function dateValues({ values, day, month, year }: Context) {
  return values ?? { day: day?.value, month: month?.value, year: year?.value };
}
