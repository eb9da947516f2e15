import { Beside, Links } from "../parts/aside.tsx";

/** The recommendations that rest on a comment, beside it. */
export function Resting({
  recommendations,
}: {
  recommendations: readonly { reference: string; title: string }[];
}) {
  if (recommendations.length === 0) return null;
  return (
    <Beside heading="In a recommendation">
      <Links
        links={recommendations.map(({ reference, title }) => ({
          href: `/recommendations/${reference}`,
          label: title,
        }))}
      />
    </Beside>
  );
}
