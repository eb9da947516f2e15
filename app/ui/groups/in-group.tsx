import type { ComponentProps, ReactNode } from "react";
import { JoinGroup } from "../membership/join-group.tsx";
import { Button } from "../nhs/button.tsx";
import { NeedsYou } from "../parts/needs-you.tsx";
import { Rooms } from "../parts/rooms.tsx";
import { MostUrgent, type Work } from "../site/work-list.tsx";

interface InGroupProps extends ComponentProps<typeof JoinGroup> {
  needs: readonly Work[];
  may: { readMeetings: boolean; manage: boolean };
  /** What staff do for the group, right below what waits for them. */
  children: ReactNode;
}

/** What waits for who runs it comes before all else, then how to join; for members, what they do and where they go here. */
export function InGroup({ slug, joining, isLoggedIn, needs, may, children }: InGroupProps) {
  return (
    <>
      {needs.length > 0 && (
        <NeedsYou>
          <MostUrgent work={needs} />
        </NeedsYou>
      )}
      {children}
      <JoinGroup slug={slug} joining={joining} isLoggedIn={isLoggedIn} />
      {joining === "in" && !may.manage && <Button href={`/feedback?group=${slug}`}>Give feedback</Button>}
      {may.readMeetings && (
        <Rooms
          label="In this group"
          rooms={[
            may.manage && { label: "Give feedback", href: `/feedback?group=${slug}` },
            { label: "Meetings and notes", href: `/groups/${slug}/meetings` },
            { label: "Feedback", href: `/groups/${slug}/feedback` },
            { label: "Recommendations", href: `/groups/${slug}/recommendations` },
            { label: "People", href: `/groups/${slug}/people` },
            { label: "Documents", href: `/groups/${slug}/documents` },
          ]}
        />
      )}
    </>
  );
}
