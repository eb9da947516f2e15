import { Beside, Links } from "../parts/aside.tsx";

interface ActsOnFeedbackProps {
  reference: string;
  isPinned: boolean;
  isCombined: boolean;
  /** The reader's organisation has put its one question. */
  hasAsked: boolean;
  may: Record<"check" | "combine" | "pin" | "ask" | "report" | "raiseConcern" | "seeWriter", boolean>;
}

/** What this reader can do with a comment besides reading it. */
export function ActsOnFeedback({ reference, isPinned, isCombined, hasAsked, may }: ActsOnFeedbackProps) {
  const links = [
    may.check && { href: `/manage/checks/${reference}`, label: "Check this feedback again" },
    may.combine &&
      !isCombined && {
        href: `/feedback/${reference}/combine`,
        label: "Find similar feedback",
      },
    may.pin && {
      href: `/feedback/${reference}/pin`,
      label: isPinned ? "Change why it is pinned, or unpin it" : "Pin this feedback",
    },
    may.ask &&
      !hasAsked && { href: `/feedback/${reference}/question/new`, label: "Ask its writer something" },
    may.report && {
      href: `/feedback/${reference}/report`,
      label: "Tell a moderator: this may identify someone",
    },
    may.raiseConcern && { href: `/feedback/${reference}/concern/new`, label: "This may identify someone" },
    may.seeWriter && { href: `/feedback/${reference}/writer`, label: "See who wrote it, to contact them" },
  ];
  if (!links.some(Boolean)) return null;
  return (
    <Beside heading="What you can do">
      <Links links={links} />
    </Beside>
  );
}
