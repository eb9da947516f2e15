import { Comparison, type ComparisonProps } from "../site/comparison.tsx";

/** Where other words were saved since the page was opened: both, above the form with what was typed. */
export function BothTexts({ compared }: { compared: ComparisonProps["parts"] | null }) {
  if (!compared) return null;
  return (
    <>
      <h2>What is saved now, and what you typed</h2>
      <Comparison names={["Saved now", "You typed"]} parts={compared} />
    </>
  );
}

/** Sends along which texts the page showed, and which page it is. */
export function ShownFields({ formVersion, page }: { formVersion: string; page?: string }) {
  return (
    <>
      <input type="hidden" name="formVersion" value={formVersion} />
      {page && <input type="hidden" name="page" value={page} />}
    </>
  );
}
