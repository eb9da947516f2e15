import { listCommissioners } from "#app/domain/organisations/commissioners/queries.server.ts";
import { listCareOrganisations } from "#app/domain/organisations/queries.server.ts";
import { now } from "#app/lib/clock.ts";
import { formatDay, today } from "#app/lib/london.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { each } from "#app/ui/site/each.tsx";
import { OtherPlainPages } from "#app/ui/site/other-plain-pages.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) =>
  pageTitle(
    "About Patient Voice",
    matches,
    "Who runs Patient Voice: the Cancer Action Groups of Kent and Medway and the partnership that they come together in.",
  );

export async function loader() {
  return {
    careOrganisations: listCareOrganisations().map(({ name }) => name),
    ...splitCommissioners(),
  };
}

/** Who plans care today comes first, and who did so before stands apart. */
function splitCommissioners() {
  const day = today(now());
  const all = listCommissioners();
  const before = all.filter(({ endsOn }) => endsOn !== null && endsOn < day);
  return {
    commissioners: all.filter((one) => !before.includes(one)).map(describeCommissioner),
    predecessors: before.map(describeCommissioner),
  };
}

function describeCommissioner({
  name,
  startsOn,
  endsOn,
  successor,
}: ReturnType<typeof listCommissioners>[number]) {
  const words = [
    startsOn && `From ${formatDay(startsOn)}`,
    endsOn ? `until ${formatDay(endsOn)}` : "until today",
    successor && `replaced by ${successor}`,
  ];
  return { what: name, about: words.filter(Boolean).join(" · ") };
}

export default function About() {
  const { careOrganisations, commissioners, predecessors } = useLoaderData<typeof loader>();
  return (
    <Page reading aside={<BesideAbout careOrganisations={careOrganisations} />}>
      <h1>About Patient Voice</h1>
      <p className="nhsuk-lede-text">
        The patient voice is heard at all levels, and whoever spoke learns what came of it.
      </p>
      <Button href="/groups">Find a group</Button>
      <WhoWeAre />
      {commissioners.length > 0 && (
        <>
          <h2>Commissioners, who plan and pay for care</h2>
          <Rows rows={commissioners} />
        </>
      )}
      <History />
      {predecessors.length > 0 && (
        <>
          <h2>Commissioners before them</h2>
          <Rows rows={predecessors} />
        </>
      )}
      <Sources />
    </Page>
  );
}

function WhoWeAre() {
  return (
    <>
      <h2>Who we are</h2>
      <p>
        Cancer Action Groups (CAGs) are local groups of patients, carers and health professionals. Carers are
        unpaid: they look after someone close to them. In their group, people say what cancer care was like.
        They agree what should get better.
      </p>
      <p>
        The groups come together in the Kent and Medway Cancer Action Partnership (KM-CAP). It listens to all
        the groups and speaks for the whole of Kent and Medway.
      </p>
      <p>
        The Kent and Medway Cancer Collaborative supports KM-CAP and the groups. It works with hospital
        trusts, with other NHS and independent providers of care, and with commissioners. It also runs
        projects of its own.
      </p>
    </>
  );
}

function History() {
  return (
    <>
      <h2>How we got here</h2>
      <p>
        From 2000 to 2013, Cancer Networks worked across England. They brought together the people who provide
        cancer care and the people who pay for it. They wanted better results for patients, a better
        experience of care, better treatment, and fair access.
      </p>
      <p>
        In April 2013, Strategic Clinical Networks replaced them. The one here was called South East Coast. In
        Kent and Medway a local Network Transition Team went on with the work. It became the Kent and Medway
        Cancer Collaborative.
      </p>
      <p>Commissioners have merged since then. The list says when, and who does their work now.</p>
    </>
  );
}

function Sources() {
  return (
    <>
      <h2>Where our facts come from</h2>
      <p>
        Towns, villages and postcodes are from <a href="https://www.geonames.org/">GeoNames</a>, under the{" "}
        <a href="https://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution 4.0 licence</a>.
        We shortened and corrected its list. Hospitals and organisations are from the NHS Organisation Data
        Service, under the{" "}
        <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
          Open Government Licence v3.0
        </a>
        .
      </p>
    </>
  );
}

function BesideAbout({ careOrganisations }: { careOrganisations: readonly string[] }) {
  return (
    <>
      {careOrganisations.length > 0 && (
        <Beside heading="Hospital trusts and other providers" isPrinted>
          <ul>
            {each(careOrganisations, (name) => (
              <li>{name}</li>
            ))}
          </ul>
        </Beside>
      )}
      <OtherPlainPages here="/about" />
    </>
  );
}
