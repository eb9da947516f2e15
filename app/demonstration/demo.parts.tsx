import { mapAreas } from "#app/domain/groups/areas.server.ts";
import { StatusOnWay } from "#app/ui/feedback/status-on-way.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { NotificationBanner } from "#app/ui/nhs/notification-banner.tsx";
import { AreaMap } from "#app/ui/parts/area-map.tsx";
import { Beside, DayMark, Links } from "#app/ui/parts/aside.tsx";
import { NeedsYou } from "#app/ui/parts/needs-you.tsx";
import { Place } from "#app/ui/parts/place.tsx";
import { Rooms } from "#app/ui/parts/rooms.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { Stations } from "#app/ui/parts/stations.tsx";
import { Tiles } from "#app/ui/parts/tiles.tsx";
import { PersonSays, StaffSay } from "#app/ui/parts/voices.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { StatusTag } from "#app/ui/site/status-tag.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { EveryChart } from "./every-chart.tsx";

const HEADING = "Parts";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader() {
  return { map: mapAreas() };
}

const LONG =
  "A comment whose first words go on for longer than a line of a telephone is wide, with Llanfairpwllgwyngyllgogerychwyrndrobwll in it";

/** Every part that pages are made of, in its states: none, one, many, and a text that is too long for its place. */
export default function Parts() {
  const { map } = useLoaderData<typeof loader>();
  return (
    <Page aside={<WhatStandsBeside />}>
      <NotificationBanner variant="refusal">
        The report has been sent to the second person or issued in the meantime.
      </NotificationBanner>
      <h1>{HEADING}</h1>
      <NeedsYou>
        <Rows
          rows={[
            { what: "Answer a question about your feedback", href: "#rows", about: "Since 12 November" },
          ]}
        />
      </NeedsYou>
      <Rooms
        label="Parts of this page"
        rooms={[
          { label: "Rows", href: "#rows", isHere: true },
          { label: "Stations", href: "#stations" },
          { label: "Voices", href: "#voices" },
          { label: "Charts", href: "#charts" },
        ]}
      />
      <h2 id="rows">Rows</h2>
      <Rows
        rows={[
          {
            what: LONG,
            href: "#rows",
            about: `Weald · 3 days · ${LONG}`,
            end: "With staff, day 12 of 20",
            isNew: true,
          },
          {
            what: "One that is only read",
            about: "Kent and Medway",
            end: (
              <>
                <StatusTag tone="late">Late</StatusTag>
                <span>No response, for 24 working days</span>
              </>
            ),
          },
          {
            what: "“Feedback by its first words, and …”",
            href: "#rows",
            about: "A hospital · 2 October 2026",
            end: <StatusOnWay text="Answered" tone="done" reached={5} />,
          },
          {
            what: "One with something to do",
            href: "#rows",
            acts: <Button variant="secondary">Take it back</Button>,
          },
        ]}
      />
      <h2 id="final">What nobody can undo</h2>
      <FinalButton type="button">Withdraw this feedback</FinalButton>
      <EmptyState action={{ href: "/groups", label: "Find a group" }}>You are not in a group yet.</EmptyState>
      <h2 id="tiles">Tiles</h2>
      <Tiles
        tiles={[
          { count: 0, what: "late", href: "#tiles" },
          { count: 1, what: "without a response", href: "#rows", isShown: true },
          { count: 12_345, what: "comments in all", href: "#stations" },
        ]}
      />
      <h2 id="stations">Stations</h2>
      <Stations
        stations={[
          { name: "Received", standing: "done", about: "2 October 2026" },
          { name: "With your group", standing: "now", about: LONG },
          { name: "Answered", standing: "next", about: "By 4 December 2026" },
        ]}
      />
      <StatusOnWay text="With your group" tone="underway" reached={3} href="#stations" />
      <StatusOnWay text="Not published" tone="attention" reached={null} href="#stations" />
      <h2 id="voices">Voices</h2>
      <PersonSays about="Said to the Weald group, August 2026" large>
        <p>A nurse rang me back the same day.</p>
      </PersonSays>
      <StaffSay heading="Response from Example NHS Trust" who="The lead cancer nurse, 9 September 2026">
        <p>Thank you. Her number is now on the first letter that we send.</p>
      </StaffSay>
      <PersonSays>
        <p>{LONG}</p>
      </PersonSays>
      <EveryChart longName={LONG} />
      {map && (
        <>
          <h2 id="map">Map</h2>
          <AreaMap {...map} />
          <AreaMap {...map} own={map.areas[0]?.slug} />
        </>
      )}
      <Place name="A group of one's own" href="/groups">
        <Rows
          rows={[
            {
              what: "Late actions",
              href: "#rows",
              count: 2,
              about: "“Bus times” was due on 16 November 2026, 10 working days ago",
              end: <StatusTag tone="late">Late</StatusTag>,
            },
            { what: "Requests to join", href: "#tiles", count: 1_204 },
          ]}
        />
      </Place>
    </Page>
  );
}

function WhatStandsBeside() {
  return (
    <>
      <Beside heading="Next meeting">
        <DayMark day="8" month="Dec">
          <p>Tuesday 8 December 2026, 2pm to 4pm</p>
        </DayMark>
      </Beside>
      <Beside heading="Start something">
        <Links
          links={[{ href: "/feedback", label: "Give feedback" }, false, { href: "/groups", label: LONG }]}
        />
      </Beside>
    </>
  );
}
