import { NotificationBanner } from "./notification-banner.tsx";

/** What was just done, by the word that the address carries (`?done=joined`). */
const DONE: ReadonlyMap<string, string> = new Map([
  ["account-saved", "Your account is changed."],
  ["password-changed", "Your password is changed. Every other device is logged out."],
  ["email-asked", "Check the inbox of your new address. We have sent an email with what to do next."],
  ["device-logged-out", "The device is logged out."],
  ["devices-logged-out", "All other devices are logged out."],
  ["app-added", "Your authenticator app is set up."],
  ["passkey-added", "Your passkey is added."],
  ["second-step-removed", "It is removed. Every other device is logged out."],
  ["joined", "You have joined this group."],
  ["left", "You have left this group."],
  ["asked", "You have asked to join. You get an email when a facilitator has answered."],
  ["ask-withdrawn", "Your request to join is taken back."],
  ["request-accepted", "They are in the group now, and get an email that says so."],
  ["request-declined", "The request is declined. Whoever asked gets an email, and reads your reason."],
  ["request-settled", "This request was answered or taken back in the meantime."],
  ["invited", "The invitations are on their way."],
  ["invitation-resent", "The invitation is sent again. It works for 7 days from now."],
  ["invitation-revoked", "The invitation is taken back. Nobody can join with it."],
  ["invitation-settled", "This invitation was accepted or taken back in the meantime."],
  ["listed", "Others in the group see your name now."],
  ["unlisted", "Others in the group do not see your name any more."],
  ["deputy-named", "The deputy is named, and gets an email."],
  ["deputy-ended", "The deputy's days are over."],
  ["document-added", "The document is added."],
  ["document-removed", "The document is removed."],
  ["folder-added", "The folder is made."],
  ["folder-removed", "The folder is removed."],
  ["folder-not-empty", "The folder is not empty, so it stays."],
  ["archived", "The group is archived. What it wrote down stays here."],
  ["reopened", "The group is open again."],
  ["draft-deleted", "Your feedback that was not sent is deleted."],
  ["consent-saved", "Your choices are saved."],
  ["themes-saved", "The themes are saved."],
  ["reply-sent", "Your reply is sent."],
  ["published", "The feedback is published. Its writer gets an email."],
  ["held", "The feedback is held. Its writer gets an email with your reason."],
  ["refused", "The feedback is not published. Its writer gets an email with your reason."],
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
  ["meeting-cancelled", "The meeting is cancelled. People who meant to come get an email."],
  ["answered-saved", "Your answer is saved. You can change it until the meeting begins."],
  [
    "answered-waiting",
    "All places are taken. You are on the waiting list, and get an email when there is a place.",
  ],
  [
    "not-answered",
    "Your answer is not saved. Choose one of the answers; a meeting that has begun takes none.",
  ],
  ["calendar-revoked", "Your address is stopped. Calendars that use it get nothing any more."],
  ["item-sent", "Thank you. Below is what became of your item."],
  ["item-added", "The item is on the agenda."],
  ["item-withdrawn", "The item is taken back."],
  ["item-declined", "The item is not on the agenda. Who proposed it reads your reason."],
  ["item-settled", "This item was changed in the meantime. Look at the agenda again."],
  ["poll-opened", "The question is asked. It stands on the page of the group."],
  ["poll-answered", "Your answers are saved. You can change them until a date is chosen."],
  ["poll-closed", "The question is closed."],
  ["poll-settled", "This question was settled in the meantime."],
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
