import { NotificationBanner } from "./notification-banner.tsx";

/** What was just done, by the word that the address carries (`?done=joined`). */
const DONE: ReadonlyMap<string, string> = new Map([
  ["joined", "You have joined this group."],
  ["left", "You have left this group."],
  ["draft-deleted", "Your feedback that was not sent is deleted."],
  ["consent-saved", "Your choices are saved."],
  ["themes-saved", "The themes are saved."],
  ["reply-sent", "Your reply is sent."],
  ["published", "The feedback is published. Its writer gets an email."],
  ["held", "The feedback is held. Its writer gets an email with your reason."],
  ["refused", "The feedback is not published. Its writer gets an email with your reason."],
  ["pinned", "The feedback is pinned."],
  ["unpinned", "The feedback is not pinned any more."],
  ["same-experience", "We have noted that this happened to you too."],
  ["same-experience-removed", "That is taken back."],
  ["suggested", "Your suggestion is sent. Its writer gets an email."],
  ["passed-on", "It is written down that the feedback was passed on. Its writer gets an email."],
  ["concerns-cleared", "It is off the same-day list."],
  ["concern-raised", "The feedback is off the pages. A moderator looks at it."],
  ["cover-planned", "The rota is changed."],
  ["words-changed", "Your words are changed. A trained person reads them before others do."],
  ["suggestion-agreed", "Your feedback is published with the words that you agreed to."],
  ["suggestion-declined", "You kept your own words. A trained person looks at them again."],
  ["pass-on-asked", "We have noted that you want us to pass it on."],
  ["meeting-planned", "The meeting is planned."],
  ["meeting-changed", "The meeting is changed."],
  ["item-saved", "The item is saved."],
  ["item-removed", "The item is removed."],
  ["notes-published", "The notes are published."],
  ["notes-taken-back", "The notes are taken back. They are a draft again."],
]);

/** Says that an act is done, above the page it led to. Anyone can write a link: a word that is not listed says nothing. */
export function DoneBanner({ done }: { done: string | null }) {
  const words = DONE.get(done ?? "");
  if (!words) return null;
  // It takes the focus as a list of errors does: who sent a form meets first what came of it.
  return (
    <NotificationBanner variant="success" tabIndex={-1} autoFocus>
      {words}
    </NotificationBanner>
  );
}
