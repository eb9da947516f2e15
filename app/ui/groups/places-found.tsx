import { EmptyState } from "../site/empty-state.tsx";
import { GroupList, type ListedGroup } from "./group-list.tsx";

export interface PlaceFound {
  name: string;
  /** Postcode districts, or the town of a hospital. */
  within: string;
  isHospital: boolean;
  /** Whether it lies in Kent and Medway. */
  isHere: boolean;
  near: {
    group: ListedGroup;
    town: string;
    miles: number;
    /** Places in the area of this group, where those that were asked about lie in several areas. */
    places: readonly string[];
  }[];
}

/** More names than these are not read. */
const MOST_NAMES = 4;

/** Each place that somebody may mean, with the group of its area, and how far that is. */
function PlacesFound({ places }: { places: readonly PlaceFound[] }) {
  return places.map((place) => (
    <section key={`${place.name} ${place.within}`}>
      <h3>{place.within ? `${place.name} (${place.within})` : place.name}</h3>
      {place.near.length === 0 && (
        <p>
          {place.isHere
            ? `There is no group near ${place.name} yet.`
            : `${place.name} is not in Kent and Medway, where our groups are.`}
        </p>
      )}
      {place.near.map((near) => (
        <div key={near.group.slug}>
          <p>{place.near.length > 1 ? sayWhichPlaces(near.places) : sayHowFar(place, near)}</p>
          <GroupList groups={[near.group]} />
        </div>
      ))}
    </section>
  ));
}

function sayHowFar({ name, isHospital }: PlaceFound, { town, miles }: PlaceFound["near"][number]): string {
  if (miles === 0)
    return isHospital || name !== town ? `This group serves ${town}.` : "This group serves it.";
  const far = miles === 1 ? "about a mile" : `about ${miles} miles`;
  return `The nearest group. It serves ${town}, ${far} away.`;
}

function sayWhichPlaces(names: readonly string[]): string {
  const said = names.slice(0, MOST_NAMES);
  const more = names.length - said.length;
  const all = more > 0 ? [...said, `${more} more`] : said;
  return `For ${new Intl.ListFormat("en-GB").format(all)}:`;
}

export interface WhatWasFoundProps {
  places: readonly PlaceFound[];
  /** Whether the places are called as it was typed. If not, they come closest to it. */
  isAsTyped: boolean;
  /** The first half of a postcode that is none of Kent and Medway. */
  elsewhere?: string | undefined;
  /** Found by their names. */
  groups: readonly ListedGroup[];
  /** The group of the whole county, for whoever has none nearby. */
  county?: ListedGroup | undefined;
}

export function WhatWasFound({ places, isAsTyped, elsewhere, groups, county }: WhatWasFoundProps) {
  return (
    <>
      {groups.length > 0 && <GroupList groups={groups} />}
      {places.length > 0 && !isAsTyped && <p>Nothing is called exactly that. This comes closest.</p>}
      <PlacesFound places={places} />
      {places.length + groups.length === 0 && <NothingFound elsewhere={elsewhere} />}
      {county && (
        <section>
          <h3>For everybody in Kent and Medway</h3>
          <p>Wherever you live here, there is the group of the whole county.</p>
          <GroupList groups={[county]} />
        </section>
      )}
    </>
  );
}

function NothingFound({ elsewhere }: { elsewhere?: string | undefined }) {
  return (
    <EmptyState action={{ href: "/groups", label: "See all groups" }}>
      {elsewhere
        ? `We know no place in Kent and Medway with the postcode ${elsewhere}. Our groups are for Kent and Medway.`
        : "No place, hospital or group in Kent and Medway is called that. Try the first half of your postcode, or a larger town nearby."}
    </EmptyState>
  );
}
