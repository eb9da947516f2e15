import { CharacterCount } from "../nhs/character-count.tsx";

interface Field {
  id: string;
  name: string;
  value: string;
  error?: string | undefined;
}

export interface PassageFieldsProps {
  names: { wentWell: string; couldBeBetter: string };
  /** The most characters of each passage. */
  limit: number;
  wentWell: Field;
  couldBeBetter: Field;
}

/** The two passages of feedback, one of which may stay empty. */
export function PassageFields({ names, limit, wentWell, couldBeBetter }: PassageFieldsProps) {
  return (
    <>
      <p>Fill in one or both. Your words are kept when you press Continue.</p>
      <p>
        Do not include names of patients or staff, addresses, phone or NHS numbers, or exact dates. You can
        name a post, such as the ward sister.
      </p>
      <CharacterCount label={names.wentWell} labelSize="m" limit={limit} rows={8} {...wentWell} />
      <CharacterCount label={names.couldBeBetter} labelSize="m" limit={limit} rows={8} {...couldBeBetter} />
    </>
  );
}
