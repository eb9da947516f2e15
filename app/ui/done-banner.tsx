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
  ["draft-deleted", "Your feedback that was not sent is deleted."],
  ["consent-saved", "Your choices are saved."],
  ["themes-saved", "The themes are saved."],
  ["import-removed", "The file is removed. Nothing of it was imported."],
  ["import-undone", "The import is undone."],
  ["batch-decided", "What you decided is saved. Here is what waits next."],
  ["reply-sent", "Your reply is sent."],
  ["published", "The feedback is published. Its writer gets an email, if they have an account."],
  ["held", "The feedback is held. Its writer gets an email with your reason, if they have an account."],
  [
    "refused",
    "The feedback is not published. Its writer gets an email with your reason, if they have an account.",
  ],
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
  ["notes-sent", "The notes are sent to those who came."],
  ["notes-published", "The edition for everyone is published."],
  ["invited", "The invitation is sent."],
  ["invited-again", "The invitation is sent again."],
  ["has-account", "This person has an account already. Here it is."],
  ["revoked", "The invitation is taken back."],
  ["disabled", "The account is disabled. The person is logged out and gets an email."],
  ["enabled", "The account is enabled. The person gets an email."],
  ["logged-out", "The person is logged out on every device."],
  ["office-granted", "The office is given. The person gets an email."],
  ["office-asked", "This waits for another administrator, who finds it under Approvals."],
  ["office-ended", "The office has ended. The person is logged out and gets an email."],
  ["last-day-set", "The last day is set. The person gets an email."],
  ["approved", "It is approved. The person gets an email."],
  ["approval-refused", "It is refused. The person who asked gets an email."],
  ["proposed", "Your proposal waits for an administrator."],
  ["saved", "What you entered is saved."],
  ["confirmed", "The contact detail is confirmed."],
  ["notes-taken-back", "The notes are taken back. They are a draft again."],
  ["edition-taken-back", "The edition for everyone is taken back."],
  ["attendance-saved", "The list of who came is saved."],
  ["correction-sent", "Your correction is sent."],
  ["correction-answered", "Your answer is sent."],
  ["addendum-added", "What you added stands with the notes."],
  ["spoken-recorded", "The feedback is sent. A trained person reads it first."],
  ["word-asked", "The people who run the group can see the word. They cannot see who asked."],
  ["term-saved", "The word is saved."],
  ["term-removed", "The word is removed."],
  ["notes-imported", "The items are added. Read them through."],
  ["not-imported", "Nothing was added. Choose the file again, or add the items one by one."],
  ["action-closed", "It is written down what came of the action."],
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
