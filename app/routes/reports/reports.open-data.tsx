import { COLUMNS } from "#app/domain/reports/issued/export.ts";
import { Table } from "#app/ui/nhs/table.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Open data of patient voice reports";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader() {
  return { columns: COLUMNS };
}

export default function OpenData() {
  const { columns } = useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: "/reports", label: "All reports" }}
      reading
      aside={
        <Beside heading="Take it with you">
          <Links links={[{ href: "/reports/open-data.csv", label: "Download the table (CSV)" }]} />
        </Beside>
      }
    >
      <h1>{HEADING}</h1>
      <p>
        One table has the figures of every report that was issued, in its newest version. Numbers count
        people, rounded to 5. No number from 1 to 7 is in it, and none by which such a number could be worked
        out. People chose to tell us, so they may not be typical. Do not rank hospitals by it.
      </p>
      <Table
        caption="What the columns mean"
        captionSize="m"
        firstCellIsHeader
        head={["Column", "What it holds"]}
        rows={columns.map(([name, meaning]) => [name, meaning])}
      />
    </Page>
  );
}
