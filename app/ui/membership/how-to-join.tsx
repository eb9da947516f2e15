import { InsetText } from "../nhs/inset-text.tsx";

const WORDS = {
  archived: "This group has ended. Nobody can join it, and what it wrote down stays here.",
  invitation:
    "People join this group by invitation. A facilitator, who is the person who runs the group, sends it.",
} as const;

/** For a group that nobody can join with a button: the way in, or that there is none. */
export function HowToJoin({ rule }: { rule: keyof typeof WORDS }) {
  return <InsetText>{WORDS[rule]}</InsetText>;
}
