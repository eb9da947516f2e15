import { Checkboxes } from "../nhs/checkboxes.tsx";
import { Details } from "../nhs/details.tsx";
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

/**
 * The themes of the framework to tick, a list for each of its categories. Those with something ticked or suggested are open: of
 * some thirty themes most comments have two.
 */
export function ThemeFields({ id, name, part, values, error, themes, reasons = {} }: ThemeFieldsProps) {
  const categories = [...Map.groupBy(themes, ({ category }) => category)];
  return (
    <>
      {each(categories, ([category, inIt], index) => {
        const ticked = inIt.filter((theme) => values.includes(theme.id)).length;
        const isSuggested = inIt.some((theme) => reasons[theme.id]);
        // The first list carries the id of the field, so that an error leads to it.
        const isFirst = index === 0;
        return (
          <Details
            className="app-fold"
            summary={category}
            beside={ticked > 0 && <span>{ticked} chosen</span>}
            open={ticked > 0 || isSuggested || (isFirst && error !== undefined)}
          >
            <Checkboxes
              label={
                <span className="nhsuk-u-visually-hidden">
                  {category}: {part}
                </span>
              }
              small
              id={isFirst ? id : `${id}-list-${index + 1}`}
              name={name}
              values={values}
              error={isFirst ? error : undefined}
              items={inIt.map((theme) => ({
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
          </Details>
        );
      })}
    </>
  );
}
