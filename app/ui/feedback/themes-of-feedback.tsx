import { Beside, Links } from "../parts/aside.tsx";
import { each } from "../site/each.tsx";

/** @param choose where they are chosen, for those who may */
export function Themes({ themes, choose }: { themes: readonly string[]; choose: string | false }) {
  return (
    <Beside heading="Themes" isPrinted>
      {themes.length > 0 ? (
        <ul>
          {each(themes, (theme) => (
            <li>{theme}</li>
          ))}
        </ul>
      ) : (
        <p>No themes yet.</p>
      )}
      {choose && <Links links={[{ href: choose, label: "Choose themes" }]} />}
    </Beside>
  );
}
