import { SELF_DESCRIPTIONS } from "#db/vocabulary.ts";
import { Checkboxes } from "../nhs/checkboxes.tsx";
import { Radios } from "../nhs/radios.tsx";

interface AboutYouFieldsProps {
  selfDescription: { id: string; name: string; value: string; error?: string };
  consent: { id: string; name: string; values: string[]; error?: string };
}

/** Health data: asked for with its own consent, and "I prefer not to say" is as good as any answer. */
export function AboutYouFields({ selfDescription, consent }: AboutYouFieldsProps) {
  const items = Object.entries(SELF_DESCRIPTIONS).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Radios
        label="How do you describe yourself? (optional)"
        hint="It helps us see who has not been heard from. It is never shown beside your feedback."
        items={items}
        {...selfDescription}
      />
      <Checkboxes
        label="May we keep how you describe yourself?"
        hint="This is information about health. We keep it only if you agree, and you can change your mind."
        items={[{ value: "yes", label: "Yes, you may keep it" }]}
        {...consent}
      />
    </>
  );
}
