import type { ComponentProps } from "react";
import { NextMeeting } from "../meetings/next-meeting.tsx";
import { Beside, Links } from "../parts/aside.tsx";

interface BesideYourPageProps {
  groups: readonly { slug: string; name: string }[];
  next: ComponentProps<typeof NextMeeting> | undefined;
  /** Recommendations that they follow. */
  followed: readonly { reference: string; title: string }[];
}

/** Where somebody goes from their page: the next meeting, their groups, what they follow. */
export function BesideYourPage({ groups, next, followed }: BesideYourPageProps) {
  return (
    <>
      {next && <NextMeeting {...next} />}
      <Beside heading="Your groups">
        {groups.length === 0 && <p>You are not in a group yet.</p>}
        <Links
          links={[
            ...groups.map(({ slug, name }) => ({ href: `/groups/${slug}`, label: name })),
            { href: "/groups", label: groups.length > 0 ? "Find another group" : "Find a group" },
          ]}
        />
      </Beside>
      {followed.length > 0 && (
        <Beside heading="You follow">
          <Links
            links={followed.map(({ reference, title }) => ({
              href: `/recommendations/${reference}`,
              label: title,
            }))}
          />
        </Beside>
      )}
      <Beside heading="More of yours">
        <Links
          links={[
            { href: "/your-page/news", label: "All your news" },
            { href: "/your-page/actions", label: "Your actions from meetings" },
            { href: "/account/emails", label: "When emails come" },
          ]}
        />
      </Beside>
    </>
  );
}
