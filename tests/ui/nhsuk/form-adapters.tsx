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
import { type Context, classAndId, content, field, fieldsetField, label, words } from "./context.tsx";

export const formAdapters: Record<string, (context: Context) => ReactElement> = {
  button: (context) => (
    <Button
      href={context.href}
      type={context.type}
      name={context.name}
      value={context.value}
      disabled={context.disabled}
      variant={context.variant}
      small={context.small}
      icon={context.icon?.name}
      iconPlacement={context.icon?.placement}
      preventDoubleClick={context.preventDoubleClick}
      {...classAndId(context)}
    >
      {content(context)}
    </Button>
  ),

  "character-count": ({ maxlength, maxwords, countType, ...context }) => (
    <CharacterCount
      {...field(context)}
      {...textareaAttributes(context)}
      limit={maxwords ?? maxlength}
      countBy={countType ?? (maxwords && "words")}
      threshold={context.threshold}
      // Their older way to say a limit of words.
      groupProps={maxwords && { "data-maxlength": undefined, "data-maxwords": maxwords }}
      description={context.textareaDescriptionText}
      messages={{
        underLimit: context.charactersUnderLimitText,
        atLimit: context.charactersAtLimitText,
        overLimit: context.charactersOverLimitText,
      }}
    />
  ),

  checkboxes: (context) => (
    <Checkboxes {...fieldsetField(context)} {...choiceProps(context)} values={context.values} />
  ),

  "date-input": (context) => (
    <DateInput
      {...fieldsetField(context)}
      name={context.namePrefix}
      values={context.values}
      parts={dateParts(context)}
      disabled={context.disabled}
      partName={(prefix, part) => (prefix ? `${prefix}[${part}]` : part)}
    />
  ),

  "error-message": (context) => (
    <ErrorMessage visuallyHiddenText={context.visuallyHiddenText}>{content(context)}</ErrorMessage>
  ),

  "error-summary": ({ heading, errorList = [], description, disableAutoFocus, callBlock, ...context }) => (
    <ErrorSummary
      heading={words(heading) ?? null}
      errors={errorList.map(
        (item: Context) => item && { field: item.href?.replace("#", ""), message: words(item) },
      )}
      disableAutoFocus={disableAutoFocus}
      {...classAndId(context)}
    >
      {words(callBlock ? { html: callBlock } : description)}
    </ErrorSummary>
  ),

  fieldset: ({ legend, ...context }) => {
    const named = label(typeof legend === "string" ? { text: legend } : legend);
    return (
      <Fieldset
        legend={named.label}
        legendSize={named.labelSize}
        isPageHeading={named.isPageHeading}
        legendProps={named.labelProps}
      >
        {content(context)}
      </Fieldset>
    );
  },

  "file-upload": (context) => (
    <FileUpload
      {...field(context)}
      groupProps={{ ...field(context).groupProps, ...fileWords(context) }}
      multiple={context.multiple}
      accept={context.accept}
      disabled={context.disabled}
      className={context.classes}
    />
  ),

  hint: (context) => <Hint {...classAndId(context)}>{content(context)}</Hint>,

  input: (context) => <Input {...field(context)} {...inputAttributes(context)} type={context.type} />,

  label: ({ callBlock, ...context }) => {
    const named = label(callBlock ? { ...context, html: callBlock } : context);
    return (
      <Label size={named.labelSize} isPageHeading={named.isPageHeading} {...named.labelProps}>
        {named.label}
      </Label>
    );
  },

  legend: ({ callBlock, ...context }) => {
    const named = label(callBlock ? { ...context, html: callBlock } : context);
    return (
      <Legend size={named.labelSize} isPageHeading={named.isPageHeading} {...named.labelProps}>
        {named.label}
      </Legend>
    );
  },

  "password-input": (context) => (
    <PasswordInput
      {...field(context)}
      {...inputAttributes(context)}
      messages={{
        show: context.showPasswordText,
        hide: context.hidePasswordText,
        showLabel: context.showPasswordAriaLabel,
        hideLabel: context.hidePasswordAriaLabel,
        shown: context.passwordShownAnnouncementText,
        hidden: context.passwordHiddenAnnouncementText,
      }}
      buttonProps={context.button}
    />
  ),

  radios: (context) => <Radios {...fieldsetField(context)} {...choiceProps(context)} value={context.value} />,

  select: (context) => (
    <Select
      {...field(context)}
      items={context.items.map((item: Context) => item && { ...item, label: item.text })}
      value={context.value}
      disabled={context.disabled}
      after={words(context.formGroup?.afterInput)}
      {...classAndId({ ...context, id: context.id ?? context.name })}
    />
  ),

  textarea: (context) => <Textarea {...field(context)} {...textareaAttributes(context)} />,
};

/** What nhsuk-frontend's own script would say: ours has none, and leaves the browser's button as it is. */
function fileWords({ chooseFilesButtonClassList, multipleFilesChosenText, ...context }: Context) {
  const said = {
    "choose-files-button": context.chooseFilesButtonText,
    "drop-instruction": context.dropInstructionText,
    "no-file-chosen": context.noFileChosenText,
    "entered-drop-zone": context.enteredDropZoneText,
    "left-drop-zone": context.leftDropZoneText,
    "multiple-files-chosen.one": multipleFilesChosenText?.one,
    "multiple-files-chosen.other": multipleFilesChosenText?.other,
  };
  const attributes = Object.entries(said).map(([name, words]) => [`data-i18n.${name}`, words]);
  if (chooseFilesButtonClassList)
    attributes.push(["data-choose-files-button-class-list", JSON.stringify(chooseFilesButtonClassList)]);
  return Object.fromEntries(attributes);
}

function inputAttributes(context: Context) {
  return {
    value: context.value,
    width: context.classes?.includes("width") ? undefined : context.width,
    code: context.code,
    prefix: words(context.prefix),
    suffix: words(context.suffix),
    after: words(context.formGroup?.afterInput),
    className: context.classes,
    disabled: context.disabled,
    autoComplete: context.autocomplete,
    inputMode: context.inputmode,
    spellCheck: context.spellcheck,
  };
}

function textareaAttributes(context: Context) {
  return {
    value: context.value,
    rows: context.rows,
    disabled: context.disabled,
    autoComplete: context.autocomplete,
    maxLength: context.attributes?.maxlength,
  };
}

function choiceProps({ items, small, inline, disabled }: Context) {
  return {
    small,
    inline,
    disabled,
    items: items.map((item: Context) => {
      if (!item || item.divider) return item;
      return {
        ...item,
        label: words(item),
        hint: words(item.hint),
        conditional: words(item.conditional),
        behaviour: item.exclusive ? "exclusive" : item.behaviour,
        behaviourGroup: item.exclusiveGroup ?? item.behaviourGroup,
      };
    }),
  };
}

/** A date is given as `items`, or as `day`, `month` and `year` of which any may be false. */
function dateParts({ items, day, month, year }: Context) {
  const given = items ?? [
    day !== false && { name: "day", ...day },
    month !== false && { name: "month", ...month },
    year !== false && { name: "year", ...year },
  ];
  return given.map((item: Context) => item && { ...item, part: item.name, autoComplete: item.autocomplete });
}
