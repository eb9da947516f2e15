import { Button } from "../nhs/button.tsx";
import { Beside, Links } from "../parts/aside.tsx";
import { PostForm } from "../site/post-form.tsx";

/** What the reader may do with it now. */
export type Acts = Partial<
  Record<
    | "gather"
    | "reword"
    | "support"
    | "send"
    | "takeBack"
    | "accept"
    | "return"
    | "redirect"
    | "combine"
    | "takeApart"
    | "pause"
    | "resume"
    | "respond"
    | "close"
    | "note"
    | "take"
    | "sayForGroup"
    | "agree"
    | "check",
    boolean
  >
>;

interface ActsProps {
  reference: string;
  may: Acts;
  /** Is a response written that is not published? Another one is no next step. */
  isOnItsWay: boolean;
}

/** The next step, as a button; there is one at most. */
export function ActButtons({ reference, may, isOnItsWay }: ActsProps) {
  const at = `/recommendations/${reference}`;
  if (may.accept)
    return (
      <PostForm action={`${at}/accept`} className="app-no-print">
        <Button>Accept it</Button>
      </PostForm>
    );
  // Whoever stands in accepts nothing.
  if (may.redirect)
    return <Button href={`${at}/return`}>Return it, with what would make it acceptable</Button>;
  if (may.support) return <Button href={`${at}/support`}>Say that the group supports it</Button>;
  if (may.agree) return <Button href={`${at}/agree`}>Agree to the response, or say why not</Button>;
  if (may.respond && !isOnItsWay) return <Button href={`${at}/respond`}>Respond</Button>;
  if (may.send) return <Button href={`${at}/send`}>Send it</Button>;
  return null;
}

/** Everything else that can be done, beside the thread. */
export function ActLinks({ reference, may, isOnItsWay }: ActsProps) {
  const at = `/recommendations/${reference}`;
  const links = [
    may.return &&
      (may.accept || !may.redirect) && {
        href: `${at}/return`,
        label: "Return it, with what would make it acceptable",
      },
    may.redirect && { href: `${at}/redirect`, label: "Say who the right ones are" },
    may.gather && { href: `${at}/gather`, label: "Put more feedback or decisions under it" },
    may.reword && { href: `${at}/text`, label: "Change its words" },
    may.respond && may.send && { href: `${at}/send`, label: "Send it on" },
    may.respond && isOnItsWay && { href: `${at}/respond`, label: "Write another response instead" },
    may.combine && { href: `${at}/combine`, label: "Combine it with others" },
    may.takeApart && { href: `${at}/take-apart`, label: "Take the combination apart" },
    may.pause && { href: `${at}/pause`, label: "Pause the clock" },
    may.resume && { href: `${at}/resume`, label: "Let the clock go on" },
    may.sayForGroup && { href: `${at}/helped`, label: "Say for the group if it helped" },
    may.close && { href: `${at}/close`, label: "Close it" },
    may.takeBack && { href: `${at}/take-back`, label: "Take it back" },
    may.check && {
      href: `/manage/checks/recommendations/${reference}`,
      label: "Check its words and responses",
    },
  ];
  if (!links.some(Boolean)) return null;
  return (
    <Beside heading="What you can do">
      <Links links={links} />
    </Beside>
  );
}
