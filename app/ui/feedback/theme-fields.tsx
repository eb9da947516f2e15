import { Checkboxes } from "../nhs/checkboxes.tsx";
import { each } from "../site/each.tsx";
import { WhySuggested } from "./why-suggested.tsx";

export interface ThemeFieldsProps {
  id: string;
  name: string;
  /** Which part of the comment they are for: each list says so to those who hear it. */
  part: string;
  /** The ids that are ticked. */
  values: string[];
  error?: string | undefined;
  themes: readonly { id: string; category: string; name: string; description: string }[];
  /** The words of the text for which a theme is suggested, by its id. */
  reasons?: Readonly<Record<string, readonly string[]>>;
}

/** The themes of the framework to tick, a list for each of its categories. */
export function ThemeFields({ id, name, part, values, error, themes, reasons = {} }: ThemeFieldsProps) {
  const categories = [...new Set(themes.map(({ category }) => category))];
  return (
    <>
      {each(categories, (category, index) => (
        <Checkboxes
          label={
            <>
              {category}
              <span className="nhsuk-u-visually-hidden">: {part}</span>
            </>
          }
          labelSize="s"
          small
          // The first list carries the id of the field, so that an error leads to it.
          id={index === 0 ? id : `${id}-list-${index + 1}`}
          name={name}
          values={values}
          error={index === 0 ? error : undefined}
          items={themes
            .filter((theme) => theme.category === category)
            .map((theme) => ({
              value: theme.id,
              label: theme.name,
              hint: (
                <>
                  {theme.description}
                  <WhySuggested words={reasons[theme.id]} />
                </>
              ),
            }))}
        />
      ))}
    </>
  );
}
