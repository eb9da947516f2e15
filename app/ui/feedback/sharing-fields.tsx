import { Checkboxes } from "../nhs/checkboxes.tsx";
import { Radios } from "../nhs/radios.tsx";

interface Field {
  id: string;
  name: string;
  error?: string | undefined;
}

export interface SharingFieldsProps {
  audience: Field & { value: string };
  uses: Field & { values: string[] };
  /** The audiences and the uses there are, each with its words. */
  audiences: Record<string, string>;
  consentUses: Record<string, string>;
}

/** Who may see feedback, and to which uses its writer consents. No box is ticked beforehand: consent is a free act. */
export function SharingFields({ audience, uses, audiences, consentUses }: SharingFieldsProps) {
  return (
    <>
      <Radios
        label="Who may see it?"
        labelSize="m"
        hint="Readers do not see who wrote it. Staff means the people who run the group and staff of the organisation it is about."
        items={itemsOf(audiences)}
        {...audience}
      />
      <Checkboxes
        label="How may we use it?"
        labelSize="m"
        hint="Choose as many as you like, or none. You can change this at any time."
        items={itemsOf(consentUses)}
        {...uses}
      />
    </>
  );
}

function itemsOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
