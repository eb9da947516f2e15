import { type Contact, LocalHelp } from "./contacts.tsx";

/** Where somebody who was bereaved is helped: the people that we know of, and what to do where we know of none. */
export function BereavementSupport({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <section>
      <h2>Support for you</h2>
      <LocalHelp contacts={contacts} kinds={["bereavement"]} />
      <p>
        {contacts.length > 0 ? "You can also ask" : "Ask"} your GP surgery, or the hospital or hospice that
        gave the care, where people near you are helped after somebody has died.
      </p>
      <p>
        To talk to somebody at any time, call Samaritans free on <a href="tel:116123">116 123</a>.
      </p>
    </section>
  );
}
