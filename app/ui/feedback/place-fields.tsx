import { PLACE_KINDS, type PlaceKind } from "#db/vocabulary.ts";
import { Input } from "../nhs/input.tsx";
import { Select } from "../nhs/select.tsx";

interface PlaceFieldsProps {
  form: { field(name: string): { id: string; name: string; value: string; error?: string } };
  hospitals: readonly { value: string; label: string }[];
  otherPlaces: readonly PlaceKind[];
  hint: string;
}

/** Where the care was: hospitals by the names that people call them, other kinds of place, and a town. */
export function PlaceFields({ form, hospitals, otherPlaces, hint }: PlaceFieldsProps) {
  const others = otherPlaces.map((value) => ({ value, label: PLACE_KINDS[value] }));
  return (
    <>
      <Select
        label="Where was this?"
        labelSize="m"
        hint={hint}
        items={[
          { value: "", label: "Choose a place" },
          { heading: "Hospitals", items: hospitals },
          { heading: "Other places", items: others },
        ]}
        {...form.field("where")}
      />
      <Input
        label="Which town or place? (optional)"
        hint="For a GP surgery, a hospice, home or somewhere else."
        autoComplete="off"
        {...form.field("placeName")}
      />
    </>
  );
}
