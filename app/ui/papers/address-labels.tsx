import { each } from "../site/each.tsx";

interface AddressLabelsProps {
  heading: string;
  people: { name: string; address: string }[];
}

/** Names and addresses in boxes of one size, for envelopes. Nothing when there are none. */
export function AddressLabels({ heading, people }: AddressLabelsProps) {
  if (people.length === 0) return null;
  return (
    <>
      <h2>{heading}</h2>
      <ul className="app-labels">
        {each(people, ({ name, address }) => (
          <li>
            {name}
            {"\n"}
            {address}
          </li>
        ))}
      </ul>
    </>
  );
}
