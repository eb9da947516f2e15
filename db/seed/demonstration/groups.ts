import { addGroup } from "#app/domain/groups/add-group.server.ts";
import type { NewGroupInput } from "#app/domain/groups/form.ts";
import { OPERATOR } from "#app/domain/policy.ts";

type Place = { parent: string | null } & Omit<NewGroupInput, "parentId">;

const ILLUSTRATIVE =
  "This group is illustrative. It shows what a local Cancer Action Group could be; its members and meetings are made up.";

/** The levels of the county: the board, the partnership, and local groups that say that they are none. */
const GROUPS: readonly Place[] = [
  {
    slug: "cancer-collaborative",
    parent: null,
    level: "board",
    name: "Kent and Medway Cancer Collaborative",
    towns: "The whole of Kent and Medway",
    about:
      "The Collaborative works with hospital trusts, other providers and commissioners to improve cancer care. What the partnership cannot settle goes to its board.\n\nIn this demonstration it holds no meetings.",
    joinRule: "invitation",
  },
  {
    slug: "km-cap",
    parent: "cancer-collaborative",
    level: "partnership",
    name: "Kent and Medway Cancer Action Partnership",
    towns: "The whole of Kent and Medway",
    about:
      "The partnership (KM-CAP) brings together the local Cancer Action Groups of Kent and Medway. What one group cannot change alone is taken up here.\n\nKM-CAP is real. The meetings that you read here were made up for this demonstration.",
    joinRule: "invitation",
  },
  {
    slug: "weald",
    parent: "km-cap",
    level: "local",
    name: "Weald Cancer Action Group",
    towns: "Maidstone, Tonbridge, Tunbridge Wells, Sevenoaks, Cranbrook",
    about: `Patients, carers and health professionals of West Kent and the Weald. We meet on a Tuesday afternoon, with tea.\n\n${ILLUSTRATIVE}`,
    joinRule: "open",
  },
  {
    slug: "coast",
    parent: "km-cap",
    level: "local",
    name: "East Kent Coast Cancer Action Group",
    towns: "Canterbury, Margate, Ramsgate, Ashford, Dover, Folkestone",
    about: `For everyone from Whitstable round to the Marsh. We meet in the evening, in a different town each time, and by video.\n\n${ILLUSTRATIVE}`,
    joinRule: "open",
  },
  {
    slug: "medway",
    parent: "km-cap",
    level: "local",
    name: "Medway and Swale Cancer Action Group",
    towns: "Gillingham, Chatham, Rochester, Sittingbourne, Sheppey",
    about: `A young group, for the Medway towns, Sittingbourne and the island.\n\n${ILLUSTRATIVE}`,
    joinRule: "open",
  },
  {
    slug: "north-kent",
    parent: "km-cap",
    level: "local",
    name: "North Kent Cancer Action Group",
    towns: "Dartford, Gravesend, Swanley",
    about: `A small group that is finding its feet. Speak to its facilitator before you come.\n\n${ILLUSTRATIVE}`,
    joinRule: "ask",
  },
];

/** Makes the groups, and returns the id of each by its slug. */
export function addGroups(): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { parent, ...group } of GROUPS) {
    const added = addGroup(OPERATOR, { ...group, parentId: parent && idOf(ids, parent) });
    if (!added.ok) throw new Error(`There is a group ${group.slug} already`);
    ids.set(group.slug, added.groupId);
  }
  return ids;
}

export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`Nothing is called ${key}`);
  return id;
}
