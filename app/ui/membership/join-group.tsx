import { Button } from "../nhs/button.tsx";
import { InsetText } from "../nhs/inset-text.tsx";
import { PostForm } from "../site/post-form.tsx";
import { HowToJoin } from "./how-to-join.tsx";

export interface JoinGroupProps {
  slug: string;
  /** How this reader comes into the group. */
  joining: "in" | "archived" | "invited" | "asked" | "open" | "ask" | "invitation";
  isLoggedIn: boolean;
}

/** The way into a group, for those who are not in it. */
export function JoinGroup({ slug, joining, isLoggedIn }: JoinGroupProps) {
  switch (joining) {
    case "in":
      return null;
    case "invited":
    case "open":
      if (!isLoggedIn) return <Button href={`/groups/${slug}/join`}>Join this group</Button>;
      return (
        <PostForm action={`/groups/${slug}/join`}>
          {joining === "invited" && <InsetText>A facilitator of this group has invited you.</InsetText>}
          <Button>Join this group</Button>
        </PostForm>
      );
    case "ask":
      return <Button href={`/groups/${slug}/ask`}>Ask to join this group</Button>;
    case "asked":
      return (
        <InsetText>
          <p>
            You have asked to join this group. <a href={`/groups/${slug}/ask`}>See your request</a>
          </p>
        </InsetText>
      );
    default:
      return <HowToJoin rule={joining} />;
  }
}
