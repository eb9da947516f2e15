import { Button } from "../nhs/button.tsx";
import { Input } from "../nhs/input.tsx";
import { AreaMap, type AreaMapProps } from "../parts/area-map.tsx";
import { Rows } from "../parts/rows.tsx";
import { areaOf } from "./area-of.ts";

/** More of them are a page of their own. */
const MOST_LISTED = 8;

/** The way to one's group, on the home page: by a place, or on the map with its list beside it. */
export function FindGroup({ map }: { map: Omit<AreaMapProps, "own"> | undefined }) {
  const areas = map?.areas ?? [];
  return (
    <section className="app-band app-columns app-columns--map">
      <div>
        <h2>Find your local group</h2>
        <form action="/groups" method="get">
          <Input label="Town, village, postcode or hospital" name="search" id="search" spellCheck={false} />
          <Button variant="secondary">Find a group</Button>
        </form>
        <Rows
          rows={areas.slice(0, MOST_LISTED).map(({ slug, name, towns }, index) => ({
            what: (
              <>
                <span className="app-pin" aria-hidden="true">
                  {index + 1}.{" "}
                </span>
                {areaOf(name)}
              </>
            ),
            href: `/groups/${slug}`,
            about: towns.map(({ name }) => name).join(", "),
          }))}
        />
      </div>
      <div>
        {map && <AreaMap {...map} />}
        <p>
          The groups come together in the Kent and Medway Cancer Action Partnership (KM-CAP), which runs
          Patient Voice. <a href="/about">Who is behind this</a>
        </p>
      </div>
    </section>
  );
}
