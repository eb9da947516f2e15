import type { ComponentProps } from "react";
import { GROUP_LEVELS, type GroupLevel } from "#db/vocabulary.ts";
import { PlainText } from "../feedback/feedback-text.tsx";
import { Posts } from "../membership/posts.tsx";
import { AreaMap, type AreaMapProps } from "../parts/area-map.tsx";
import { Beside, Links } from "../parts/aside.tsx";

interface BesideGroupProps extends ComponentProps<typeof Posts> {
  slug: string;
  map: Omit<AreaMapProps, "own"> | undefined;
  /** The groups that this one is part of. */
  above: readonly { href: string; label: string }[];
  /** For whoever is in it: what those outside read first. */
  about: (LevelAndTowns & { about: string }) | undefined;
}

interface LevelAndTowns {
  level: GroupLevel;
  towns: string;
}

export function levelAndTowns({ level, towns }: LevelAndTowns): string {
  return towns ? `${GROUP_LEVELS[level]}: ${towns}` : GROUP_LEVELS[level];
}

/** Where the group is, who runs it, what it is part of; for members, what it is and the way out. */
export function BesideGroup({ slug, map, above, about, ...posts }: BesideGroupProps) {
  return (
    <>
      {map && (
        <Beside heading="Where it is" isBesideOnly={about !== undefined}>
          <AreaMap {...map} own={slug} />
        </Beside>
      )}
      <Beside heading="Who runs the group">
        <Posts {...posts} />
      </Beside>
      {about && (
        <Beside heading="About the group">
          <p>{levelAndTowns(about)}</p>
          <PlainText text={about.about} />
        </Beside>
      )}
      {above.length > 0 && (
        <Beside heading="Part of">
          <Links links={above} />
        </Beside>
      )}
      {about && (
        <Beside heading="Your membership">
          <Links links={[{ href: `/groups/${slug}/leave`, label: "Leave this group" }]} />
        </Beside>
      )}
    </>
  );
}
